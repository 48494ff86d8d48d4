using WranglerLint.Schema;

namespace WranglerLint.Core.Tests;

/// <summary>Configurations are checked on all cores, and whoever asks first reads a part of the table.</summary>
public sealed class FieldTableThreadTests
{
    [Fact]
    public void Whoever_asks_first_all_see_whole_fields()
    {
        for (var round = 0; round < 20; round++)
        {
            var reader = new FieldTableReader();
            using var start = new Barrier(8);
            var seen = new string[8];
            var threads = Enumerable.Range(0, seen.Length).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                seen[number] = Describe(number % 2 == 0 ? reader.Root.Child("previews")! : reader.Find("previews")!, 3);
            })).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());
            seen.Should().AllBe(Describe(FieldTable.Find("previews")!, 3));
        }
    }

    private static string Describe(Field field, int depth) =>
        depth == 0 ? "" : $"{field.Types} {field.UnknownKeys} {field.Element?.Types} {{{string.Join(",", field.Children.Select(child => $"{child.Key}:{Describe(child.Value, depth - 1)}"))}}}";
}
