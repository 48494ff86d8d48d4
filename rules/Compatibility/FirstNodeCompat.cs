using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports nodejs_compat with a compatibility date that makes it the first version, without polyfills and globals.</summary>
public sealed class FirstNodeCompat : ConfigurationRule
{
    private static readonly MessageTemplate First = new(
        "first",
        "\"nodejs_compat\" with the compatibility date {0} is its first version: packages that import \"fs\" or \"crypto\" without \"node:\" do not build, and code finds no Buffer, process or global polyfill. Set the date to {1} or later if the Worker needs them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4009",
        Name = "first-node-compat",
        Title = "The compatibility date is too old for what nodejs_compat does today",
        Messages = [First],
        Severity = Severity.Note,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.High,
        Help = "Raise the compatibility date, or write no_nodejs_compat_v2 beside the flag if its first version is meant.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        var second = CompatibilityFlags.NodeCompatSecond;
        var flags = WrittenFlags.Where(context, (compatibility, flag) =>
            flag.Value == CompatibilityFlags.Node
            && compatibility.Find(CompatibilityFlags.Node) == flag
            && compatibility.Day is not null
            && compatibility.IsOn(second) == false
            && compatibility.Find(second.Opposite!) is null
            && string.CompareOrdinal(compatibility.Day, second.ImpliedFrom) < 0);

        // The date is what is to be changed, and one may stand behind several lists of flags.
        foreach (var flag in flags.GroupBy(static flag => flag.Compatibility.Date).Select(static same => same.First()))
        {
            var date = flag.Compatibility.Date!;
            context.Report(flag.Node, First, date.Value, second.ImpliedFrom!).Related(date, "the compatibility date");
        }
    }
}
