namespace WranglerLint.TypeScript.Projects;

/// <summary>An entry of <c>include</c> or <c>exclude</c>: a path in which <c>*</c>, <c>?</c> and <c>**/</c> stand for others.</summary>
/// <remarks>As TypeScript's manual says: a last part without a wildcard and without an extension is a folder with all in it.</remarks>
internal sealed class PathPattern
{
    private readonly string[] _parts;

    /// <param name="folder">The folder that the pattern is relative to, with forward slashes.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isExclusion">Whether it names files and folders to leave out: then everything below a match counts.</param>
    internal PathPattern(string folder, string pattern, bool isExclusion)
    {
        var parts = ProjectPaths.Join(folder, pattern).Split('/').ToList();
        var last = parts[parts.Count - 1];
        if (isExclusion || (last.IndexOfAny(['*', '?', '.']) < 0 && last != "**"))
        {
            parts.Add("**");
        }

        _parts = [.. parts];
    }

    /// <summary>Whether a path with forward slashes matches.</summary>
    internal bool Matches(string path)
    {
        // Behind folders the first place that fits is as good as any: only the last ones need another try.
        var names = path.Split('/');
        var (index, part, folders, mark) = (0, 0, -1, 0);
        while (index < names.Length)
        {
            if (part < _parts.Length && _parts[part] == "**")
            {
                (folders, mark) = (part++, index);
            }
            else if (part < _parts.Length && MatchesName(names[index], _parts[part]))
            {
                (index, part) = (index + 1, part + 1);
            }
            else if (folders >= 0)
            {
                (index, part) = (++mark, folders + 1);
            }
            else
            {
                return false;
            }
        }

        return _parts.Skip(part).All(static rest => rest == "**");
    }

    private static bool MatchesName(string name, string pattern)
    {
        var (i, p, star, mark) = (0, 0, -1, 0);
        while (i < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, i);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[i]))
            {
                (i, p) = (i + 1, p + 1);
            }
            else if (star >= 0)
            {
                (i, p) = (++mark, star + 1);
            }
            else
            {
                return false;
            }
        }

        return p == pattern.Length || pattern.Substring(p).Trim('*').Length == 0;
    }
}

/// <summary>Paths with forward slashes.</summary>
internal static class ProjectPaths
{
    internal static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));

    /// <summary>A path relative to a folder, without <c>.</c> and <c>..</c> as far as the folder reaches.</summary>
    internal static string Join(string folder, string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = folder.Length == 0 ? [] : folder.Split('/').ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
