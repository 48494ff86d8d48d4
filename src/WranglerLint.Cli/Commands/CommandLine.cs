using System.CommandLine;

namespace WranglerLint.Commands;

/// <summary>The commands.</summary>
internal static class CommandLine
{
    internal static RootCommand Create(TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Checks Cloudflare Workers configurations (wrangler.toml, wrangler.json, wrangler.jsonc), every environment at once.");
        CheckOptions.AddTo(root, output, errors);
        var check = new Command("check", "Checks configurations; what happens without a command.");
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
