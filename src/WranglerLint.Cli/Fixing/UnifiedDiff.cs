using System.Globalization;
using DiffPlex;
using DiffPlex.Model;
using WranglerLint.Text;

namespace WranglerLint.Fixing;

/// <summary>Writes how a text changes, as <c>diff -u</c> and <c>git apply</c> know it.</summary>
/// <remarks>
/// Secrets are covered in it, whatever line they stand on: a hunk with one shows where the change is, and cannot be applied.
/// </remarks>
internal static class UnifiedDiff
{
    /// <summary>How many unchanged lines stand around a change.</summary>
    private const int Context = 3;

    /// <summary>Writes the changes from one text to another with the same path; nothing if there are none.</summary>
    internal static void Write(SourceText before, SourceText after, TextWriter output)
    {
        var blocks = Differ.Instance.CreateDiffs(before.Content, after.Content, ignoreWhiteSpace: false, ignoreCase: false, Lines.Instance).DiffBlocks;
        if (blocks.Count == 0)
        {
            return;
        }

        // A cover changes no line end, so that the lines are the same ones.
        var (old, changed) = (Lines.Instance.Chunk(before.Shown), Lines.Instance.Chunk(after.Shown));
        output.Write($"--- a/{before.Path}\n+++ b/{after.Path}\n");
        for (var i = 0; i < blocks.Count;)
        {
            var first = i;
            for (i++; i < blocks.Count && blocks[i].DeleteStartA - EndOf(blocks[i - 1]) <= 2 * Context; i++)
            {
            }

            WriteHunk([.. blocks.Skip(first).Take(i - first)], old, changed, output);
        }
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void WriteHunk(IReadOnlyList<DiffBlock> blocks, IReadOnlyList<string> old, IReadOnlyList<string> changed, TextWriter output)
    {
        var start = Math.Max(0, blocks[0].DeleteStartA - Context);
        var end = Math.Min(old.Count, EndOf(blocks[^1]) + Context);
        var shift = blocks[0].InsertStartB - blocks[0].DeleteStartA;
        var count = end - start + blocks.Sum(static block => block.InsertCountB - block.DeleteCountA);
        output.Write($"@@ -{Range(start, end - start)} +{Range(start + shift, count)} @@\n");
        var at = start;
        foreach (var block in blocks)
        {
            Write(' ', old, at, block.DeleteStartA, output);
            Write('-', old, block.DeleteStartA, EndOf(block), output);
            Write('+', changed, block.InsertStartB, block.InsertStartB + block.InsertCountB, output);
            at = EndOf(block);
        }

        Write(' ', old, at, end, output);
    }

    /// <summary>Lines count from 1; an empty range is that behind the line in front of it.</summary>
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : "," + count.ToString(CultureInfo.InvariantCulture))}");

    private static void Write(char mark, IReadOnlyList<string> lines, int start, int end, TextWriter output)
    {
        for (var i = start; i < end; i++)
        {
            output.Write(mark);
            output.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                output.Write("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>Lines with what ends them: LF alone, as diff and git count them.</summary>
    private sealed class Lines : IChunker
    {
        internal static Lines Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
