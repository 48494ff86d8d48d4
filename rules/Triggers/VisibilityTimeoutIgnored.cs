using WranglerLint.Editing;
using WranglerLint.Findings;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports a setting for consumers over HTTP at a Worker.</summary>
public sealed class VisibilityTimeoutIgnored : ConfigurationRule
{
    private static readonly MessageTemplate Ignored = new(
        "ignored",
        "\"visibility_timeout_ms\" has no effect here: it is for consumers over HTTP, and wrangler does not send it for a Worker. Remove it; \"retry_delay\" says how long a failed message waits.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6023",
        Name = "visibility-timeout-ignored",
        Title = "A queue consumer has a visibility timeout, which only HTTP consumers have",
        Messages = [Ignored],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the field.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var consumer in context.Environments.SelectMany(static environment => environment.QueueConsumers).Where(static consumer => consumer.IsWorker))
        {
            if (consumer.Table.Find("visibility_timeout_ms") is { } timeout)
            {
                context.Report(timeout, Ignored).Fix("Remove \"visibility_timeout_ms\"", ConfigEdit.Remove(timeout));
            }
        }
    }
}
