using System.Globalization;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Human;

/// <summary>Makes parts of a report for people into links, by the escape sequence OSC 8.</summary>
/// <param name="areWanted">Whether the terminal shows links.</param>
/// <param name="fullPathOf">Gives the full path of a file from the one that findings show.</param>
/// <param name="takesLines">Whether the terminal takes the fragment of a file's address for a line.</param>
public sealed class Hyperlinks(bool areWanted, Func<string, string> fullPathOf, bool takesLines = false)
{
    private const string Begin = "\e]8;;";
    private const string End = "\e\\";

    /// <summary>No links.</summary>
    public static Hyperlinks None { get; } = new(false, static path => path);

    /// <summary>
    /// Whether the terminal shows links, by what is known of terminals (the npm and Rust packages <c>supports-hyperlinks</c> keep
    /// that list). <c>FORCE_HYPERLINK</c> decides where it is set, <c>0</c> meaning none; <c>NO_COLOR</c>, <c>CI</c> and
    /// <c>TERM=dumb</c> mean none. Of a terminal that nobody knows nothing is expected: some print the address.
    /// </summary>
    /// <param name="isTerminal">Whether a person reads along.</param>
    /// <param name="environment">Looks up an environment variable; null for one that is not set.</param>
    public static bool AreWanted(bool isTerminal, Func<string, string?> environment)
    {
        if (environment("FORCE_HYPERLINK") is { Length: > 0 } force)
        {
            return force is not ("0" or "false");
        }

        return isTerminal
            && string.IsNullOrEmpty(environment("NO_COLOR"))
            && string.IsNullOrEmpty(environment("CI"))
            && environment("TERM") != "dumb"
            && (IsKnownTerminal(environment) || IsKnownProgram(environment));
    }

    /// <summary>Whether a terminal opens <c>file:///path#12</c> at a line: of others some look for a file of that name.</summary>
    /// <param name="environment">Looks up an environment variable; null for one that is not set.</param>
    public static bool TakeLines(Func<string, string?> environment) =>
        environment("TERM_PROGRAM") is "vscode" or "iTerm.app" || environment("TERM") is "xterm-kitty";

    /// <summary>Whether links are made.</summary>
    internal bool AreShown => areWanted;

    /// <summary>A text that leads to the page of a rule.</summary>
    public string ToRule(string text, RuleDescriptor rule) => ToAddress(text, rule.HelpUri);

    /// <summary>A text that leads to an address.</summary>
    internal string ToAddress(string text, string address) => areWanted ? $"{Begin}{address}{End}{text}{Begin}{End}" : text;

    /// <summary>A text that leads to a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file as findings show it.</param>
    /// <param name="line">The line, from 1.</param>
    internal string ToFile(string text, string path, int line)
    {
        if (!areWanted)
        {
            return text;
        }

        var address = new Uri(fullPathOf(path)).AbsoluteUri;
        return ToAddress(text, takesLines ? string.Create(CultureInfo.InvariantCulture, $"{address}#{line}") : address);
    }

    private static bool IsKnownTerminal(Func<string, string?> environment) =>
        environment("WT_SESSION") is not null
        || environment("DOMTERM") is not null
        || environment("KONSOLE_VERSION") is not null
        || (int.TryParse(environment("VTE_VERSION"), NumberStyles.None, CultureInfo.InvariantCulture, out var vte) && vte > 5000)
        || environment("TERM") is "xterm-kitty" or "xterm-ghostty" or "alacritty" or "alacritty-direct" or "foot" or "wezterm"
        || environment("COLORTERM") is "xfce4-terminal";

    /// <summary>iTerm2 since 3.1, VS Code since 1.72.</summary>
    private static bool IsKnownProgram(Func<string, string?> environment)
    {
        var version = Version.TryParse(environment("TERM_PROGRAM_VERSION")?.Split('-')[0], out var parsed) ? parsed : null;
        return environment("TERM_PROGRAM") switch
        {
            "iTerm.app" => version >= new Version(3, 1),
            "vscode" => version >= new Version(1, 72),
            "WezTerm" or "Hyper" or "terminology" or "ghostty" or "rio" or "zed" => true,
            _ => false,
        };
    }
}
