namespace WranglerLint.Discovery;

/// <summary>What <c>.gitignore</c> files say about the entries of one folder: its own file's rules behind those above it.</summary>
internal sealed class IgnoreRules
{
    /// <summary>The files that hold the rules.</summary>
    internal const string FileName = ".gitignore";

    private readonly IgnoreRules? _parent;
    private readonly string _folder;
    private readonly IReadOnlyList<IgnorePattern> _rules;

    private IgnoreRules(IgnoreRules? parent, string folder, IReadOnlyList<IgnorePattern> rules)
    {
        _parent = parent;
        _folder = folder;
        _rules = rules;
    }

    /// <summary>The rules of a folder's own file behind those above it.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="above">The rules of the folder above; null in the root of a repository, and where a search outside of any begins.</param>
    internal static IgnoreRules In(string folder, IgnoreRules? above)
    {
        var rules = Of(folder, above, ReadLines(Path.Combine(folder, FileName)));
        return rules._rules.Count == 0 && above is not null ? above : rules;
    }

    /// <summary>The rules of a file with some lines.</summary>
    internal static IgnoreRules Of(string folder, IgnoreRules? above, IEnumerable<string> lines) => new(above, folder, [.. lines.Select(IgnorePattern.Read).OfType<IgnorePattern>()]);

    /// <summary>Whether a folder is the root of a repository.</summary>
    internal static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    internal bool Ignores(string path, bool isFolder) => Verdict(path, isFolder) ?? false;

    /// <summary>The last rule that matches decides, and a file further down comes later.</summary>
    private bool? Verdict(string path, bool isFolder)
    {
        var relative = _rules.Count == 0 ? "" : Path.GetRelativePath(_folder, path).Replace('\\', '/');
        for (var i = _rules.Count - 1; i >= 0; i--)
        {
            if (_rules[i].Matches(relative, isFolder))
            {
                return !_rules[i].IsNegated;
            }
        }

        return _parent?.Verdict(path, isFolder);
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.Exists(path) ? RegularFile.ReadAllText(path).Split('\n') : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then git cannot read it either.
            return [];
        }
    }
}
