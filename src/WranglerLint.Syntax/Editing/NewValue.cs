using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>A value to be written, in whatever format the configuration has.</summary>
public abstract class NewValue
{
    /// <summary>What stands where somebody has to fill in something that only they know. The rules recognise it.</summary>
    public const string PlaceholderText = "replace-me";

    private protected NewValue()
    {
    }

    /// <summary>A string to be replaced by somebody who knows what belongs there.</summary>
    public static NewValue Placeholder { get; } = Of(PlaceholderText);

    /// <summary>A string.</summary>
    public static NewValue Of(string text) => new NewText(text);

    /// <summary>true or false.</summary>
    public static NewValue Of(bool value) => new NewLiteral(value ? "true" : "false", "b:" + value);

    /// <summary>An array.</summary>
    public static NewValue Array(params NewValue[] items) => new NewArray(items);

    /// <summary>A table.</summary>
    public static NewValue Table(params NewEntry[] entries) => new NewTable(entries);

    /// <summary>A number that is written with these digits, which both formats understand.</summary>
    public static NewValue Number(string digits) =>
        new NewLiteral(digits, "n:" + double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture).ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The same value as another one of the same text; its comments are not copied.</summary>
    public static NewValue CopyOf(ConfigNode value, SourceText text) => value switch
    {
        ConfigString item => new NewText(item.Value) { Source = item.Span },
        ConfigTable table => new NewTable([.. table.Entries.Select(entry => new NewEntry(entry.Key, CopyOf(entry.Value, text)))]),
        ConfigArray array => new NewArray([.. array.Items.Select(item => CopyOf(item, text))]),
        _ => new NewLiteral(text[value.Span], PlainNode.ScalarOf(value)) { Source = value.Span },
    };

    /// <summary>Where the value was copied from; null for values that are new.</summary>
    internal SourceSpan? Source { get; init; }

    /// <summary>The parts of the text that are copied.</summary>
    internal virtual IEnumerable<SourceSpan> Sources => Source is { } source ? [source] : [];
}

/// <summary>An entry of a new table.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record NewEntry(string Key, NewValue Value)
{
    /// <summary>
    /// A comment behind the value, without its mark: one line. Left out of plain JSON, and where all stands on one line.
    /// </summary>
    public string? Comment { get; init; }
}

internal sealed class NewText(string text) : NewValue
{
    internal string Text { get; } = text;
}

/// <summary>What both formats write alike.</summary>
internal sealed class NewLiteral(string text, string meaning) : NewValue
{
    internal string Text { get; } = text;

    /// <summary>The value as <see cref="PlainNode"/> compares it.</summary>
    internal string Meaning { get; } = meaning;
}

internal sealed class NewArray(IReadOnlyList<NewValue> items) : NewValue
{
    internal IReadOnlyList<NewValue> Items { get; } = items;

    internal bool IsOfTables => Items.Count > 0 && Items.All(static item => item is NewTable);

    internal override IEnumerable<SourceSpan> Sources => Items.SelectMany(static item => item.Sources);
}

internal sealed class NewTable(IReadOnlyList<NewEntry> entries) : NewValue
{
    internal IReadOnlyList<NewEntry> Entries { get; } = entries;

    internal override IEnumerable<SourceSpan> Sources => Entries.SelectMany(static entry => entry.Value.Sources);
}
