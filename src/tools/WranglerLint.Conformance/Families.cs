using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Conformance;

/// <summary>What a configuration is mostly about: the field that wrangler speaks of, or its first one.</summary>
internal static class Families
{
    internal static string Of(Comparison comparison)
    {
        var path = comparison.Messages.SelectMany(static message => message.Paths).FirstOrDefault();
        var root = ConfigDocument.Parse(new SourceText("wrangler", comparison.Spelling.Text), comparison.Spelling.Format).Root;
        var name = path is null ? root.Entries.Select(static entry => entry.Key).FirstOrDefault() : First(path);
        return name ?? "(none)";
    }

    private static string? First(ConfigPath path)
    {
        var keys = new List<string>();
        for (var step = path; step is not null; step = step.Parent)
        {
            if (step.LastKey is { } key)
            {
                keys.Insert(0, key);
            }
        }

        return keys is ["env", _, var field, ..] ? field : keys.FirstOrDefault();
    }
}
