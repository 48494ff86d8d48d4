using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports an identifier that is no placeholder and still cannot be one of Cloudflare's.</summary>
public sealed class MalformedId : ConfigurationRule
{
    private static readonly MessageTemplate Malformed = new(
        "malformed",
        "\"{0}\" cannot be the id of {5}: it has {4}. Cloudflare knows no such {1}, so the deploy fails or env.{2} has nothing behind it. Write {3}.");

    private static readonly MessageTemplate Dashed = new(
        "dashed",
        "\"{0}\" is a UUID with dashes, but the id of {5} has none. Cloudflare knows no such {1}, so the deploy fails or env.{2} has nothing behind it. Write \"{3}\".");

    private static readonly MessageTemplate Undashed = new(
        "undashed",
        "\"{0}\" lacks the dashes that the id of {5} has. Cloudflare knows no such {1}, so the deploy fails or env.{2} has nothing behind it. Write \"{3}\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2002",
        Name = "malformed-id",
        Title = "A resource's id has a form that no such resource has",
        Messages = [Malformed, Dashed, Undashed],
        Severity = Severity.Error,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.VeryHigh,
        Help = "Copy the id again: KV and Hyperdrive ids are 32 hexadecimal digits, D1 ids are UUIDs with dashes.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var id in context.DeployedIds)
        {
            var (message, right) = id.Shape switch
            {
                IdShape.DashedUuid => (Dashed, id.Value.Replace("-", "").ToLowerInvariant()),
                IdShape.Malformed when IdShapes.Of(id.Value, IdFormat.Hex32) == IdShape.Proper => (Undashed, WithDashes(id.Value)),
                IdShape.Malformed => (Malformed, Ids.Expected(id)),
                _ => (null, ""),
            };
            if (message is not null)
            {
                context
                    .Report(id.Node, message, id.Value, id.Noun, id.Binding.Name ?? "?", right, Composition(id.Value), id.NounWithArticle)
                    .Fix(message == Dashed ? "Remove the dashes" : "Add the dashes", message == Malformed ? null : ConfigEdit.Set(id.Node, NewValue.Of(right)));
            }
        }
    }

    private static string WithDashes(string digits) =>
        string.Join("-", digits.Substring(0, 8), digits.Substring(8, 4), digits.Substring(12, 4), digits.Substring(16, 4), digits.Substring(20)).ToLowerInvariant();

    private static string Composition(string value)
    {
        var digits = value.Count(IsHexDigit);
        var other = value.FirstOrDefault(static c => !IsHexDigit(c) && c != '-');
        var count = digits == 1 ? "1 hexadecimal digit" : $"{digits} hexadecimal digits";
        return other == default ? count : $"{count} and characters such as \"{other}\"";
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
