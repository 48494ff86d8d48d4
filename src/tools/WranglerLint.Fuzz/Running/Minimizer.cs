using System.Diagnostics;
using WranglerLint.Fuzz.Mutation;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>Makes an input smaller that fails, as long as it fails in the same way.</summary>
internal sealed class Minimizer(FuzzTarget target, Failure failure)
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(60);

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    internal SourceText Minimize(SourceText text)
    {
        var content = text.Content;
        for (var length = -1; length != content.Length && _watch.Elapsed < LongestTime;)
        {
            length = content.Length;
            content = Without(content, Scanner.Lines(content), text.Path);
            content = Without(content, Scanner.Blocks(content), text.Path);
            content = Without(content, Scanner.Tokens(content), text.Path);
            content = Without(content, [.. Enumerable.Range(0, content.Length).Select(static at => new SourceSpan(at, 1))], text.Path);
        }

        return new SourceText(text.Path, content);
    }

    /// <summary>Takes parts away, first many at once.</summary>
    private string Without(string content, List<SourceSpan> parts, string path)
    {
        for (var many = Math.Max(1, parts.Count / 2); many > 0; many /= 2)
        {
            for (var first = parts.Count - many; first >= 0 && _watch.Elapsed < LongestTime; first -= many)
            {
                if (first >= parts.Count)
                {
                    continue;
                }

                var last = parts[Math.Min(first + many, parts.Count) - 1];
                if (last.End > content.Length || parts[first].Start > last.End)
                {
                    continue;
                }

                var shorter = content.Remove(parts[first].Start, last.End - parts[first].Start);
                if (shorter.Length < content.Length && Fails(new SourceText(path, shorter)))
                {
                    content = shorter;
                    parts.RemoveRange(first, parts.Count - first);
                }
            }
        }

        return content;
    }

    private bool Fails(SourceText text) => Trial.Run(target, text).Failure?.Kind == failure.Kind;
}
