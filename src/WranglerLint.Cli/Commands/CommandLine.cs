using System.CommandLine;
using System.CommandLine.Parsing;
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
            Description = "Configurations, or folders to search for them; the current folder if there is none.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<ReportFormat>("--format", "-f")
        {
            Description = "human, sarif, json or github.",
            DefaultValueFactory = static _ => ReportFormat.Human,
            CustomParser = static result => Parse(result, ReportFormat.Human),
        };
        format.AcceptOnlyFromAmong(Names<ReportFormat>());
        var outputFile = new Option<string?>("--output", "-o") { Description = "Write the report to this file and not to the standard output." };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The mildest level of a finding that makes the exit code 1: error, warning, note or never.",
            DefaultValueFactory = static _ => "warning",
        };
        failOn.AcceptOnlyFromAmong([.. Names<Severity>(), "never"]);
        var noSuppressions = new Option<bool>("--no-suppressions") { Description = "Report also what comments and wranglerlint.toml suppress, and leave the comments unchecked." };
        var showSuppressed = new Option<bool>("--show-suppressed") { Description = "List suppressed findings as such, which SARIF and JSON can; they do not change the exit code." };
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Options.Add(outputFile);
        command.Options.Add(failOn);
        command.Options.Add(noSuppressions);
        command.Options.Add(showSuppressed);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(paths);
            return CheckCommand.Run(
                new CheckRequest(
                    given is { Length: > 0 } ? given : ["."],
                    parsed.GetValue(format),
                    parsed.GetValue(outputFile),
                    Enum.TryParse<Severity>(parsed.GetValue(failOn), ignoreCase: true, out var level) ? level : null,
                    parsed.GetValue(noSuppressions) ? SuppressionMode.Ignore
                        : parsed.GetValue(showSuppressed) ? SuppressionMode.Mark
                        : SuppressionMode.LeaveOut),
                output,
                errors);
        });
    }

    private static T Parse<T>(ArgumentResult result, T otherwise)
        where T : struct, Enum =>
        result.Tokens is [var token] && Enum.TryParse<T>(token.Value, ignoreCase: true, out var value) ? value : otherwise;

    private static string[] Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(static name => name.ToLowerInvariant())];
}
