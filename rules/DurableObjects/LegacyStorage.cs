using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports classes that the newest migration creates with the legacy storage.</summary>
public sealed class LegacyStorage : ConfigurationRule
{
    /// <summary>
    /// SQLite storage became generally available on 2025-04-07. Whoever has an older date created the classes before, and
    /// nothing can be changed about them.
    /// </summary>
    private const string Recommended = "2025-04-07";

    private static readonly MessageTemplate Legacy = new(
        "legacy",
        "\"new_classes\" creates {0} with the legacy key-value storage: no SQL, no recovery to a point in time, and on the free plan Cloudflare refuses it. Write new_sqlite_classes if this migration was never deployed; a deployed class keeps its storage for good.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5006",
        Name = "legacy-storage",
        Title = "The newest migration creates a Durable Object class with the legacy storage",
        Messages = [Legacy],
        Severity = Severity.Note,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.Medium,
        Help = "Use new_sqlite_classes for classes that are new; leave migrations that were deployed as they are.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var day = context.Configuration.TopLevel.Compatibility.Day;
        if (context.Deployment.IsForGeneratorOrTest || day is null || string.CompareOrdinal(day, Recommended) < 0)
        {
            return;
        }

        foreach (var entry in MigrationHistory.In(context.Configuration).Select(static history => history.LastStep?.Find("new_classes")).OfType<ConfigEntry>())
        {
            var classes = ((entry.Value as ConfigArray)?.Items ?? []).OfType<ConfigString>().Select(static name => name.Value).ToList();
            if (classes.Count > 0)
            {
                context.Report(entry, Legacy, Words.List(classes));
            }
        }
    }
}
