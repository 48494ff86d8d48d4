using WranglerLint.Findings;
using WranglerLint.Text;

namespace WranglerLint.Matrix;

/// <summary>Puts findings into the cells that they speak of.</summary>
internal sealed class FindingPlaces
{
    private static readonly char[] Steps = ['.', '['];

    private readonly SourceText _text;
    private readonly IReadOnlyList<MatrixRow> _rows;
    private readonly Dictionary<string, (MatrixRow Row, MatrixCell Cell)> _cells = new(StringComparer.Ordinal);

    internal FindingPlaces(SourceText text, IReadOnlyList<MatrixRow> rows)
    {
        _text = text;
        _rows = rows;
    }

    /// <summary>Says that what stands at a path belongs to a cell.</summary>
    internal void Add(string path, MatrixRow row, MatrixCell cell) => _cells[_text.Mask(path)] = (row, cell);

    /// <summary>Marks the cells of a finding; false if it is about none.</summary>
    internal bool Place(Finding finding)
    {
        if (finding.Location.Text == _text && CellOf(finding.Location.LogicalName) is { } place)
        {
            place.Cell.Add(finding);
            return true;
        }

        var related = finding.Related.Where(related => related.Location.Text == _text).Select(static related => related.Location.LogicalName).ToList();
        var cells = finding.Location.Text == _text
            ? related.SelectMany(RowsOf).Select(row => row.Cells.FirstOrDefault(cell => cell.Column.Environment.Name == finding.Environment && cell.Entries.Count == 0))
            : related.Select(path => CellOf(path)?.Cell);
        var isPlaced = false;
        foreach (var cell in cells.OfType<MatrixCell>())
        {
            cell.Add(finding);
            isPlaced = true;
        }

        return isPlaced;
    }

    /// <summary>The cell of a path or of what the path lies in.</summary>
    private (MatrixRow Row, MatrixCell Cell)? CellOf(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(Steps, end - 1))
        {
            if (_cells.TryGetValue(path.Substring(0, end), out var place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The rows of what stands at a path, or of all that stands below it.</summary>
    private IEnumerable<MatrixRow> RowsOf(string path) =>
        CellOf(path) is { } place ? [place.Row]
        : _rows.Where(row => _cells.Any(cell => cell.Value.Row == row && IsBelow(cell.Key, path)));

    private static bool IsBelow(string path, string parent) =>
        path.Length > parent.Length && path.StartsWith(parent, StringComparison.Ordinal) && Steps.Contains(path[parent.Length]);
}
