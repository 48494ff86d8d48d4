using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports instance types under the names that they had.</summary>
public sealed class RenamedInstanceType : ConfigurationRule
{
    private static readonly MessageTemplate Renamed = new(
        "renamed",
        "\"{0}\" is the old name of the instance type \"{1}\": wrangler warns and will stop accepting it. Write \"{1}\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1113",
        Name = "renamed-instance-type",
        Title = "A container has an instance type under its old name",
        Messages = [Renamed],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write the new name of the instance type; it is the same machine.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("containers[].instance_type", "previews.containers[].instance_type"))
        {
            if (visit.Value is ConfigString { Value: "dev" or "standard" } type)
            {
                var name = type.Value == "dev" ? "lite" : "standard-1";
                context.Report(type, Renamed, type.Value, name).Fix($"Write \"{name}\"", ConfigEdit.Set(type, NewValue.Of(name)));
            }
        }
    }
}
