using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports site.entry-point beside main.</summary>
public sealed class TwoEntryPoints : ConfigurationRule
{
    private static readonly MessageTemplate Two = new(
        "two",
        "\"site.entry-point\" stands beside {0}, and both name the file that the Worker begins with: wrangler refuses the configuration. Remove site.entry-point.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1015",
        Name = "two-entry-points",
        Title = "Two fields name the entry point",
        Messages = [Two],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove site.entry-point.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var old = context.Configuration.TopLevel.Table.FindTable("site")?.Find("entry-point");
        if (old is not { Value: ConfigString { Value.Length: > 0 } })
        {
            return;
        }

        var main = context.Environments.Select(static environment => environment.Table.Find("main")).FirstOrDefault(static main => main?.Value is ConfigString);
        if (main is not null)
        {
            context
                .Report(old, Two, $"\"{main.Path}\"")
                .Related(main, "the entry point that stays")
                .Fix("Remove \"site.entry-point\"", main.Path.Parent!.Parent is null ? ConfigEdit.Remove(old) : null);
        }
    }
}
