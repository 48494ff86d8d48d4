using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports an identifier of an account or a zone that is no placeholder and still cannot be one.</summary>
public sealed class MalformedOwner : ConfigurationRule
{
    private static readonly MessageTemplate Malformed = new(
        "malformed",
        "\"{0}\" cannot be the id of {1}, which has 32 hexadecimal digits and nothing else. Cloudflare knows no such {2}, so the deploy fails. Write the digits as {3}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2006",
        Name = "malformed-owner",
        Title = "The id of an account or zone has a form that none has",
        Messages = [Malformed],
        Severity = Severity.Error,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.VeryHigh,
        Help = "Copy the id again: accounts and zones have 32 hexadecimal digits.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var owner in context.DeployedOwners)
        {
            if (IdShapes.Of(owner.Node.Value, IdFormat.Hex32) is IdShape.Malformed or IdShape.DashedUuid)
            {
                context.Report(
                    owner.Node, Malformed, owner.Node.Value, owner.Noun == "account" ? "an account" : $"a {owner.Noun}", owner.Noun, owner.Where);
            }
        }
    }
}
