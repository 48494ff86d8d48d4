using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports an account or a zone that somebody has yet to fill in.</summary>
public sealed class PlaceholderOwner : ConfigurationRule
{
    private static readonly MessageTemplate Placeholder = new(
        "placeholder",
        "\"{0}\" is a placeholder, not the id of {1}. wrangler takes it to Cloudflare as it stands, which refuses the deploy{2}. Write the {3}'s 32 hexadecimal digits as {4}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2005",
        Name = "placeholder-owner",
        Title = "The id of an account or zone is still a placeholder",
        Messages = [Placeholder],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Write the real id; without an account_id, wrangler asks or takes CLOUDFLARE_ACCOUNT_ID.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var owner in context.DeployedOwners)
        {
            if (IdShapes.Of(owner.Node.Value, IdFormat.Hex32) is IdShape.Placeholder or IdShape.LocalOnly)
            {
                context.Report(
                    owner.Node,
                    Placeholder,
                    owner.Node.Value,
                    owner.Noun == "account" ? "an account" : $"a {owner.Noun}",
                    owner.Noun == "account" ? ", even where CLOUDFLARE_ACCOUNT_ID is set" : "",
                    owner.Noun,
                    owner.Where);
            }
        }
    }
}
