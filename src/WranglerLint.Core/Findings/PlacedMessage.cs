using WranglerLint.Model;
using WranglerLint.Text;

namespace WranglerLint.Findings;

/// <summary>Words about a place in a text that are no finding: about settings, a baseline, or a configuration that cannot be read.</summary>
public static class PlacedMessage
{
    /// <summary>A message as anybody may see it, like that of a finding: without the text's secrets, and cut where it quotes too much.</summary>
    /// <param name="text">What the message is about.</param>
    /// <param name="message">Sentences that may quote the text.</param>
    public static string Shown(SourceText text, string message)
    {
        SecretFinder.Cover(text);
        return Finding.Cut(text.Mask(message));
    }

    /// <summary>The same with its place in front: <c>path:line:column: message</c>.</summary>
    /// <param name="text">What the message is about.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">Sentences that may quote the text.</param>
    public static string Of(SourceText text, SourceSpan span, string message) => $"{text.Path}:{text.GetPosition(span.Start)}: {Shown(text, message)}";
}
