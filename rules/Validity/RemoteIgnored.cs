using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports remote beside dev in a service.</summary>
public sealed class RemoteIgnored : ConfigurationRule
{
    private static readonly MessageTemplate Ignored = new(
        "ignored",
        "\"remote\" has no effect in {0}, because \"dev\" replaces the service in development: wrangler warns and ignores it. Remove one of the two.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1018",
        Name = "remote-ignored",
        Title = "A service that is replaced in development is also remote",
        Messages = [Ignored],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove remote, or dev.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.Visits.Where(static visit => visit.Field.Path is "services[]" or "previews.services[]"))
        {
            if (visit.Value is ConfigTable service
                && service.Find("remote") is { Value: ConfigBoolean { Value: true } } remote
                && service.Find("dev") is { } replacement)
            {
                context
                    .Report(remote, Ignored, service.Path.ToString())
                    .Related(replacement, "what is used instead")
                    .Fix("Remove \"remote\"", ConfigEdit.Remove(remote));
            }
        }
    }
}
