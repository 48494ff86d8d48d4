using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>
/// A file, or a marked part of one, that is made from the code. Tests compare; with <c>WRANGLERLINT_RECORD=1</c> they
/// write.
/// </summary>
internal sealed class Recorded
{
    private readonly string _path;
    private readonly string? _section;

    private Recorded(string path, string? section)
    {
        _path = path;
        _section = section;
    }

    internal static Recorded Text(string path) => new(path, null);

    /// <summary>The part between <c>&lt;!-- begin NAME --&gt;</c> and <c>&lt;!-- end NAME --&gt;</c>.</summary>
    internal static Recorded Section(string path, string name) => new(path, name);

    internal void ShouldBe(string expected)
    {
        var path = Repository.PathOf(_path.Split('/'));
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var updated = _section is null
            ? expected
            : Regex.Replace(
                text,
                $"(?s)(<!-- begin {_section} -->\n).*?(<!-- end {_section} -->)",
                match => match.Groups[1].Value + expected + match.Groups[2].Value);
        if (Environment.GetEnvironmentVariable("WRANGLERLINT_RECORD") == "1")
        {
            File.WriteAllText(path, updated);
            return;
        }

        if (_section is not null)
        {
            text.Should().Contain($"<!-- begin {_section} -->");
        }

        text.Should().Be(updated, "{0} is made from the code; run the tests with WRANGLERLINT_RECORD=1 to write it", _path);
    }
}
