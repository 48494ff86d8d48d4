using WranglerLint.Rules;
using WranglerLint.Selection;

namespace WranglerLint.UserSettings;

/// <summary>The values of a table that can be followed, by key.</summary>
internal sealed class SettingValues
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    /// <summary>The keys that have a value, in the order of the text.</summary>
    internal List<string> Keys { get; } = [];

    internal string? Text(string key) => Find<string>(key);

    internal int? Count(string key) => Find<object>(key) as int?;

    internal RuleDescriptor? Rule(string key) => Find<RuleDescriptor>(key);

    internal PathPattern? Place(string key) => Find<PathPattern>(key);

    internal IReadOnlyList<string>? Strings(string key) => Find<IReadOnlyList<string>>(key);

    internal IReadOnlyDictionary<string, RuleLevel>? Levels(string key) => Find<IReadOnlyDictionary<string, RuleLevel>>(key);

    internal SettingValues? Table(string key) => Find<SettingValues>(key);

    internal IReadOnlyList<SettingValues> Tables(string key) => Find<IReadOnlyList<SettingValues>>(key) ?? [];

    internal void Add(string key, object? value)
    {
        if (value is null)
        {
            _broken.Add(key);
            return;
        }

        Keys.Add(key);
        _values[key] = value;
    }

    /// <summary>Whether the key is there, with a value that cannot be followed.</summary>
    internal bool IsBroken(string key) => _broken.Contains(key);

    private T? Find<T>(string key)
        where T : class =>
        _values.TryGetValue(key, out var value) ? value as T : null;
}
