using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting;

/// <summary>What a run found, for reporters to write.</summary>
public sealed class Report
{
    /// <summary>The findings, in the order in which they are to be shown.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>
    /// Findings that somebody suppressed, in order, for formats that can say so. They never fail a run and are in no count.
    /// </summary>
    public IReadOnlyList<Finding> Suppressed { get; init; } = [];

    /// <summary>How many findings a baseline knew, so that they are not among <see cref="Findings"/>; null without a baseline.</summary>
    public int? KnownCount { get; init; }

    /// <summary>Whether the findings are to be counted by rule, in formats that can.</summary>
    public bool HasStatistics { get; init; }

    /// <summary>How many files were checked, with and without findings.</summary>
    public required int FileCount { get; init; }

    /// <summary>The paths of the configurations that were checked, as findings show them; with and without findings.</summary>
    public IReadOnlyList<string> Configurations { get; init; } = [];

    /// <summary>The rules that ran, in any order.</summary>
    public required IReadOnlyList<RuleDescriptor> Rules { get; init; }

    /// <summary>Gives a rule's page as Markdown.</summary>
    public required Func<RuleDescriptor, string> PageOf { get; init; }

    /// <summary>The version of WranglerLint, as in Semantic Versioning.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>What tells this analysis apart from others of one commit, where a format asks for it.</summary>
    public string Category { get; init; } = "wranglerlint";

    /// <summary>The mildest severity that fails the run; null if nothing does.</summary>
    public Severity? FailingLevel { get; init; } = Severity.Error;

    /// <summary>Whether a finding fails the run.</summary>
    public bool IsFailing => FailingLevel is { } level && Findings.Any(finding => finding.Severity >= level);

    internal int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
