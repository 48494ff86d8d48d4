namespace WranglerLint.UserSettings;

/// <summary>Every key of <c>wranglerlint.toml</c>.</summary>
public static class SettingFields
{
    internal const string Extend = "extend";
    internal const string Exclude = "exclude";
    internal const string Baseline = "baseline";
    internal const string CriticalBindings = "critical_bindings";
    internal const string EnvironmentTypes = "environment_types";
    internal const string MaxFindings = "max_findings";
    internal const string ByEnvironment = "env";
    internal const string Environments = "environments";
    internal const string Deployed = "deployed";
    internal const string Local = "local";
    internal const string Rules = "rules";
    internal const string Ignore = "ignore";
    internal const string Rule = "rule";
    internal const string Path = "path";
    internal const string Reason = "reason";
    internal const string Overrides = "overrides";
    internal const string Files = "files";

    private static readonly SettingField RulesField = new(
        Rules,
        SettingKind.Levels,
        "Which rules run and how bad their findings are, by id, name, category or \"all\"; the most specific key counts.");

    private static readonly SettingField IgnoreField = new(
        Ignore, SettingKind.TableList, "Findings to suppress by their place, for configurations without comments.")
    {
        Fields =
        [
            new(Rule, SettingKind.RuleName, "The rule's id or name.") { IsRequired = true },
            new(Path, SettingKind.Place, "The place as reports name it; it stands for all that lies below it too. * is any key, [*] any element.") { IsRequired = true },
            new(Reason, SettingKind.Text, "Why the finding is right to be there."),
        ],
    };

    /// <summary>The keys at the top of the file.</summary>
    public static IReadOnlyList<SettingField> All { get; } =
    [
        new(Extend, SettingKind.Text, "Another settings file, relative to this one, whose settings hold where this one says nothing."),
        new(Exclude, SettingKind.Files, "Files and folders to leave alone: no configuration is looked for in them, and no TypeScript is read."),
        new(Baseline, SettingKind.Text, "A file of known findings, relative to this one, which the command does not report; --write-baseline writes it."),
        new(CriticalBindings, SettingKind.Names, "Names that every deployed environment has to define."),
        new(EnvironmentTypes, SettingKind.Names, "What the code calls the type of its environment."),
        new(MaxFindings, SettingKind.Count, "How many findings of one file are reported, the worst first; 1000 if there is no such key. WL9006 says how many more there are."),
        RulesField,
        new(Environments, SettingKind.Table, "What environments are for, where their names do not tell.")
        {
            Fields =
            [
                new(Deployed, SettingKind.Names, "Environments that get deployed; * is any characters, \"\" the top level."),
                new(Local, SettingKind.Names, "Environments that serve development or tests only; * is any characters, \"\" the top level."),
            ],
        },
        new(ByEnvironment, SettingKind.NamedTables, "Settings of one environment, by its name.")
        {
            Fields = [new(CriticalBindings, SettingKind.Names, "Names that this environment has to define, instead of the general list.")],
        },
        IgnoreField,
        new(Overrides, SettingKind.TableList, "Settings for some files or environments; later ones win over earlier ones.")
        {
            Fields =
            [
                new(Files, SettingKind.Files, "The configurations that it is about; all if there is no such key."),
                new(Environments, SettingKind.Names, "The environments that it is about; * is any characters, \"\" the top level; all if there is no such key."),
                RulesField,
                IgnoreField,
            ],
        },
    ];
}
