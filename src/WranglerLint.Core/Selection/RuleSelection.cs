using WranglerLint.Rules;

namespace WranglerLint.Selection;

/// <summary>Which rules run, and how bad their findings are. All hosts ask here and nowhere else.</summary>
public sealed class RuleSelection
{
    private readonly IReadOnlyList<RuleLayer> _layers;

    /// <param name="layers">What the user said, later tables before earlier ones.</param>
    internal RuleSelection(IReadOnlyList<RuleLayer> layers) => _layers = layers;

    /// <summary>What holds when the user says nothing.</summary>
    public static RuleSelection Default { get; } = new([]);

    /// <summary>Whether a rule can have findings in some environment, so that it has to run.</summary>
    public bool IsEnabled(RuleDescriptor rule)
    {
        for (var i = _layers.Count - 1; i >= 0; i--)
        {
            if (_layers[i].LevelOf(rule) is not { } level)
            {
                continue;
            }

            if (SeverityAt(level, rule) is not null)
            {
                return true;
            }

            if (_layers[i].Environments is null)
            {
                return false;
            }
        }

        return rule.IsOnByDefault;
    }

    /// <summary>How bad a finding is; null if it is not wanted.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="environment">The environment's name, "" for the top level; null for what concerns no environment.</param>
    public Severity? SeverityOf(RuleDescriptor rule, string? environment)
    {
        for (var i = _layers.Count - 1; i >= 0; i--)
        {
            var layer = _layers[i];
            var isMeant = layer.Environments is null || (environment is not null && layer.Environments.Match(environment));
            if (isMeant && layer.LevelOf(rule) is { } level)
            {
                return SeverityAt(level, rule);
            }
        }

        return SeverityAt(RuleLevel.Default, rule);
    }

    private static Severity? SeverityAt(RuleLevel level, RuleDescriptor rule) => level switch
    {
        RuleLevel.Off => null,
        RuleLevel.Note => Severity.Note,
        RuleLevel.Warning => Severity.Warning,
        RuleLevel.Error => Severity.Error,
        RuleLevel.On => rule.Severity,
        _ => rule.IsOnByDefault ? rule.Severity : null,
    };
}
