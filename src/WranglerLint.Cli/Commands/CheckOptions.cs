using System.CommandLine;
using WranglerLint.Baselines;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Rules;
using WranglerLint.Suppressions;

namespace WranglerLint.Commands;

/// <summary>The options of <c>check</c>.</summary>
internal static class CheckOptions
{
    private const string WriteBaseline = "--write-baseline";

    /// <summary>
    /// The arguments with <c>--write-baseline=FILE</c> as <c>--baseline FILE --write-baseline</c>: the parser would otherwise take a
    /// path that follows <c>--write-baseline</c> for its file, and a configuration would be overwritten.
    /// </summary>
    internal static IReadOnlyList<string> Normalize(IReadOnlyList<string> arguments)
    {
        if (!arguments.Any(static argument => argument.StartsWith(WriteBaseline + "=", StringComparison.Ordinal)))
        {
            return arguments;
        }

        var end = arguments.TakeWhile(static argument => argument != "--").Count();
        return
        [
            .. arguments.Take(end).SelectMany(static argument =>
                argument.StartsWith(WriteBaseline + "=", StringComparison.Ordinal)
                    ? new[] { "--baseline", argument[(WriteBaseline.Length + 1)..], WriteBaseline }
                    : [argument]),
            .. arguments.Skip(end),
        ];
    }

    internal static void AddTo(Command command, TextWriter output, TextWriter errors)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Configurations, or folders to search for them; the current folder if there is none. "
                + "- is one configuration from the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = ReportOptions.Format();
        var outputs = ReportOptions.Output();
        var standardInputName = new Option<string?>("--stdin-filename")
        {
            Description = "Check the standard input as if it were this file, which need not exist: it tells the format, "
                + "the wranglerlint.toml and the path in the report. No TypeScript is read.",
            HelpName = "PATH",
        };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The mildest level of a finding that makes the exit code 1: error, warning, note or never.",
            HelpName = "LEVEL",
            DefaultValueFactory = static _ => "warning",
        };
        failOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
        var noSuppressions = new Option<bool>("--no-suppressions") { Description = "Report also what comments and wranglerlint.toml suppress, and leave the comments unchecked." };
        var showSuppressed = new Option<bool>("--show-suppressed") { Description = "List suppressed findings as such, which SARIF and JSON can; they do not change the exit code." };
        var baseline = new Option<string?>("--baseline")
        {
            Description = "Leave out the findings that FILE knows, in place of the baseline that wranglerlint.toml names.",
            HelpName = "FILE",
        };
        var writeBaseline = new Option<bool>(WriteBaseline)
        {
            Description = $"Write all findings to FILE, to that of --baseline, to the one that wranglerlint.toml names or to {Baseline.FileName}, and report none. Entries that are fixed are dropped.",
            HelpName = "FILE",
        };
        var statistics = new Option<bool>("--statistics") { Description = "Count the findings by rule: in place of the findings for people, beside them in JSON." };
        var watch = new Option<bool>("--watch", "-w") { Description = "Check again whenever something is saved, until Ctrl-C." };
        var fix = new Option<bool>("--fix") { Description = "Make the safe fixes and report what is left. With the standard input, the fixed text goes to the standard output and the report to the standard error." };
        var unsafeFixes = new Option<bool>("--unsafe-fixes") { Description = "With --fix or --diff: make also fixes that somebody has to look at or to complete." };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix would change as a unified diff and write nothing; the exit code is 1 if there is something." };
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Options.Add(outputs);
        command.Options.Add(standardInputName);
        command.Options.Add(failOn);
        command.Options.Add(noSuppressions);
        command.Options.Add(showSuppressed);
        command.Options.Add(fix);
        command.Options.Add(unsafeFixes);
        command.Options.Add(diff);
        command.Options.Add(baseline);
        command.Options.Add(writeBaseline);
        command.Options.Add(statistics);
        command.Options.Add(watch);
        command.SetAction(parsed => CheckCommand.Run(
            new CheckRequest(
                parsed.GetValue(paths) ?? [],
                parsed.GetValue(standardInputName),
                ReportOutput.Of(parsed.GetValue(format), parsed.GetValue(outputs)),
                Enum.TryParse<Severity>(parsed.GetValue(failOn), ignoreCase: true, out var level) ? level : null,
                parsed.GetValue(noSuppressions) ? SuppressionMode.Ignore
                    : parsed.GetValue(showSuppressed) ? SuppressionMode.Mark
                    : SuppressionMode.LeaveOut)
            {
                Baseline = parsed.GetValue(baseline),
                WritesBaseline = parsed.GetValue(writeBaseline),
                Fixes = parsed.GetValue(fix) || parsed.GetValue(diff)
                    ? new FixRequest(parsed.GetValue(unsafeFixes) ? FixSafety.Unsafe : FixSafety.Safe, IsWritten: !parsed.GetValue(diff))
                    : null,
                AllowsUnsafeFixes = parsed.GetValue(unsafeFixes),
                HasStatistics = parsed.GetValue(statistics),
                Watches = parsed.GetValue(watch),
            },
            output,
            errors));
    }
}
