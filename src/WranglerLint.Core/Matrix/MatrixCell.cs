using WranglerLint.Findings;

namespace WranglerLint.Matrix;

/// <summary>A name in an environment.</summary>
public sealed class MatrixCell
{
    private readonly List<Finding> _findings = [];

    internal MatrixCell(MatrixColumn column, IReadOnlyList<MatrixEntry> entries, Location location)
    {
        Column = column;
        Entries = entries;
        Location = location;
    }

    /// <summary>The environment.</summary>
    public MatrixColumn Column { get; }

    /// <summary>What the environment has under the name: usually one, several if it has the name twice, none if it lacks it.</summary>
    public IReadOnlyList<MatrixEntry> Entries { get; }

    /// <summary>What is to be said of the cell: of its first entry, or why there is none.</summary>
    public CellState State { get; internal set; }

    /// <summary>What the name stands for instead, with its article; null unless <see cref="State"/> is <see cref="CellState.OtherKind"/>.</summary>
    public string? OtherKind { get; internal set; }

    /// <summary>Where it stands, or where it would have to be added.</summary>
    public Location Location { get; }

    /// <summary>What the linter says about it, in order.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    internal void Add(Finding finding)
    {
        if (!_findings.Contains(finding))
        {
            _findings.Add(finding);
        }
    }
}

/// <summary>A name in all environments.</summary>
/// <param name="Name">The name; null for bindings that have none.</param>
/// <param name="Cells">One cell for each column, in their order.</param>
public sealed record MatrixRow(string? Name, IReadOnlyList<MatrixCell> Cells);

/// <summary>The names of one kind.</summary>
/// <param name="Section">The section of the configuration that holds them: <c>kv_namespaces</c>, <c>vars</c>.</param>
/// <param name="Title">What they are: <c>KV namespaces</c>.</param>
/// <param name="Rows">The names, in the order of the text.</param>
public sealed record MatrixGroup(string Section, string Title, IReadOnlyList<MatrixRow> Rows);
