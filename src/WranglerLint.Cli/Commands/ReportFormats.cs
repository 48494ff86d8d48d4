using WranglerLint.Reporting;
using WranglerLint.Reporting.GitHub;
using WranglerLint.Reporting.GitLab;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.JUnit;
using WranglerLint.Reporting.MSBuild;
using WranglerLint.Reporting.Sarif;

namespace WranglerLint.Commands;

/// <summary>The formats of <c>--format</c>; their names on the command line are these in lower case.</summary>
internal enum ReportFormat
{
    Human,
    Sarif,
    Json,
    GitHub,
    GitLab,
    JUnit,
    MSBuild,
}

/// <summary>Makes reporters.</summary>
internal static class ReportFormats
{
    private static readonly Dictionary<string, ReportFormat> ByName =
        Enum.GetValues<ReportFormat>().ToDictionary(static format => format.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The names of all formats on the command line.</summary>
    internal static IEnumerable<string> Names => ByName.Keys;

    internal static IReporter Create(ReportFormat format, bool colour) => format switch
    {
        ReportFormat.Sarif => new SarifReporter(),
        ReportFormat.Json => new JsonReporter(),
        ReportFormat.GitHub => new GitHubReporter(),
        ReportFormat.GitLab => new GitLabReporter(),
        ReportFormat.JUnit => new JUnitReporter(),
        ReportFormat.MSBuild => new MSBuildReporter(),
        _ => new HumanReporter(colour),
    };

    /// <summary>The format of a name on the command line; null if there is none.</summary>
    internal static ReportFormat? Find(string name) => ByName.TryGetValue(name, out var format) ? format : null;
}
