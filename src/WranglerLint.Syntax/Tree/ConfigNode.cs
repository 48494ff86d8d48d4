using WranglerLint.Text;

namespace WranglerLint.Tree;

/// <summary>A value of a configuration, the same whether it was written in TOML, JSON or JSONC.</summary>
public abstract class ConfigNode
{
    private protected ConfigNode(ConfigPath path, SourceSpan span, SourceSpan anchor)
    {
        Path = path;
        Span = span;
        Anchor = anchor;
    }

    /// <summary>Where the value stands in the configuration.</summary>
    public ConfigPath Path { get; }

    /// <summary>
    /// The value's text. For a TOML table that is written with headers it is the last part of the first header.
    /// </summary>
    public SourceSpan Span { get; private protected set; }

    /// <summary>
    /// What a finding about this value points at: the value itself when it stands on one line, otherwise its first
    /// character (<c>{</c> or <c>[</c>) or, for a TOML table with a header, the last part of that header.
    /// </summary>
    public SourceSpan Anchor { get; private protected set; }

    /// <summary>The kind of value as a message names it: <c>a string</c>, <c>an array</c>.</summary>
    public abstract string KindName { get; }
}

/// <summary>A string.</summary>
public sealed class ConfigString : ConfigNode
{
    internal ConfigString(ConfigPath path, SourceSpan span, SourceSpan anchor, string value)
        : base(path, span, anchor) => Value = value;

    /// <summary>The text with escapes resolved.</summary>
    public string Value { get; }

    /// <summary>
    /// Where a part of <see cref="Value"/> stands in the text; null unless the value is written literally, between one quote
    /// on each side.
    /// </summary>
    public SourceSpan? SpanOf(SourceText text, int start, int length) =>
        Span.Length == Value.Length + 2 && text[new SourceSpan(Span.Start + 1, Value.Length)] == Value
            ? new SourceSpan(Span.Start + 1 + start, length)
            : null;

    /// <inheritdoc/>
    public override string KindName => "a string";
}

/// <summary>An integer or a floating point number.</summary>
public sealed class ConfigNumber : ConfigNode
{
    internal ConfigNumber(ConfigPath path, SourceSpan span, double value)
        : base(path, span, span) => Value = value;

    /// <summary>The value as JavaScript, and so wrangler, sees it. TOML's inf and nan are possible.</summary>
    public double Value { get; }

    /// <summary>Whether the value is finite and without a fraction, however it was written.</summary>
    public bool IsInteger => !double.IsInfinity(Value) && Math.Floor(Value) == Value;

    /// <inheritdoc/>
    public override string KindName => "a number";
}

/// <summary>true or false.</summary>
public sealed class ConfigBoolean : ConfigNode
{
    internal ConfigBoolean(ConfigPath path, SourceSpan span, bool value)
        : base(path, span, span) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override string KindName => "a boolean";
}

/// <summary>JSON's null. TOML has none.</summary>
public sealed class ConfigNull : ConfigNode
{
    internal ConfigNull(ConfigPath path, SourceSpan span)
        : base(path, span, span)
    {
    }

    /// <inheritdoc/>
    public override string KindName => "null";
}

/// <summary>A TOML date, time or date-time that was written without quotes. JSON has none.</summary>
public sealed class ConfigDate : ConfigNode
{
    internal ConfigDate(ConfigPath path, SourceSpan span, string text)
        : base(path, span, span) => Text = text;

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string KindName => "a TOML date";
}

/// <summary>An array, or the elements of TOML's <c>[[table]]</c> headers.</summary>
public sealed class ConfigArray : ConfigNode
{
    private readonly List<ConfigNode> _items = [];

    internal ConfigArray(ConfigPath path, SourceSpan span, SourceSpan anchor)
        : base(path, span, anchor)
    {
    }

    /// <summary>The elements in order.</summary>
    public IReadOnlyList<ConfigNode> Items => _items;

    /// <inheritdoc/>
    public override string KindName => "an array";

    /// <summary>Whether TOML's <c>[[table]]</c> headers make the array; others are complete where they stand.</summary>
    internal bool HasHeaders { get; set; }

    internal void Add(ConfigNode item) => _items.Add(item);
}

/// <summary>A table (TOML) or object (JSON).</summary>
public sealed class ConfigTable : ConfigNode
{
    /// <summary>Most tables have two or three entries, among which looking is faster than an index.</summary>
    private const int MostWithoutIndex = 8;

    private readonly List<ConfigEntry> _entries = [];
    private Dictionary<string, int>? _indexes;

    internal ConfigTable(ConfigPath path, SourceSpan span, SourceSpan anchor)
        : base(path, span, anchor)
    {
    }

    /// <summary>The entries in the order of their first appearance.</summary>
    public IReadOnlyList<ConfigEntry> Entries => _entries;

    /// <inheritdoc/>
    public override string KindName => "an object";

    /// <summary>How TOML made the table.</summary>
    internal Toml.TableOrigin Origin { get; set; }

    /// <summary>The entry of a key; null if there is none.</summary>
    public ConfigEntry? Find(string key) => IndexOf(key) is >= 0 and var index ? _entries[index] : null;

    /// <summary>The value of a key, if it is a string.</summary>
    public ConfigString? FindString(string key) => Find(key)?.Value as ConfigString;

    /// <summary>The value of a key, if it is a table.</summary>
    public ConfigTable? FindTable(string key) => Find(key)?.Value as ConfigTable;

    /// <summary>The value of a key, if it is an array.</summary>
    public ConfigArray? FindArray(string key) => Find(key)?.Value as ConfigArray;

    /// <summary>A table without entries in the place of another value.</summary>
    public static ConfigTable Empty(ConfigNode value) => new(value.Path, value.Span, value.Anchor);

    /// <summary>Moves the table to the header that defines it, when one below it came first.</summary>
    internal void MoveTo(SourceSpan header) => Span = Anchor = header;

    /// <summary>Adds an entry; of two with one key the later one stays, as in JavaScript's <c>JSON.parse</c>.</summary>
    /// <returns>The entry that was replaced, if there was one.</returns>
    internal ConfigEntry? Add(ConfigEntry entry)
    {
        if (IndexOf(entry.Key) is >= 0 and var index)
        {
            var replaced = _entries[index];
            _entries[index] = entry;
            return replaced;
        }

        _indexes?.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
        if (_entries.Count == MostWithoutIndex)
        {
            _indexes = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++)
            {
                _indexes.Add(_entries[i].Key, i);
            }
        }

        return null;
    }

    private int IndexOf(string key)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(key, out var index) ? index : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A key and its value.</summary>
public sealed class ConfigEntry
{
    private SourceSpan? _mention;
    private List<SourceSpan>? _otherMentions;

    internal ConfigEntry(string key, SourceSpan keySpan, ConfigNode value)
    {
        Key = key;
        KeySpan = keySpan;
        Value = value;
    }

    /// <summary>The key with escapes resolved.</summary>
    public string Key { get; }

    /// <summary>
    /// The key's text, quotes included. For TOML tables with headers: this key's part of the header that defines the
    /// table, or of the first header below it if none does.
    /// </summary>
    public SourceSpan KeySpan { get; internal set; }

    /// <summary>The value.</summary>
    public ConfigNode Value { get; }

    /// <summary>Where the value stands in the configuration.</summary>
    public ConfigPath Path => Value.Path;

    /// <summary>
    /// The key with all its dotted parts and the value, where they stand together; null for what TOML's headers and dotted keys
    /// make.
    /// </summary>
    internal SourceSpan? Declaration { get; set; }

    /// <summary>Every place where the key is written: TOML may repeat it in headers and dotted keys.</summary>
    internal IReadOnlyList<SourceSpan> Mentions => _mention is not { } first ? [] : _otherMentions is null ? [first] : [first, .. _otherMentions];

    internal void AddMention(SourceSpan span)
    {
        if (_mention is null)
        {
            _mention = span;
        }
        else
        {
            (_otherMentions ??= []).Add(span);
        }
    }
}
