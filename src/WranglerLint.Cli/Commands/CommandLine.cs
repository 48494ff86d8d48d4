using System.CommandLine;

namespace WranglerLint.Commands;

/// <summary>The commands.</summary>
internal static class CommandLine
{
    private const string Check = "check";

    private const string About = "Checks Cloudflare Workers configurations (wrangler.toml, wrangler.json, wrangler.jsonc), every environment at once.";

    /// <summary>The commands besides <c>check</c>.</summary>
    internal static IReadOnlyList<string> OtherCommands { get; } = ["explain", "rules", "init", "completions", "bindings", "scaffold", "verify"];

    /// <summary>Reads arguments.</summary>
    /// <remarks>Most runs check something, and the other commands, their options and the pages about them take a while to make.</remarks>
    internal static ParseResult Parse(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (!OnlyChecks(arguments))
        {
            return Create(output, errors).Parse(arguments);
        }

        var check = new Command(Check, About);
        CheckOptions.AddTo(check, output, errors);

        // The parser takes a command's own name at the beginning for its call, also where it is a path.
        return check.Parse(arguments is [Check, ..] ? arguments : [Check, .. arguments]);
    }

    /// <summary>
    /// Whether arguments can only mean a check, right or wrong: they name no other command, and nothing in them asks for help, for the version
    /// or for what System.CommandLine does by itself with <c>@file</c>, <c>[directive]</c> and letters in a row.
    /// </summary>
    internal static bool OnlyChecks(IReadOnlyList<string> arguments) =>
        (arguments is [Check, ..] || !arguments.Any(static argument => argument == Check || OtherCommands.Contains(argument)))
        && arguments.All(static argument => argument is not (['@' or '[', ..] or ['-', not '-', _, ..] or "-h" or "-?" or "/h" or "/?")
            && !argument.StartsWith("--help", StringComparison.Ordinal)
            && !argument.StartsWith("--version", StringComparison.Ordinal));

    internal static RootCommand Create(TextWriter output, TextWriter errors)
    {
        var root = new RootCommand(About);
        CheckOptions.AddTo(root, output, errors);
        var check = new Command(Check, "Checks configurations; what happens without a command.");
        CheckOptions.AddTo(check, output, errors);
        root.Subcommands.Add(check);
        root.Subcommands.Add(ExplainCommand.Create(output, errors));
        root.Subcommands.Add(RulesCommand.Create(output, errors));
        root.Subcommands.Add(InitCommand.Create(output, errors));
        root.Subcommands.Add(CompletionsCommand.Create(root, output));
        root.Subcommands.Add(BindingsCommand.Create(output, errors));
        root.Subcommands.Add(ScaffoldCommand.Create(output, errors));
        root.Subcommands.Add(VerifyCommand.Create(output, errors));
        HelpPages.AddTo(root);
        return root;
    }
}
