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

    private static readonly Lazy<IReadOnlyList<string>> Lines = new(ReadLines);

    private static readonly Lazy<IReadOnlyList<CompatibilityFlag>> Table = new(static () =>
        [.. Lines.Value.Where(static line => !line.StartsWith("#", StringComparison.Ordinal)).Select(ReadFlag)]);

    private static readonly Lazy<Dictionary<string, CompatibilityFlag>> ByName = new(static () =>
        All.SelectMany(static flag => new[] { flag.Name, flag.Opposite }.OfType<string>().Select(name => (name, flag)))
            .ToDictionary(static pair => pair.name, static pair => pair.flag, StringComparer.Ordinal));

    /// <summary>The workerd that the table was made from.</summary>
    public static string WorkerdVersion => HeaderOf(VersionMark).Split(' ')[0];

    /// <summary>The latest compatibility date that this workerd runs Workers with.</summary>
    public static string NewestDate => HeaderOf(NewestMark);

    /// <summary>Every flag, in alphabetical order.</summary>
    public static IReadOnlyList<CompatibilityFlag> All => Table.Value;

    /// <summary>Everything that may stand in <c>compatibility_flags</c>: the flags and their opposites.</summary>
    public static IEnumerable<string> Names => ByName.Value.Keys;

    /// <summary>What a name switches on or, as an opposite, off; null if workerd knows no such flag.</summary>
    public static CompatibilityFlag? Find(string name) => ByName.Value.TryGetValue(name, out var flag) ? flag : null;

    private static string HeaderOf(string mark) =>
        Lines.Value.First(line => line.StartsWith(mark, StringComparison.Ordinal)).Substring(mark.Length);

    private static List<string> ReadLines()
    {
        using var stream = typeof(CompatibilityFlags).Assembly.GetManifestResourceStream("flags.tsv")
            ?? throw new InvalidOperationException("The table of compatibility flags is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
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
