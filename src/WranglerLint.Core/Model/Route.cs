using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A route as the configuration writes it: a pattern, or a table with one.</summary>
public sealed class Route
{
    private Route(ConfigNode node, ConfigString pattern)
    {
        Node = node;
        Pattern = pattern;
    }

    /// <summary>The whole entry.</summary>
    public ConfigNode Node { get; }

    /// <summary>The pattern.</summary>
    public ConfigString Pattern { get; }

    /// <summary>Whether the pattern is a custom domain and no route of a zone.</summary>
    public bool IsCustomDomain => (Node as ConfigTable)?.Find("custom_domain")?.Value is ConfigBoolean { Value: true };

    /// <summary>Equal for two routes that one Worker can have and not both: without the protocol, the host in lower case.</summary>
    public string Identity
    {
        get
        {
            var pattern = Pattern.Value.Trim();
            var protocol = pattern.IndexOf("://", StringComparison.Ordinal);
            pattern = protocol < 0 ? pattern : pattern.Substring(protocol + 3);
            var slash = pattern.IndexOf('/');
            return slash < 0 ? pattern.ToLowerInvariant() : pattern.Substring(0, slash).ToLowerInvariant() + pattern.Substring(slash);
        }
    }

    /// <summary>The route that a value is; null if it has no pattern.</summary>
    public static Route? From(ConfigNode node)
    {
        var pattern = node as ConfigString ?? (node as ConfigTable)?.FindString("pattern");
        return pattern is { Value.Length: > 0 } ? new Route(node, pattern) : null;
    }
}
