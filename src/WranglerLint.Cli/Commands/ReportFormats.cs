using WranglerLint.Reporting;
using WranglerLint.Reporting.GitHub;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.Sarif;

namespace WranglerLint.Commands;

/// <summary>The formats of <c>--format</c>; their names on the command line are these in lower case.</summary>
internal enum ReportFormat
{
    Human,
    Sarif,
    Json,
    GitHub,
}

/// <summary>Makes reporters.</summary>
internal static class ReportFormats
{
    internal static IReporter Create(ReportFormat format, bool colour) => format switch
    {
        ReportFormat.Sarif => new SarifReporter(),
        ReportFormat.Json => new JsonReporter(),
        ReportFormat.GitHub => new GitHubReporter(),
        _ => new HumanReporter(colour),
    };
}
