using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;
using WranglerLint.Reporting;
using WranglerLint.Text;

namespace WranglerLint.Fixing;

/// <summary>Writes how a text changes, as <c>diff -u</c> and <c>git apply</c> know it.</summary>
/// <remarks>
/// Secrets are covered in it, whatever line they stand on: a hunk with one shows where the change is, and cannot be applied.
/// A terminal gets what it would obey in visible form; everybody else gets the file's own characters, without which no patch fits.
/// </remarks>
/// <param name="output">Where it goes.</param>
/// <param name="isForTerminal">Whether a terminal shows it.</param>
internal sealed class UnifiedDiff(TextWriter output, bool isForTerminal)
{
    /// <summary>How many unchanged lines stand around a change.</summary>
    private const int Context = 3;

    /// <summary>Writes the changes from one text to another with the same path; nothing if there are none.</summary>
    internal void Write(SourceText before, SourceText after)
    {
        var blocks = Differ.Instance.CreateDiffs(before.Content, after.Content, ignoreWhiteSpace: false, ignoreCase: false, Lines.Instance).DiffBlocks;
        if (blocks.Count == 0)
        {
            return;
        }

        // A cover changes no line end, so that the lines are the same ones.
        var (old, changed) = (Lines.Instance.Chunk(before.Shown), Lines.Instance.Chunk(after.Shown));
        output.Write($"--- {Name("a/" + before.Path)}\n+++ {Name("b/" + after.Path)}\n");
        for (var i = 0; i < blocks.Count;)
        {
            var first = i;
            for (i++; i < blocks.Count && blocks[i].DeleteStartA - EndOf(blocks[i - 1]) <= 2 * Context; i++)
            {
            }

            WriteHunk([.. blocks.Skip(first).Take(i - first)], old, changed);
        }
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private void WriteHunk(IReadOnlyList<DiffBlock> blocks, IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var start = Math.Max(0, blocks[0].DeleteStartA - Context);
        var end = Math.Min(old.Count, EndOf(blocks[^1]) + Context);
        var shift = blocks[0].InsertStartB - blocks[0].DeleteStartA;
        var count = end - start + blocks.Sum(static block => block.InsertCountB - block.DeleteCountA);
        output.Write($"@@ -{Range(start, end - start)} +{Range(start + shift, count)} @@\n");
        var at = start;
        foreach (var block in blocks)
        {
            Write(' ', old, at, block.DeleteStartA);
            Write('-', old, block.DeleteStartA, EndOf(block));
            Write('+', changed, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = EndOf(block);
        }

        Write(' ', old, at, end);
    }

    /// <summary>Lines count from 1; an empty range is that behind the line in front of it.</summary>
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : "," + count.ToString(CultureInfo.InvariantCulture))}");

    private void Write(char mark, IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            output.Write(mark);
            output.Write(isForTerminal ? Visible(lines[i]) : lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                output.Write("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>A name as git and patch read it: with control characters it stands in quotes, so that none begins a line of its own.</summary>
    private string Name(string path)
    {
        if (!path.Any(static c => char.IsControl(c) || c is '"' or '\\'))
        {
            return isForTerminal ? VisibleText.Of(path) : path;
        }

        var quoted = new StringBuilder("\"");
        foreach (var rune in path.EnumerateRunes())
        {
            _ = rune.Value is '"' or '\\' ? quoted.Append('\\').Append(rune)
                : Rune.IsControl(rune) ? quoted.AppendJoin("", Encoding.UTF8.GetBytes(rune.ToString()).Select(static one => "\\" + Convert.ToString(one, 8).PadLeft(3, '0')))
                : quoted.Append(isForTerminal ? VisibleText.Of(rune.ToString()) : rune.ToString());
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A line with its end. Terminals make nothing else of tabs than everybody expects.</summary>
    private static string Visible(string line)
    {
        var text = line.TrimEnd('\n');
        text = text.EndsWith('\r') && text.Length < line.Length ? text[..^1] : text;
        return string.Join('\t', text.Split('\t').Select(VisibleText.Of)) + line[text.Length..];
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
