using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Linting;

/// <summary>Something in <c>wranglerlint.toml</c> that cannot be followed.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what is possible instead: whole sentences.</param>
public sealed record SettingsProblem(SourceSpan Span, string Message);

/// <summary>Reads <c>wranglerlint.toml</c>.</summary>
public sealed class Settings
{
    /// <summary>The name of the file, looked for in the folder of a configuration and in those above it.</summary>
    public const string FileName = "wranglerlint.toml";

    private readonly List<SettingsProblem> _problems = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _criticalByEnvironment = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _critical = LintOptions.Default.CriticalBindings;
    private IReadOnlyList<string> _types = LintOptions.Default.EnvironmentTypes;

    private Settings()
    {
    }

    /// <summary>What to lint with; whatever has a problem keeps its default.</summary>
    public LintOptions Options { get; private set; } = LintOptions.Default;

    /// <summary>What cannot be followed, in the order of the text.</summary>
    public IReadOnlyList<SettingsProblem> Problems => _problems;

    /// <summary>Reads a settings file. Nothing is thrown.</summary>
    public static Settings Read(SourceText text)
    {
        var settings = new Settings();
        var document = ConfigDocument.Parse(text, ConfigFormat.Toml);
        if (document.Error is { } error)
        {
            settings._problems.Add(new SettingsProblem(error.Span, error.Message));
            return settings;
        }

        settings.Read(document.Root);
        settings.Options = new LintOptions
        {
            CriticalBindings = settings._critical,
            CriticalBindingsByEnvironment = settings._criticalByEnvironment,
            EnvironmentTypes = settings._types,
        };
        return settings;
    }

    private void Read(ConfigTable root)
    {
        foreach (var entry in root.Entries)
        {
            switch (entry.Key)
            {
                case "critical_bindings":
                    _critical = Names(entry, _critical);
                    break;
                case "environment_types":
                    _types = Names(entry, _types);
                    break;
                case "env":
                    ReadEnvironments(entry);
                    break;
                default:
                    Reject(entry, "critical_bindings, environment_types and env");
                    break;
            }
        }
    }

    private void ReadEnvironments(ConfigEntry environments)
    {
        foreach (var environment in Entries(environments))
        {
            foreach (var entry in Entries(environment))
            {
                if (entry.Key == "critical_bindings")
                {
                    _criticalByEnvironment[environment.Key] = Names(entry, []);
                }
                else
                {
                    Reject(entry, "critical_bindings");
                }
            }
        }
    }

    private IReadOnlyList<ConfigEntry> Entries(ConfigEntry entry)
    {
        if (entry.Value is ConfigTable table)
        {
            return table.Entries;
        }

        _problems.Add(new SettingsProblem(entry.Value.Anchor, $"\"{entry.Path}\" is a table, but this is {entry.Value.KindName}."));
        return [];
    }

    private IReadOnlyList<string> Names(ConfigEntry entry, IReadOnlyList<string> otherwise)
    {
        if (entry.Value is ConfigArray array && array.Items.All(static item => item is ConfigString))
        {
            return [.. array.Items.Cast<ConfigString>().Select(static item => item.Value)];
        }

        _problems.Add(new SettingsProblem(entry.Value.Anchor, $"\"{entry.Path}\" is an array of strings, such as [\"A\", \"B\"]."));
        return otherwise;
    }

    private void Reject(ConfigEntry entry, string known) =>
        _problems.Add(new SettingsProblem(entry.KeySpan, $"There is no setting \"{entry.Path}\": the settings here are {known}."));
}
