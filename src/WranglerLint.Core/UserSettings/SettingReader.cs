using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Schema;
using WranglerLint.Selection;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.UserSettings;

/// <summary>Reads a table by the description of its keys. What cannot be followed becomes a problem and is left out.</summary>
/// <param name="text">The settings file.</param>
/// <param name="rules">The rules that there are.</param>
internal sealed class SettingReader(SourceText text, RuleIndex rules)
{
    private static readonly Dictionary<string, RuleLevel> LevelNames =
        new[] { RuleLevel.Off, RuleLevel.Note, RuleLevel.Warning, RuleLevel.Error, RuleLevel.On, RuleLevel.Default }
            .ToDictionary(static level => level.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly List<SettingsProblem> _problems = [];

    /// <summary>What a level is called.</summary>
    internal static IReadOnlyCollection<string> Levels => LevelNames.Keys;

    internal IReadOnlyList<SettingsProblem> Problems => _problems;

    /// <summary>Reads a table; without its required fields it is null.</summary>
    internal SettingValues? Read(ConfigTable table, IReadOnlyList<SettingField> fields)
    {
        var values = new SettingValues();
        foreach (var entry in table.Entries)
        {
            if (fields.FirstOrDefault(field => field.Name == entry.Key) is { } field)
            {
                values.Add(entry.Key, Read(entry.Value, field));
            }
            else
            {
                Reject(entry, fields);
            }
        }

        var missing = fields.Where(field => field.IsRequired && table.Find(field.Name) is null).ToList();
        missing.ForEach(field => Add(table.Anchor, $"\"{field.Name}\" is missing here. {field.Description}"));
        return fields.Any(field => field.IsRequired && !values.Keys.Contains(field.Name)) ? null : values;
    }

    internal void Add(SourceSpan span, string message) => _problems.Add(new SettingsProblem(text, span, message));

    private object? Read(ConfigNode value, SettingField field) => field.Kind switch
    {
        SettingKind.Text => TextOf(value),
        SettingKind.Count => CountOf(value),
        SettingKind.RuleName => TextOf(value) is { } name ? RuleOf(value.Anchor, name) : null,
        SettingKind.Place => TextOf(value) is { } place ? PlaceOf(value.Anchor, place) : null,
        SettingKind.Names => StringsOf(value),
        SettingKind.Files => FilesOf(value),
        SettingKind.Levels => TableOf(value) is { } levels ? LevelsOf(levels) : null,
        SettingKind.Table => TableOf(value) is { } table ? Read(table, field.Fields) : null,
        SettingKind.NamedTables => TableOf(value) is { } tables ? NamedTablesOf(tables, field.Fields) : null,
        _ => TablesOf(value, field.Fields),
    };

    private string? TextOf(ConfigNode value)
    {
        if (value is ConfigString { Value: var content })
        {
            return content;
        }

        Add(value.Anchor, $"\"{value.Path}\" is a string, but this is {value.KindName}.");
        return null;
    }

    private int? CountOf(ConfigNode value)
    {
        if (value is ConfigNumber { Value: >= 1 and <= int.MaxValue and var count } && Math.Floor(count) == count)
        {
            return (int)count;
        }

        Add(value.Anchor, $"\"{value.Path}\" is a whole number, at least 1.");
        return null;
    }

    private RuleDescriptor? RuleOf(SourceSpan span, string name)
    {
        var rule = rules.Find(name);
        if (rule is null)
        {
            Add(span, $"There is no rule \"{name}\".{(rules.Nearest(name) is { } nearest ? $" Did you mean {nearest.Id} ({nearest.Name})?" : "")}");
        }

        return rule;
    }

    private PathPattern? PlaceOf(SourceSpan span, string place)
    {
        var pattern = PathPattern.Parse(place);
        if (pattern is null)
        {
            Add(span, $"\"{place}\" is no place in a configuration. Write it as reports do: env.staging.kv_namespaces[0].id, with * for any key and [*] for any element.");
        }

        return pattern;
    }

    private IReadOnlyList<string>? StringsOf(ConfigNode value)
    {
        if (value is ConfigArray array && array.Items.All(static item => item is ConfigString))
        {
            return [.. array.Items.Cast<ConfigString>().Select(static item => item.Value)];
        }

        Add(value.Anchor, $"\"{value.Path}\" is an array of strings, such as [\"A\", \"B\"].");
        return null;
    }

    private IReadOnlyList<string>? FilesOf(ConfigNode value)
    {
        if (StringsOf(value) is not { } patterns)
        {
            return null;
        }

        foreach (var item in ((ConfigArray)value).Items.Cast<ConfigString>().Where(static item => !IsBelow(item.Value)))
        {
            Add(item.Anchor, $"\"{item.Value}\" matches nothing: patterns are relative to the folder of this file and match what lies below it, with forward slashes.");
        }

        return [.. patterns.Where(IsBelow)];
    }

    private static bool IsBelow(string pattern) =>
        pattern.Length > 0 && pattern[0] != '/' && !pattern.Contains('\\') && !pattern.Split('/').Contains("..");

    private ConfigTable? TableOf(ConfigNode value)
    {
        if (value is ConfigTable table)
        {
            return table;
        }

        Add(value.Anchor, $"\"{value.Path}\" is a table, but this is {value.KindName}.");
        return null;
    }

    private Dictionary<string, RuleLevel> LevelsOf(ConfigTable table)
    {
        var levels = new Dictionary<string, RuleLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in table.Entries)
        {
            if (rules.Find(entry.Key) is null && !IsGroup(entry.Key))
            {
                var meant = rules.Nearest(entry.Key) is { } rule ? $"{rule.Id} ({rule.Name})" : Spelling.Nearest(entry.Key, Groups);
                Add(entry.KeySpan, $"There is no rule or category \"{entry.Key}\".{(meant is null ? "" : $" Did you mean {meant}?")}");
            }
            else if (entry.Value is ConfigString { Value: var name } && LevelNames.TryGetValue(name, out var level))
            {
                levels[entry.Key] = level;
            }
            else
            {
                var meant = entry.Value is ConfigString { Value: var word } ? Spelling.Nearest(word, LevelNames.Keys) : null;
                Add(entry.Value.Anchor, $"A rule is {WordList(LevelNames.Keys.Select(static level => $"\"{level}\""), "or")}.{(meant is null ? "" : $" Did you mean \"{meant}\"?")}");
            }
        }

        return levels;
    }

    private static IEnumerable<string> Groups => RuleCategories.All.Append(RuleLayer.AllRules);

    private static bool IsGroup(string key) => Groups.Contains(key, StringComparer.OrdinalIgnoreCase);

    private SettingValues NamedTablesOf(ConfigTable tables, IReadOnlyList<SettingField> fields)
    {
        var values = new SettingValues();
        foreach (var entry in tables.Entries)
        {
            values.Add(entry.Key, TableOf(entry.Value) is { } table ? Read(table, fields) : null);
        }

        return values;
    }

    private IReadOnlyList<SettingValues>? TablesOf(ConfigNode value, IReadOnlyList<SettingField> fields)
    {
        if (value is ConfigArray array && array.Items.All(static item => item is ConfigTable))
        {
            return [.. array.Items.Cast<ConfigTable>().Select(table => Read(table, fields)).OfType<SettingValues>()];
        }

        Add(value.Anchor, $"\"{value.Path}\" is an array of tables.");
        return null;
    }

    private void Reject(ConfigEntry entry, IReadOnlyList<SettingField> fields)
    {
        var names = fields.Select(static field => field.Name).ToList();
        var meant = Spelling.Nearest(entry.Key, names);
        Add(
            entry.KeySpan,
            $"There is no setting \"{entry.Path}\"{(meant is null ? $": the settings here are {WordList(names, "and")}." : $". Did you mean \"{meant}\"?")}");
    }

    private static string WordList(IEnumerable<string> words, string conjunction)
    {
        var all = words.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} {conjunction} {all[all.Count - 1]}";
    }
}
