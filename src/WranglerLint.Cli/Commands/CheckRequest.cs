using WranglerLint.Fixing;
using WranglerLint.Rules;
using WranglerLint.Suppressions;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>check</c> to do.</summary>
/// <param name="Paths">Configurations and folders; <see cref="StandardInput"/> stands for the standard input.</param>
/// <param name="StandardInputName">The path that the text of the standard input is to have; null if the user gave none.</param>
/// <param name="Reports">Where reports go.</param>
/// <param name="FailingLevel">The mildest severity that fails the run; null if nothing does.</param>
/// <param name="Suppressions">What becomes of suppressed findings.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    string? StandardInputName,
    ReportOutput Reports,
    Severity? FailingLevel,
    SuppressionMode Suppressions)
{
    /// <summary>The path that means the standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>The baseline as the user wrote it; null for what the settings say.</summary>
    internal string? Baseline { get; init; }

    /// <summary>Whether the findings become the baseline.</summary>
    internal bool WritesBaseline { get; init; }

    /// <summary>Whether findings are counted by rule.</summary>
    internal bool HasStatistics { get; init; }

    /// <summary>What is done about findings that can be fixed; null if they are only reported.</summary>
    internal FixRequest? Fixes { get; init; }

    /// <summary>Whether unsafe fixes were asked for.</summary>
    internal bool AllowsUnsafeFixes { get; init; }

    /// <summary>Whether to check again whenever a file changes.</summary>
    internal bool Watches { get; init; }

    internal bool ReadsStandardInput => StandardInputName is not null || Paths.Contains(StandardInput);

    /// <summary>What cannot be done of it; null if all can.</summary>
    internal string? Problem =>
        ReadsStandardInput && Paths.Any(static path => path != StandardInput)
            ? "the standard input is one configuration, and no other path can stand beside it."
        : ReadsStandardInput && (WritesBaseline || Watches)
            ? "a baseline is written from files, and files are watched, not the standard input."
        : WritesBaseline && Watches
            ? "--write-baseline and --watch exclude each other: nothing would ever be reported."
        : (WritesBaseline || Baseline is not null) && Suppressions == SuppressionMode.Ignore
            ? "--no-suppressions reports everything, and a baseline leaves findings out: choose one of them."
        : HasStatistics && !Reports.Formats.Any(ReportFormats.CanCount)
            ? "--statistics needs the format human or json."
        : AllowsUnsafeFixes && Fixes is null
            ? "--unsafe-fixes changes nothing alone: give it with --fix or --diff."
        : Fixes is not null && Watches
            ? "--watch only reports: --fix and --diff cannot stand beside it."
        : Fixes is { IsWritten: false } && (Reports.Files.Count > 0 || WritesBaseline)
            ? "--diff writes no report, and --output and --write-baseline cannot stand beside it."
        : ReportFile.ProblemOf(Reports.Files);
}
