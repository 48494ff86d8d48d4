using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.MSBuild;

/// <summary>
/// Writes the lines that MSBuild's <c>Exec</c> task turns into errors and warnings, and editors into places to jump to
/// (dotnet/msbuild, CanonicalError.cs).
/// </summary>
public sealed class MSBuildReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            var (start, end) = (finding.Location.Start, finding.Location.End);
            var place = string.Create(CultureInfo.InvariantCulture, $"{start.Line},{start.Column},{end.Line},{end.Column}");
            output.Write($"{Origin(finding)}({place}): {CategoryOf(finding)} {finding.Rule.Id}: {VisibleText.Of(finding.Message)}\n");
        }
    }

    /// <summary>For MSBuild a path ends at its first colon; what stands behind it could pass for an error of its own.</summary>
    private static string Origin(Finding finding) =>
        VisibleText.Of(finding.Location.Text.Path).Replace(":", @"\x3a", StringComparison.Ordinal);

    /// <summary>MSBuild knows no third category and shows such lines as text; editors know this one from Roslyn.</summary>
    private static string CategoryOf(Finding finding) =>
        finding.Severity == Severity.Note ? "info" : SeverityNames.NameOf(finding.Severity);
}
