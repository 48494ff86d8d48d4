using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WranglerLint.Findings;
using WranglerLint.Inputs;
using WranglerLint.Linting;
using WranglerLint.Text;
using Location = Microsoft.CodeAnalysis.Location;
using SourceText = WranglerLint.Text.SourceText;

namespace WranglerLint.Diagnostics;

/// <summary>Makes the compiler's diagnostics from findings.</summary>
/// <param name="files">Where the texts of findings come from.</param>
internal sealed class DiagnosticFactory(ProjectFiles files)
{
    /// <summary>The diagnostic of a finding; the other places that it speaks of are its additional locations.</summary>
    /// <remarks>
    /// The severity is the one of <c>wranglerlint.toml</c>; what the compiler was told about the id still wins over it.
    /// </remarks>
    internal Diagnostic Create(Finding finding) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        LocationOf(finding.Location.Text, finding.Location.Span),
        Descriptors.SeverityOf(finding.Severity),
        finding.Related.Select(related => LocationOf(related.Location.Text, related.Location.Span)),
        properties: null,
        finding.Message);

    /// <summary>The diagnostic of a setting that cannot be followed.</summary>
    internal Diagnostic Create(SettingsProblem problem) =>
        Diagnostic.Create(Descriptors.InvalidSettings, LocationOf(problem.Text, problem.Span), problem.Message);

    /// <remarks>Lines are ours, because the compiler also ends them at U+0085, U+2028 and U+2029.</remarks>
    private Location LocationOf(SourceText text, SourceSpan span) => Location.Create(
        files.FullPathOf(text.Path),
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(PositionOf(text, span.Start), PositionOf(text, span.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition PositionOf(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        return new Microsoft.CodeAnalysis.Text.LinePosition(position.Line - 1, position.Column - 1);
    }
}
