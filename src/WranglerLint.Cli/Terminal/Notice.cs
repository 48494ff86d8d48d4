using WranglerLint.Reporting;

namespace WranglerLint.Terminal;

/// <summary>Words to whoever runs the command, on the standard error. Paths and messages in them may come from strangers.</summary>
internal static class Notice
{
    /// <summary>Says something on a line of its own; nothing in it is obeyed by a terminal.</summary>
    /// <param name="errors">The standard error.</param>
    /// <param name="text">A sentence.</param>
    internal static void Say(this TextWriter errors, string text) => errors.WriteLine($"wranglerlint: {VisibleText.Of(text)}");

    /// <summary>Says what the parser of the command line says, which may list what is possible below it.</summary>
    /// <param name="errors">The standard error.</param>
    /// <param name="text">What it says.</param>
    /// <param name="words">What it may quote: a line end in it begins no line.</param>
    internal static void SayLines(this TextWriter errors, string text, IEnumerable<string> words)
    {
        var quoted = words.Where(static word => word.Length > 0).Aggregate(text, static (sentence, word) => sentence.Replace(word, VisibleText.Of(word), StringComparison.Ordinal));
        var lines = quoted.ReplaceLineEndings("\n").Split('\n');
        errors.Say(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            errors.WriteLine($"  {VisibleText.Of(line.Trim())}");
        }
    }
}
