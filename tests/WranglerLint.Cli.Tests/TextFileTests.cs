using System.Text;
using WranglerLint.Discovery;

namespace WranglerLint.Tests;

/// <summary>What is text, and what is told where something is none.</summary>
public sealed class TextFileTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "FF FE 61 00", ": it begins with the byte order mark of UTF-16, and wrangler refuses it, too. Save it as UTF-8." },
        { "FE FF 00 61", ": it begins with the byte order mark of UTF-16, and wrangler refuses it, too. Save it as UTF-8." },
        { "FF FE 00 00 61 00 00 00", ": it begins with the byte order mark of UTF-32, and wrangler refuses it, too. Save it as UTF-8." },
        { "00 00 FE FF 00 00 00 61", ": it begins with the byte order mark of UTF-32, and wrangler refuses it, too. Save it as UTF-8." },
        { "61 0A 0A FF", ": the first wrong byte is 0xFF in line 3." },
        { "61 0A ED A0 80", ": the first wrong byte is 0xED in line 2." },
        { "C0 AF", ": the first wrong byte is 0xC0 in line 1." },
        { "61 E2 82", ": the first wrong byte is 0xE2 in line 1." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_UTF8_is_refused_with_its_place(string bytes, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("a.toml"), Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        var reading = () => TextFile.Read(folder.PathOf("a.toml"), "shown");
        reading.Should().Throw<UnreadableFileException>().WithMessage("shown: the file is not UTF-8 text" + reason);
    }

    [Fact]
    public void A_wrong_byte_is_found_behind_any_number_of_characters()
    {
        using var folder = new TemporaryFolder();
        foreach (var length in new[] { 1022, 1023, 1024, 1025, 5000 })
        {
            File.WriteAllBytes(folder.PathOf("a.toml"), [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("é\n", length))), 0x80]);
            var reading = () => TextFile.Read(folder.PathOf("a.toml"), "shown");
            reading.Should().Throw<UnreadableFileException>().WithMessage($"*0x80 in line {length + 1}.");
        }
    }

    [Fact]
    public void Characters_of_any_length_are_text()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("aé€😀\n\0\u2028", 2000));
        File.WriteAllText(folder.PathOf("a.toml"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        TextFile.Read(folder.PathOf("a.toml"), "shown").Content.Should().Be(text);
        File.WriteAllText(folder.PathOf("a.toml"), "");
        TextFile.Read(folder.PathOf("a.toml"), "shown").Content.Should().BeEmpty();
    }

    [Fact]
    public void A_file_is_read_up_to_8_MB_and_no_further()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.toml"), new string('a', RegularFile.LargestFile));
        TextFile.Read(folder.PathOf("a.toml"), "shown").Length.Should().Be(RegularFile.LargestFile);
        File.AppendAllText(folder.PathOf("a.toml"), "a");
        var reading = () => TextFile.Read(folder.PathOf("a.toml"), "shown");
        reading.Should().Throw<UnreadableFileException>().WithMessage("shown: it is larger than 8 MB, which is too much to be checked.");
    }

    [Fact]
    public void Only_the_standard_streams_class_opens_standard_streams_and_every_notice_is_made_visible()
    {
        var folder = Path.Combine(Repository.Root, "src", "WranglerLint.Cli");
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);
        sources.Where(static source => source.Value.Contains("Console.Error", StringComparison.Ordinal) || source.Value.Contains("Console.OpenStandardOutput", StringComparison.Ordinal))
            .Select(static source => source.Key).Should().Equal("StandardStreams.cs");
        sources.Where(static source => source.Value.Contains("errors.WriteLine(", StringComparison.Ordinal))
            .Select(static source => source.Key).Should().BeEquivalentTo(["Notice.cs", "Program.cs", "FixCommand.cs"], "the last two write what no stranger wrote");
    }
}
