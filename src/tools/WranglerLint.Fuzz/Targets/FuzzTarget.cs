using WranglerLint.Text;

namespace WranglerLint.Fuzz.Targets;

/// <summary>Something that reads texts from strangers, with what has to hold whatever they write.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name on the command line, and of the folder in <c>testdata/fuzz</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>The names of files that it reads: a text of the corpus is taken for the one with its extension.</summary>
    internal abstract IReadOnlyList<string> FileNames { get; }

    /// <summary>Folders of <c>testdata</c> whose files with one of the extensions are seeds.</summary>
    internal virtual IReadOnlyList<string> SeedFolders { get; } = ["rules", "clean", "incident", "every-kind", "matrix"];

    /// <summary>Texts that no file holds.</summary>
    internal virtual IEnumerable<SourceText> MoreSeeds => [];

    /// <summary>How many of a thousand inputs of a run over all targets it gets.</summary>
    internal abstract int Share { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="BrokenPromiseException">Something does not hold. Any other exception is a failure too.</exception>
    internal abstract void Run(SourceText text);

    /// <summary>The name among <see cref="FileNames"/> of a text that nobody named: JSON begins with a brace or a comment.</summary>
    internal string NameFor(string content)
    {
        var isJson = content.TrimStart() is ['{' or '/', ..];
        var names = FileNames.Where(name => name.EndsWith(".toml", StringComparison.Ordinal) != isJson).DefaultIfEmpty(FileNames[0]).ToList();
        return names[content.Length % names.Count];
    }

    public override string ToString() => Name;
}

/// <summary>What has to hold does not.</summary>
/// <param name="promise">What has to hold, in a few words: the same for all inputs that break it.</param>
/// <param name="details">What was found instead.</param>
internal sealed class BrokenPromiseException(string promise, string details) : Exception($"{promise}: {details}")
{
    internal string Promise { get; } = promise;
}

/// <summary>Says what has to hold.</summary>
internal static class Promise
{
    /// <param name="holds">Whether it does.</param>
    /// <param name="promise">What has to hold, in a few words.</param>
    /// <param name="details">What was found instead.</param>
    internal static void That(bool holds, string promise, Func<string> details)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise, details());
        }
    }
}
