using System.Buffers.Binary;
using System.Text;

namespace WranglerLint.Discovery;

/// <summary>Which files are part of a repository's next commit, as git's index says.</summary>
/// <remarks>
/// The format is that of git's documentation, gitformat-index: versions 2 and 3 spell each path out. Version 4, which is rare, and
/// an index that is split or locked say nothing.
/// </remarks>
internal static class GitIndex
{
    private const int HeaderLength = 12;

    /// <summary>In bytes: that of a few million files.</summary>
    private const int LargestIndex = 512 * 1024 * 1024;

    /// <summary>Times, numbers and the hash before an entry's flags.</summary>
    private const int FixedLength = 60;

    private const int ExtendedFlag = 0x4000;

    /// <summary>Whether the index of a repository has a file; null if nobody can tell.</summary>
    /// <param name="repository">The full path of the repository's root.</param>
    /// <param name="path">The path inside it, with forward slashes.</param>
    internal static bool? Contains(string repository, string path)
    {
        byte[] index;
        try
        {
            var file = Path.Combine(GitFolderOf(repository), "index");
            index = File.Exists(file) ? RegularFile.ReadAllBytes(file, LargestIndex) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return Contains(index, Encoding.UTF8.GetBytes(path));
    }

    /// <summary>Whether an index has a path; null if it is none that can be read.</summary>
    internal static bool? Contains(ReadOnlySpan<byte> index, ReadOnlySpan<byte> path)
    {
        if (index.Length < HeaderLength || !index.StartsWith("DIRC"u8) || BinaryPrimitives.ReadInt32BigEndian(index[4..]) is not (2 or 3))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32BigEndian(index[8..]);
        var position = HeaderLength;
        for (var entry = 0; entry < count; entry++)
        {
            if (position + FixedLength + 2 > index.Length)
            {
                return null;
            }

            var isExtended = (BinaryPrimitives.ReadUInt16BigEndian(index[(position + FixedLength)..]) & ExtendedFlag) != 0;
            var start = position + FixedLength + (isExtended ? 4 : 2);
            var length = start < index.Length ? index[start..].IndexOf((byte)0) : -1;
            if (length < 0)
            {
                return null;
            }

            if (index.Slice(start, length).SequenceEqual(path))
            {
                return true;
            }

            // One to eight zeros fill an entry up to a multiple of eight bytes.
            position += (start - position + length + 8) / 8 * 8;
        }

        return false;
    }

    /// <summary>Where git keeps its own files: in a linked work tree <c>.git</c> is a file that says where.</summary>
    private static string GitFolderOf(string repository)
    {
        const string Reference = "gitdir: ";
        var git = Path.Combine(repository, ".git");
        return File.Exists(git) && RegularFile.ReadAllText(git).Trim() is { } text && text.StartsWith(Reference, StringComparison.Ordinal)
            ? Path.GetFullPath(text[Reference.Length..], repository)
            : git;
    }
}
