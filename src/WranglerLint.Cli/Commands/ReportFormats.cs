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
    /// <summary>The names of all formats on the command line, in the order of <see cref="ReportFormat"/>.</summary>
    internal static string[] Names { get; } = ["human", "sarif", "json", "github", "gitlab", "junit", "msbuild"];

    /// <summary>Whether a format can count the findings by rule.</summary>
    internal static bool CanCount(ReportFormat format) => format is ReportFormat.Human or ReportFormat.Json;

    /// <summary>A reporter for files, which have neither colours nor links.</summary>
    internal static IReporter Create(ReportFormat format) => Create(format, static () => new HumanReporter(isColoured: false));

    /// <summary>A reporter.</summary>
    /// <param name="format">The format.</param>
    /// <param name="createHuman">Makes the reporter for people.</param>
    internal static IReporter Create(ReportFormat format, Func<HumanReporter> createHuman) => format switch
    {
        ReportFormat.Sarif => new SarifReporter(),
        ReportFormat.Json => new JsonReporter(),
        ReportFormat.GitHub => new GitHubReporter(),
        ReportFormat.GitLab => new GitLabReporter(),
        ReportFormat.JUnit => new JUnitReporter(),
        ReportFormat.MSBuild => new MSBuildReporter(),
        _ => createHuman(),
    };

    /// <summary>The format of a name on the command line; null if there is none.</summary>
    internal static ReportFormat? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (ReportFormat)index : null;
}
