namespace WranglerLint.Reporting.Human;

/// <summary>Decides whether output is coloured.</summary>
public static class Colour
{
    /// <summary>
    /// Whether colour is wanted, by <c>NO_COLOR</c> (no-color.org), <c>FORCE_COLOR</c> (force-color.org),
    /// <c>CLICOLOR_FORCE</c> (bixense.com/clicolors) and <c>TERM=dumb</c>, in this order: whoever asks for none gets none.
    /// </summary>
    /// <param name="isTerminal">Whether a person reads along; decides when the environment says nothing.</param>
    /// <param name="environment">Looks up an environment variable; null for one that is not set.</param>
    public static bool IsWanted(bool isTerminal, Func<string, string?> environment)
    {
        if (!string.IsNullOrEmpty(environment("NO_COLOR")))
        {
            return false;
        }

        return environment("FORCE_COLOR") is { Length: > 0 } force ? force is not ("0" or "false")
            : environment("CLICOLOR_FORCE") is { Length: > 0 } and not "0" ? true
            : isTerminal && environment("TERM") != "dumb";
    }
}
