using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports no_nodejs_compat where the compatibility date keeps Node.js compatibility on all the same.</summary>
public sealed class PartialNodeOptOut : ConfigurationRule
{
    private static readonly MessageTemplate Partial = new(
        "partial",
        "\"{0}\" alone does not switch Node.js compatibility off: the compatibility date {1} also implies \"nodejs_compat_v2\", so wrangler still adds the polyfills and Node.js modules are still there. Add \"{2}\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4010",
        Name = "partial-node-opt-out",
        Title = "Node.js compatibility is switched off by half",
        Messages = [Partial],
        Severity = Severity.Warning,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.High,
        Help = "Write both no_nodejs_compat and no_nodejs_compat_v2, or neither.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var first = CompatibilityFlags.NodeCompat;
        var second = CompatibilityFlags.NodeCompatSecond;
        var flags = WrittenFlags.Where(context, (compatibility, flag) =>
            flag.Value == first.Opposite
            && compatibility.Find(first.Name) is null
            && compatibility.Find(second.Name) is null
            && compatibility.IsOn(second) == true
            && !FutureDate.IsFuture(context, compatibility.Day));
        foreach (var flag in flags)
        {
            var date = flag.Compatibility.Date!;
            context
                .Report(flag.Node, Partial, flag.Name, date.Value, second.Opposite!)
                .Related(date, "the compatibility date")
                .Fix($"Add \"{second.Opposite}\"", ConfigEdit.Append(flag.Node.Path.Parent!, NewValue.Of(second.Opposite!)));
        }
    }
}
