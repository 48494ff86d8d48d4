using WranglerLint.Findings;
using WranglerLint.Matrix;

namespace WranglerLint.Reporting.Matrix;

/// <summary>The matrices of a run, for writers.</summary>
public sealed class MatrixReport
{
    /// <summary>The matrices, in the order in which they are to be shown.</summary>
    public required IReadOnlyList<LinkedMatrix> Matrices { get; init; }

    /// <summary>All that the linter found, in types and code too.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many findings are marked in a cell, each counted once.</summary>
    public int MarkedCount => Matrices.SelectMany(static matrix => matrix.Matrix.CellFindings).Distinct().Count();
}

/// <summary>A matrix and the way to its configuration.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="Href">The configuration's address, relative to where the report is read.</param>
public sealed record LinkedMatrix(BindingMatrix Matrix, string Href);

/// <summary>Writes matrices in one format. The same report gives the same characters on every machine.</summary>
public interface IMatrixWriter
{
    /// <summary>Writes the whole report; lines end with LF whatever <see cref="TextWriter.NewLine"/> says.</summary>
    public void Write(MatrixReport report, TextWriter output);
}
