using WranglerLint.Model;
using WranglerLint.Selection;
using WranglerLint.UserSettings;

namespace WranglerLint.Linting;

/// <summary>A settings file with those that it extends: what holds for the configurations below it.</summary>
public sealed class SettingsChain
{
    private readonly IReadOnlyList<Link> _links;

    private SettingsChain(IReadOnlyList<Link> links, IReadOnlyList<SettingsProblem> problems)
    {
        _links = links;
        Problems = problems;
    }

    /// <summary>What holds without any settings file.</summary>
    public static SettingsChain Empty { get; } = new([], []);

    /// <summary>What cannot be followed, in any of the files.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; }

    /// <summary>The files, the extended ones first.</summary>
    public IEnumerable<Settings> Files => _links.Select(static link => link.Settings);

    /// <summary>Follows a settings file to those that it extends.</summary>
    /// <param name="path">The file's path, as the host calls files.</param>
    /// <param name="find">Gives the settings file of a path; null if there is none.</param>
    public static SettingsChain Follow(string path, Func<string, Settings?> find)
    {
        var links = new List<Link>();
        var problems = new List<SettingsProblem>();
        var next = SettingsPath.Combine("", SettingsPath.Normalize(path));
        while (find(next) is { } settings)
        {
            links.Insert(0, new Link(settings, next));
            problems.InsertRange(0, settings.Problems);
            if (settings.Values.Text(SettingFields.Extend) is not { } extend)
            {
                break;
            }

            next = SettingsPath.Combine(links[0].Folder, SettingsPath.Normalize(extend));
            if (links.Any(link => link.Path == next))
            {
                problems.Add(new SettingsProblem(settings.Text, settings.ExtendSpan, $"\"{extend}\" leads back to this file: settings cannot extend themselves."));
                break;
            }

            if (find(next) is null)
            {
                problems.Add(new SettingsProblem(settings.Text, settings.ExtendSpan, $"There is no settings file \"{extend}\", relative to the folder of this one."));
                break;
            }
        }

        return new SettingsChain(links, problems);
    }

    /// <summary>The path of the baseline, as the host calls files; null if the settings name none.</summary>
    public string? Baseline =>
        _links
            .Select(static link => link.Settings.Values.Text(SettingFields.Baseline) is { } baseline
                ? SettingsPath.Combine(link.Folder, SettingsPath.Normalize(baseline))
                : null)
            .LastOrDefault(static path => path is not null);

    /// <summary>Whether a file or folder is left out of the search for configurations.</summary>
    public bool Excludes(string path)
    {
        var normal = SettingsPath.Normalize(path);
        return _links.Any(link => link.Settings.Values.Strings(SettingFields.Exclude) is { } patterns && new FilePatterns(link.Folder, patterns).Match(normal));
    }

    /// <summary>What to lint a configuration with.</summary>
    /// <param name="path">The configuration's path, as the host calls files.</param>
    public LintOptions OptionsFor(string path)
    {
        var normal = SettingsPath.Normalize(path);
        var layers = new List<RuleLayer>();
        var ignored = new List<IgnoredPath>();
        foreach (var link in _links)
        {
            Add(link.Settings.Values, null, layers, ignored);
            foreach (var part in link.Settings.Values.Tables(SettingFields.Overrides))
            {
                if (IsMeant(part, link, normal))
                {
                    Add(part, part.Strings(SettingFields.Environments) is { } names ? new NamePatterns(names) : null, layers, ignored);
                }
            }
        }

        return new LintOptions
        {
            CriticalBindings = Strings(SettingFields.CriticalBindings) ?? LintOptions.Default.CriticalBindings,
            CriticalBindingsByEnvironment = CriticalBindingsByEnvironment(),
            EnvironmentTypes = Strings(SettingFields.EnvironmentTypes) ?? LintOptions.Default.EnvironmentTypes,
            MaxFindings = _links.Select(static link => link.Settings.Values.Count(SettingFields.MaxFindings)).LastOrDefault(static count => count is not null)
                ?? LintOptions.Default.MaxFindings,
            Purposes = new EnvironmentPurposes(Purposes(SettingFields.Deployed) ?? [], Purposes(SettingFields.Local) ?? []),
            Rules = new RuleSelection(layers),
            Ignored = ignored,
        };
    }

    private static bool IsMeant(SettingValues part, Link link, string path) =>
        !part.IsBroken(SettingFields.Files)
        && !part.IsBroken(SettingFields.Environments)
        && (part.Strings(SettingFields.Files) is not { } files || new FilePatterns(link.Folder, files).Match(path));

    private static void Add(SettingValues values, NamePatterns? environments, List<RuleLayer> layers, List<IgnoredPath> ignored)
    {
        if (values.Levels(SettingFields.Rules) is { } levels)
        {
            layers.Add(new RuleLayer(levels, environments));
        }

        ignored.AddRange(values.Tables(SettingFields.Ignore).Select(item => new IgnoredPath(
            item.Rule(SettingFields.Rule)!, item.Place(SettingFields.Path)!, environments, item.Text(SettingFields.Reason) ?? "")));
    }

    /// <summary>The list of the nearest file that has one.</summary>
    private IReadOnlyList<string>? Strings(string key) =>
        _links.Select(link => link.Settings.Values.Strings(key)).LastOrDefault(static list => list is not null);

    private IReadOnlyList<string>? Purposes(string key) =>
        _links.Select(link => link.Settings.Values.Table(SettingFields.Environments)?.Strings(key)).LastOrDefault(static list => list is not null);

    private Dictionary<string, IReadOnlyList<string>> CriticalBindingsByEnvironment()
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var environments in _links.Select(static link => link.Settings.Values.Table(SettingFields.ByEnvironment)).OfType<SettingValues>())
        {
            foreach (var name in environments.Keys)
            {
                if (environments.Table(name)?.Strings(SettingFields.CriticalBindings) is { } list)
                {
                    lists[name] = list;
                }
            }
        }

        return lists;
    }

    /// <summary>A settings file and its path.</summary>
    private sealed record Link(Settings Settings, string Path)
    {
        /// <summary>What its patterns are relative to.</summary>
        internal string Folder { get; } = SettingsPath.FolderOf(Path);
    }
}
