using WranglerLint.Text;

namespace WranglerLint.TypeScript;

/// <summary>Reads what <c>wrangler types</c> writes.</summary>
internal static class GeneratedTypes
{
    /// <summary>The line behind which wrangler 4 writes the types of the runtime, more than 10,000 lines.</summary>
    private const string RuntimeMarker = "\n// Begin runtime types";

    /// <summary>The types of the environment alone; places stay what they are.</summary>
    internal static SourceText WithoutRuntime(SourceText text)
    {
        var end = text.Content.IndexOf(RuntimeMarker, StringComparison.Ordinal);
        return end < 0 ? text : new SourceText(text.Path, text.Content.Substring(0, end));
    }
}
