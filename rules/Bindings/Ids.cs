using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Words about identifiers that several rules share.</summary>
internal static class Ids
{
    /// <summary>What an id has to be, as the object of "write".</summary>
    internal static string Expected(ResourceId id)
    {
        var form = id.Field.Format == IdFormat.Uuid ? "its UUID (8-4-4-4-12 hexadecimal digits)" : "its 32 hexadecimal digits";
        return id.Binding.Kind.ListCommand is { } command ? $"{form} as `{command}` prints them" : form;
    }
}
