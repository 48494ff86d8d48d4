namespace WranglerLint.Schema;

/// <summary>The compatibility flags that workerd knows: the embedded table <c>flags.tsv</c>. Its header describes the columns.</summary>
public static class CompatibilityFlags
{
    /// <summary>The flag for Node.js's modules.</summary>
    public const string Node = "nodejs_compat";

    /// <summary>The flag for the second version of <see cref="Node"/>, with polyfills and globals.</summary>
    public const string NodeSecond = "nodejs_compat_v2";

    private const string VersionMark = "# Made from npm's workerd ";
    private const string NewestMark = "# Newest compatibility date: ";

    private static readonly Lazy<string> Text = new(static () => Tables.TextOf(Tables.Flags));

    private static readonly Lazy<IReadOnlyList<CompatibilityFlag>> Table = new(static () =>
        [.. Text.Value.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(ReadFlag)]);

    private static readonly Lazy<CompatibilityFlag> First = new(static () => Find(Node)!);

    private static readonly Lazy<CompatibilityFlag> Second = new(static () => Find(NodeSecond)!);

    /// <summary>What <see cref="Node"/> switches on.</summary>
    public static CompatibilityFlag NodeCompat => First.Value;

    /// <summary>What <see cref="NodeSecond"/> switches on.</summary>
    public static CompatibilityFlag NodeCompatSecond => Second.Value;

    /// <summary>The workerd that the table was made from.</summary>
    public static string WorkerdVersion => HeaderOf(VersionMark).Split(' ')[0];

    /// <summary>The latest compatibility date that this workerd runs Workers with.</summary>
    public static string NewestDate => HeaderOf(NewestMark);

    /// <summary>Every flag, in alphabetical order.</summary>
    public static IReadOnlyList<CompatibilityFlag> All => Table.Value;

    /// <summary>Everything that may stand in <c>compatibility_flags</c>: the flags and their opposites.</summary>
    public static IEnumerable<string> Names => All.SelectMany(static flag => new[] { flag.Name, flag.Opposite }).OfType<string>();

    /// <summary>What a name switches on or, as an opposite, off; null if workerd knows no such flag.</summary>
    /// <remarks>Only the line with the name is read: a configuration has few flags, and workerd two hundred.</remarks>
    public static CompatibilityFlag? Find(string name)
    {
        if (name.Length == 0 || name.IndexOfAny(['\t', '\n']) >= 0)
        {
            return null;
        }

        var text = Text.Value;
        for (var start = text.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + 1, StringComparison.Ordinal))
        {
            var line = text.LastIndexOf('\n', start) + 1;
            if (IsCell(text, start, name.Length) && text[line] != '#' && text.IndexOf('\t', line, start - line) is var tab && (tab < 0 || tab == start - 1))
            {
                var end = text.IndexOf('\n', start);
                return ReadFlag(text.Substring(line, (end < 0 ? text.Length : end) - line));
            }
        }

        return null;
    }

    private static bool IsCell(string text, int start, int length) =>
        (start == 0 || text[start - 1] is '\n' or '\t') && (start + length == text.Length || text[start + length] is '\n' or '\t');

    private static string HeaderOf(string mark)
    {
        var start = Text.Value.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return Text.Value.Substring(start, Text.Value.IndexOf('\n', start) - start);
    }

    private static CompatibilityFlag ReadFlag(string line)
    {
        var cells = line.Split('\t');
        var implied = Cell(cells, 3)?.Split(' ');
        return new CompatibilityFlag(cells[0], Cell(cells, 1), Cell(cells, 2) is "always" ? "" : Cell(cells, 2), ReadStatus(Cell(cells, 4)))
        {
            ImpliedBy = implied?[0].Split('|') ?? [],
            ImpliedFrom = implied?[1],
        };
    }

    private static FlagStatus ReadStatus(string? cell) => cell switch
    {
        null => FlagStatus.Stable,
        "experimental" => FlagStatus.Experimental,
        "obsolete" => FlagStatus.Obsolete,
        _ => throw new InvalidOperationException($"The table of compatibility flags has an unknown status: {cell}."),
    };

    private static string? Cell(string[] cells, int column) => column < cells.Length && cells[column].Length > 0 ? cells[column] : null;
}
