using System.CommandLine;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Rules;
using WranglerLint.Suppressions;

namespace WranglerLint.Commands;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    internal static RootCommand Create(TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Checks Cloudflare Workers configurations (wrangler.toml, wrangler.json, wrangler.jsonc), every environment at once.");
        AddCheck(root, output, errors);
        var check = new Command("check", "Checks configurations; what happens without a command.");
        AddCheck(check, output, errors);
        root.Subcommands.Add(check);
        return root;
    }

    private static void AddCheck(Command command, TextWriter output, TextWriter errors)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Configurations, or folders to search for them; the current folder if there is none. "
                + "- is one configuration from the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = $"{string.Join(", ", ReportFormats.Names)}.",
            DefaultValueFactory = static _ => "human",
        };
        format.AcceptOnlyFromAmong([.. ReportFormats.Names]);
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = "FILE takes the report of --format from the standard output. FORMAT=FILE gets a report of its own, "
                + "and the standard output keeps that of --format. May be given several times.",
            HelpName = "[FORMAT=]FILE",
        };
        var standardInputName = new Option<string?>("--stdin-filename")
        {
            Description = "Check the standard input as if it were this file, which need not exist: it tells the format, "
                + "the wranglerlint.toml and the path in the report. No TypeScript is read.",
            HelpName = "PATH",
        };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The mildest level of a finding that makes the exit code 1: error, warning, note or never.",
            DefaultValueFactory = static _ => "warning",
        };
        failOn.AcceptOnlyFromAmong([.. Enum.GetNames<Severity>().Select(static name => name.ToLowerInvariant()), "never"]);
        var noSuppressions = new Option<bool>("--no-suppressions") { Description = "Report also what comments and wranglerlint.toml suppress, and leave the comments unchecked." };
        var showSuppressed = new Option<bool>("--show-suppressed") { Description = "List suppressed findings as such, which SARIF and JSON can; they do not change the exit code." };
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
        command.SetAction(parsed => CheckCommand.Run(
            new CheckRequest(
                parsed.GetValue(paths) ?? [],
                parsed.GetValue(standardInputName),
                ReportFormats.Find(parsed.GetValue(format)!) ?? ReportFormat.Human,
                [.. (parsed.GetValue(outputs) ?? []).Select(ReportFile.Parse)],
                Enum.TryParse<Severity>(parsed.GetValue(failOn), ignoreCase: true, out var level) ? level : null,
                parsed.GetValue(noSuppressions) ? SuppressionMode.Ignore
                    : parsed.GetValue(showSuppressed) ? SuppressionMode.Mark
                    : SuppressionMode.LeaveOut,
                parsed.GetValue(fix) || parsed.GetValue(diff)
                    ? new FixRequest(parsed.GetValue(unsafeFixes) ? FixSafety.Unsafe : FixSafety.Safe, IsWritten: !parsed.GetValue(diff))
                    : null,
                parsed.GetValue(unsafeFixes)),
            output,
            errors));
    }
}
