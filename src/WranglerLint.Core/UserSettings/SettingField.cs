namespace WranglerLint.UserSettings;

/// <summary>What the value of a setting is.</summary>
public enum SettingKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number, at least 1.</summary>
    Count,

    /// <summary>A string that names a rule by id or name.</summary>
    RuleName,

    /// <summary>A string that names a place in a configuration, with <c>*</c> and <c>[*]</c>.</summary>
    Place,

    /// <summary>An array of strings.</summary>
    Names,

    /// <summary>An array of patterns for files, relative to the settings' folder.</summary>
    Files,

    /// <summary>A table whose keys name rules, categories or all, and whose values are levels.</summary>
    Levels,

    /// <summary>A table with fields.</summary>
    Table,

    /// <summary>A table of tables with the same fields, under names that the user chooses.</summary>
    NamedTables,

    /// <summary>An array of tables with the same fields.</summary>
    TableList,
}

/// <summary>A key of <c>wranglerlint.toml</c>: the reader, the JSON schema and the documentation follow this description.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Description">What it says: whole sentences.</param>
public sealed record SettingField(string Name, SettingKind Kind, string Description)
{
    /// <summary>The keys inside it.</summary>
    public IReadOnlyList<SettingField> Fields { get; init; } = [];

    /// <summary>Whether the table around it cannot do without.</summary>
    public bool IsRequired { get; init; }
}
