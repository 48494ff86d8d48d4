using WranglerLint.Reporting.Human;

namespace WranglerLint.Terminal;

/// <summary>What the standard output shows, if it is a terminal.</summary>
internal static class Screen
{
    /// <summary>The columns of text that goes to a file or a pipe.</summary>
    private const int DefaultWidth = 80;

    /// <summary>Whether colours are wanted.</summary>
    internal static bool IsColoured => Colour.IsWanted(IsTerminal, Environment.GetEnvironmentVariable);

    /// <summary>The columns.</summary>
    internal static int Width => IsTerminal && Console.WindowWidth is > 0 and var width ? width : DefaultWidth;

    /// <summary>Whether a terminal shows it.</summary>
    internal static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>Makes links if they are wanted.</summary>
    /// <param name="fullPathOf">Gives the full path of a file from the one that findings show.</param>
    internal static Hyperlinks Links(Func<string, string> fullPathOf) => new(
        Hyperlinks.AreWanted(IsTerminal, Environment.GetEnvironmentVariable), fullPathOf, Hyperlinks.TakeLines(Environment.GetEnvironmentVariable));
}
