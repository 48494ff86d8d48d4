using WranglerLint.Schema;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Baselines;

/// <summary>Reads a baseline and says of each place that is wrong what has to stand there.</summary>
internal sealed class BaselineReader(SourceText text)
{
    private const string Rewrite = "Write the file again with --write-baseline.";

    private static readonly LazyPattern Id = new(@"^WL[0-9]{4}\z");
    private static readonly LazyPattern Digits = new(@"^[0-9a-f]{16}\z");

    private static readonly string[] FileKeys = ["$schema", "version", "findings"];
    private static readonly string[] EntryKeys = ["path", "rule", "name", "place", "fingerprint", "count"];

    private readonly List<BaselineProblem> _problems = [];

    internal IReadOnlyList<BaselineProblem> Problems => _problems;

    internal IReadOnlyList<BaselineEntry> Read()
    {
        var document = ConfigDocument.Parse(text, ConfigFormat.Json);
        if (document.Error is { } error)
        {
            Add(error.Span, $"{error.Message} A baseline is JSON, as --write-baseline writes it.");
            return [];
        }

        foreach (var lost in document.DuplicateKeys.Select(static duplicate => duplicate.Kept))
        {
            Add(lost.KeySpan, $"\"{lost.Key}\" stands here for the second time. {Rewrite}");
        }

        return ReadFile(document.Root);
    }

    private IReadOnlyList<BaselineEntry> ReadFile(ConfigTable root)
    {
        if (root.Find("version")?.Value is ConfigNumber { Value: > Baseline.Version } newer)
        {
            // Its other keys may mean anything.
            Add(newer.Span, $"This version of WranglerLint reads baselines of version {Baseline.Version}. Update WranglerLint, or write the file again with --write-baseline.");
            return [];
        }

        CheckKeys(root, FileKeys);
        if (Required(root, "version") is { } version && version is not ConfigNumber { Value: Baseline.Version })
        {
            Add(version.Anchor, $"\"version\" is {Baseline.Version}. {Rewrite}");
        }

        return Required(root, "findings") switch
        {
            null => [],
            ConfigArray findings => [.. findings.Items.Select(ReadEntry).OfType<BaselineEntry>()],
            var other => Reject(other, "\"findings\" is an array of objects."),
        };
    }

    private BaselineEntry? ReadEntry(ConfigNode item)
    {
        if (item is not ConfigTable table)
        {
            Reject(item, "An entry is an object.");
            return null;
        }

        CheckKeys(table, EntryKeys);
        var path = Text(table, "path", IsRelative, "a path below the folder of this file, with forward slashes");
        var rule = Text(table, "rule", Id.IsMatch, "the id of a rule, such as \"WL2001\"");
        var place = Text(table, "place", static value => value.Length > 0, "a place as reports name it");
        var fingerprint = Text(table, "fingerprint", Digits.IsMatch, "16 hexadecimal digits");
        var count = Count(table);
        return path is null || rule is null || place is null || fingerprint is null || count is null
            ? null
            : new BaselineEntry(path, rule, place, fingerprint, count.Value);
    }

    /// <summary>How often the finding is there; null if the text does not tell.</summary>
    private int? Count(ConfigTable table)
    {
        switch (table.Find("count")?.Value)
        {
            case null:
                return 1;
            case ConfigNumber { IsInteger: true, Value: >= 1 and <= int.MaxValue } number:
                return (int)number.Value;
            case var other:
                Reject(other, "\"count\" is an integer from 1.");
                return null;
        }
    }

    private string? Text(ConfigTable table, string key, Func<string, bool> isRight, string what)
    {
        var value = Required(table, key);
        if (value is ConfigString { Value: var content } && isRight(content))
        {
            return content;
        }

        if (value is not null)
        {
            Add(value.Anchor, $"\"{key}\" is {what}. {Rewrite}");
        }

        return null;
    }

    private ConfigNode? Required(ConfigTable table, string key)
    {
        var value = table.Find(key)?.Value;
        if (value is null)
        {
            Add(table.Anchor, $"\"{key}\" is missing here. {Rewrite}");
        }

        return value;
    }

    private void CheckKeys(ConfigTable table, string[] known)
    {
        foreach (var entry in table.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            var meant = Spelling.Nearest(entry.Key, known);
            Add(entry.KeySpan, $"A baseline has no \"{entry.Key}\" here.{(meant is null ? "" : $" Did you mean \"{meant}\"?")}");
        }
    }

    private IReadOnlyList<BaselineEntry> Reject(ConfigNode value, string message)
    {
        Add(value.Anchor, $"{message} {Rewrite}");
        return [];
    }

    private void Add(SourceSpan span, string message) => _problems.Add(new BaselineProblem(text, span, message));

    private static bool IsRelative(string path) =>
        path.Length > 0 && path[0] != '/' && !path.Contains('\\') && (path.Length < 2 || path[1] != ':');
}
