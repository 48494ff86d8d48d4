namespace WranglerLint.Selection;

/// <summary>Paths as text, with forward slashes: what a host calls a file is all that is known of it.</summary>
internal static class SettingsPath
{
    /// <summary>The folder that holds a file, without a slash at its end; empty for a bare name.</summary>
    internal static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));

    /// <summary>A path inside a folder; null if it lies elsewhere.</summary>
    internal static string? Inside(string folder, string path) =>
        folder.Length == 0 && !IsRooted(path) ? path
        : path.StartsWith(folder + "/", StringComparison.Ordinal) ? path.Substring(folder.Length + 1)
        : null;

    /// <summary>The path that another one means when it stands in a file of a folder.</summary>
    internal static string Combine(string folder, string path)
    {
        var whole = IsRooted(path) || folder.Length == 0 ? path : folder + "/" + path;
        var parts = new List<string>();
        foreach (var part in whole.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>A path as a host's platform writes it, with forward slashes.</summary>
    internal static string Normalize(string path) => path.Replace('\\', '/');

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
