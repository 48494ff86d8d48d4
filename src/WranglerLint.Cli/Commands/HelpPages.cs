using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary>
/// <c>--help</c> as wide as the screen. The arguments of the command without a name stand on its own page only: the library
/// lists them for all commands below it, which do not take them.
/// </summary>
internal sealed class HelpPages(RootCommand root, HelpAction page) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => page.ClearsParseErrors;

    internal static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPages(root, (HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var argument in root.Arguments)
        {
            argument.Hidden = parseResult.CommandResult.Command != root;
        }

        page.MaxWidth = Screen.Width;
        return page.Invoke(parseResult);
    }
}
