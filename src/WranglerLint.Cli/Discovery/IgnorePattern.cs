using System.Text;

namespace WranglerLint.Discovery;

/// <summary>
/// One line of a <c>.gitignore</c>, as gitignore(5) and git's wildmatch.c read it. Whatever it says, matching takes time in
/// proportion to the pattern's length times the path's: the file may come from a stranger.
/// </summary>
internal sealed class IgnorePattern
{
    /// <summary>The names from the folder of the file downwards; null stands for any number of folders.</summary>
    private readonly IReadOnlyList<NamePattern?> _names;
    private readonly bool _isForFolders;

    private IgnorePattern(IReadOnlyList<NamePattern?> names, bool isNegated, bool isForFolders)
    {
        _names = names;
        IsNegated = isNegated;
        _isForFolders = isForFolders;
    }

    /// <summary>Whether what matches is not ignored after all.</summary>
    internal bool IsNegated { get; }

    /// <summary>Reads a line; null if it is blank, a comment, or nothing that can match.</summary>
    internal static IgnorePattern? Read(string line)
    {
        var text = WithoutTrailingSpaces(line);
        if (text.StartsWith('#'))
        {
            return null;
        }

        var isNegated = text.StartsWith('!');
        text = isNegated ? text[1..] : text;
        var isForFolders = text.EndsWith('/');
        text = isForFolders ? text[..^1] : text;

        // Without a slash but at the end it is a name at any depth.
        var bytes = Encoding.UTF8.GetBytes(text);
        var names = text.Contains('/', StringComparison.Ordinal) ? Names(bytes)
            : text.Length > 0 && NamePattern.Read(bytes) is var (name, _) ? [null, name]
            : null;
        return names is null ? null : new IgnorePattern(names, isNegated, isForFolders);
    }

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">The path from the folder of the file, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder's.</param>
    internal bool Matches(string path, bool isFolder)
    {
        if (_isForFolders && !isFolder)
        {
            return false;
        }

        // Behind folders the first place that fits is as good as any: only the last ones need another try.
        var parts = path.Split('/');
        var (part, name, folders, mark) = (0, 0, -1, 0);
        while (part < parts.Length)
        {
            if (name < _names.Count && _names[name] is null)
            {
                (folders, mark) = (name++, part);
            }
            else if (name < _names.Count && _names[name]!.Matches(parts[part]))
            {
                (part, name) = (part + 1, name + 1);
            }
            else if (folders >= 0)
            {
                (part, name) = (++mark, folders + 1);
            }
            else
            {
                return false;
            }
        }

        return name == _names.Count;
    }

    /// <summary>The pattern's names; null if one of them can match nothing.</summary>
    private static List<NamePattern?>? Names(ReadOnlySpan<byte> text)
    {
        var names = new List<NamePattern?>();
        for (var rest = text.StartsWith("/"u8) ? text[1..] : text; ; rest = rest[1..])
        {
            if (NamePattern.Read(rest) is not var (name, length))
            {
                return null;
            }

            names.Add(rest[..length].SequenceEqual("**"u8) ? null : name);
            rest = rest[length..];
            if (rest.Length == 0)
            {
                break;
            }
        }

        if (names is [.., null])
        {
            // All that a folder holds is not the folder itself.
            names.Add(NamePattern.Any);
        }

        return names;
    }

    /// <summary>Spaces at the end do not count unless a backslash stands before them; tabs do.</summary>
    private static string WithoutTrailingSpaces(string line)
    {
        var text = line.TrimEnd('\r');
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                end = Math.Min(text.Length, i + 1);
            }
            else if (text[i] != ' ')
            {
                end = i + 1;
            }
        }

        return text[..end];
    }
}
