using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility flags that the Workers runtime does not know.</summary>
public sealed class UnknownFlag : ConfigurationRule
{
    /// <summary>wrangler objects to it itself: <see cref="Validity.NodeCompatFlags"/>.</summary>
    private const string OldNodeFlag = "experimental:nodejs_compat_v2";

    private static readonly MessageTemplate Unknown = new(
        "unknown",
        "\"{0}\" is no compatibility flag of the Workers runtime ({1}): Cloudflare refuses to deploy a Worker with a flag that it does not know. Remove it, or write the flag that was meant.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "\"{0}\" is no compatibility flag of the Workers runtime: Cloudflare refuses to deploy a Worker with a flag that it does not know. Did you mean \"{1}\"?");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4004",
        Name = "unknown-flag",
        Title = "The Workers runtime does not know a compatibility flag",
        Messages = [Unknown, Misspelt],
        Severity = Severity.Warning,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.High,
        Help = "Write a flag of https://developers.cloudflare.com/workers/configuration/compatibility-flags/.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var flags = WrittenFlags.Where(context, static (_, flag) =>
            CompatibilityFlags.Find(flag.Value) is null && flag.Value != OldNodeFlag && !IdShapes.IsTemplate(flag.Value));
        foreach (var flag in flags)
        {
            if (Spelling.Nearest(flag.Name, CompatibilityFlags.Names) is { } nearest)
            {
                context.Report(flag.Node, Misspelt, flag.Name, nearest).Fix($"Write \"{nearest}\"", ConfigEdit.Set(flag.Node, NewValue.Of(nearest)));
            }
            else if (!IsNewerRuntime(context, flag.Compatibility))
            {
                context.Report(flag.Node, Unknown, flag.Name, CompatibilityFlags.WorkerdVersion);
            }
        }
    }

    /// <summary>Whether the Worker is made for a runtime that may know more flags than the table.</summary>
    private static bool IsNewerRuntime(ConfigurationContext context, CompatibilitySettings compatibility) =>
        WranglerRelease.IsNewerThanTable(context.Files.WranglerVersion)
        || (compatibility.Day is { } day && string.CompareOrdinal(day, CompatibilityFlags.NewestDate) > 0);
}
