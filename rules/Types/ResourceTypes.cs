using WranglerLint.Model;

namespace WranglerLint.Rules.Types;

/// <summary>Tells the members that stand for resources from strings and settings.</summary>
internal static class ResourceTypes
{
    private static readonly HashSet<string> Names = new(
        BindingKinds.All.Where(static kind => kind != BindingKinds.Unsafe).Select(static kind => kind.Type).Append("Service"),
        StringComparer.Ordinal);

    /// <summary>
    /// The name of the resource's type, without arguments, and without what makes it optional; null for any other type.
    /// </summary>
    internal static string? Of(string type)
    {
        var names = type.Split('|').Select(static part => part.Trim()).Where(static part => part is not ("undefined" or "null")).ToList();
        if (names.Count != 1)
        {
            return null;
        }

        var angle = names[0].IndexOf('<');
        var name = angle < 0 ? names[0] : names[0].Substring(0, angle).TrimEnd();
        var isComplete = angle < 0 || names[0].EndsWith(">", StringComparison.Ordinal);
        return isComplete && Names.Contains(name) ? name : null;
    }
}
