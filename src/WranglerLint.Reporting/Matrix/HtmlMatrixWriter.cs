namespace WranglerLint.Reporting.Matrix;

/// <summary>x</summary>
public sealed class HtmlMatrixWriter : IMatrixWriter
{
    /// <inheritdoc/>
    public void Write(MatrixReport report, TextWriter output) => throw new NotSupportedException();
}
