using WranglerLint.Model;
using WranglerLint.Selection;

namespace WranglerLint.Linting;

/// <summary>What the user says about one configuration in <c>wranglerlint.toml</c>; without one, <see cref="Default"/>.</summary>
public sealed record LintOptions
{
    /// <summary>What holds when the user says nothing.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>Names that every deployed environment has to define.</summary>
    public IReadOnlyList<string> CriticalBindings { get; init; } = [];

    /// <summary>Names that one environment has to define, instead of <see cref="CriticalBindings"/>, by environment.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> CriticalBindingsByEnvironment { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What code calls the type of the Worker's environment.</summary>
    public IReadOnlyList<string> EnvironmentTypes { get; init; } = ["CloudflareEnvironment", "Env", "CloudflareEnv", "CloudflareBindings", "Bindings"];

    /// <summary>How many findings of one file are reported, at least 1; one more says how many others there are.</summary>
    public int MaxFindings { get; init; } = 1000;

    /// <summary>Which environments get deployed.</summary>
    public EnvironmentPurposes Purposes { get; init; } = EnvironmentPurposes.Default;

    /// <summary>
    /// The day in UTC as YYYY-MM-DD, if the host wants dates compared with it; null where the same text has to give the same
    /// findings on every day, as in a compiler.
    /// </summary>
    public string? Today { get; init; }

    /// <summary>Which rules run, and how bad their findings are.</summary>
    public RuleSelection Rules { get; init; } = RuleSelection.Default;

    /// <summary>Findings that are suppressed by their place in the configuration.</summary>
    internal IReadOnlyList<IgnoredPath> Ignored { get; init; } = [];
}
