using System.Globalization;
using System.Text;

namespace WranglerLint.Tree;

/// <summary>The way from a document's root to a node, such as <c>env.staging.kv_namespaces[0].id</c>.</summary>
/// <remarks>A key that is no bare TOML key is written as a JSON string: <c>vars."a b"</c>.</remarks>
public sealed class ConfigPath : IEquatable<ConfigPath>
{
    private readonly string? _key;
    private readonly int _index;

    private ConfigPath(ConfigPath? parent, string? key, int index)
    {
        Parent = parent;
        _key = key;
        _index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The document itself, written <c>$</c>.</summary>
    public static ConfigPath Root { get; } = new(null, null, -1);

    /// <summary>The path without its last step; null for the root.</summary>
    public ConfigPath? Parent { get; }

    /// <summary>How many steps there are.</summary>
    internal int Depth { get; }

    /// <summary>The last step, if it is a key.</summary>
    public string? LastKey => _key;

    /// <summary>The path of a key below this one.</summary>
    public ConfigPath Key(string key) => new(this, key, -1);

    /// <summary>The path of an element below this one, counted from 0.</summary>
    public ConfigPath Index(int index) => new(this, null, index);

    /// <summary>Whether this path is <paramref name="other"/> or lies below it.</summary>
    public bool StartsWith(ConfigPath other)
    {
        for (var path = this; path is not null; path = path.Parent)
        {
            if (path.Equals(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ConfigPath? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _index == other._index && _key == other._key && Equals(Parent, other.Parent));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfigPath);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ((Parent?.GetHashCode() ?? 17) * 31) + (_key is null ? _index : StringComparer.Ordinal.GetHashCode(_key));

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Parent is null)
        {
            return "$";
        }

        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (Parent is null)
        {
            return;
        }

        Parent.Write(text);
        if (_key is null)
        {
            text.Append('[').Append(_index.ToString(CultureInfo.InvariantCulture)).Append(']');
            return;
        }

        if (text.Length > 0)
        {
            text.Append('.');
        }

        // A lone $ is the document.
        text.Append(IsBare(_key) && (_key != "$" || text.Length > 0) ? _key : Quote(_key));
    }

    private static bool IsBare(string key) =>
        key.Length > 0 && key.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '$');

    private static string Quote(string key)
    {
        var text = new StringBuilder("\"");
        foreach (var c in key)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                < ' ' or '\u007f' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
