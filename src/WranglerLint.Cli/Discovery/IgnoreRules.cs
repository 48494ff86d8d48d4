using MAB.DotIgnore;

namespace WranglerLint.Discovery;

/// <summary>What <c>.gitignore</c> files say about the entries of one folder: its own file's rules behind those above it.</summary>
internal sealed class IgnoreRules
{
    /// <summary>The files that hold the rules.</summary>
    internal const string FileName = ".gitignore";

    private readonly IgnoreRules? _parent;
    private readonly string _folder;
    private readonly IReadOnlyList<IgnoreRule> _rules;

    private IgnoreRules(IgnoreRules? parent, string folder)
    {
        _parent = parent;
        _folder = folder;
        _rules = [.. ReadRules(Path.Combine(folder, FileName))];
    }

    /// <summary>The rules of a folder's own file behind those above it.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="above">The rules of the folder above; null in the root of a repository, and where a search outside of any begins.</param>
    internal static IgnoreRules In(string folder, IgnoreRules? above)
    {
        var rules = new IgnoreRules(above, folder);
        return rules._rules.Count == 0 && above is not null ? above : rules;
    }

    /// <summary>Whether a folder is the root of a repository.</summary>
    internal static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    internal bool Ignores(string path, bool isFolder) => Verdict(path, isFolder) ?? false;

    /// <summary>The last rule that matches decides, and a file further down comes later.</summary>
    private bool? Verdict(string path, bool isFolder)
    {
        var relative = _rules.Count == 0 ? "" : Path.GetRelativePath(_folder, path).Replace('\\', '/');
        for (var i = _rules.Count - 1; i >= 0; i--)
        {
            if (_rules[i].IsMatch(relative, isFolder))
            {
                return !_rules[i].PatternFlags.HasFlag(PatternFlags.NEGATION);
            }
        }

        return _parent?.Verdict(path, isFolder);
    }

    private static IEnumerable<IgnoreRule> ReadRules(string path)
    {
        string[] lines;
        try
        {
            lines = File.Exists(path) ? RegularFile.ReadAllText(path).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then git cannot read it either.
            yield break;
        }

        foreach (var line in lines)
        {
            var pattern = line.EndsWith("\\ ", StringComparison.Ordinal) ? line : line.TrimEnd();
            if (pattern.Length > 0 && pattern[0] != '#' && pattern is not ("/" or "!"))
            {
                yield return new IgnoreRule(pattern);
            }
        }
    }
}
