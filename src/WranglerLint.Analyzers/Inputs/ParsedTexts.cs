using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using CompilerText = Microsoft.CodeAnalysis.Text.SourceText;
using SourceText = WranglerLint.Text.SourceText;

namespace WranglerLint.Inputs;

/// <summary>Parses each text once, for as long as the compiler or the editor keeps it.</summary>
/// <param name="parse">Reads a text.</param>
/// <typeparam name="T">What a text is read into.</typeparam>
internal sealed class ParsedTexts<T>(Func<SourceText, T> parse)
{
    private readonly ConditionalWeakTable<CompilerText, Entry> _entries = new();

    /// <summary>A file as it was read; null if the file itself cannot be read, which the compiler reports.</summary>
    internal Entry? Of(AdditionalText file, string shownPath, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } content)
        {
            return null;
        }

        var entry = _entries.GetValue(content, key => Parse(key, shownPath));
        return entry.Text.Path == shownPath ? entry : Parse(content, shownPath);
    }

    private Entry Parse(CompilerText content, string shownPath)
    {
        var text = new SourceText(shownPath, content.ToString());
        return new Entry(text, parse(text));
    }

    /// <summary>A text and what was read from it.</summary>
    internal sealed record Entry(SourceText Text, T Value);
}
