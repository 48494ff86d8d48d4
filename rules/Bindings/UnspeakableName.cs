using System.Globalization;
using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports names of bindings that cannot be written behind <c>env.</c>.</summary>
public sealed class UnspeakableName : ConfigurationRule
{
    private static readonly MessageTemplate NoIdentifier = new(
        "no-identifier",
        "\"{0}\" is no JavaScript identifier, so env.{0} does not mean this {1}: it is {2}. Cloudflare asks for an identifier; only env[\"{0}\"] finds the binding, and destructuring needs another name for it. Call it {3}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2009",
        Name = "unspeakable-name",
        Title = "The name of a binding is no JavaScript identifier",
        Messages = [NoIdentifier],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Use letters, digits and underscores, beginning with a letter, in the configuration and in the code.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var binding in context.Environments.SelectMany(static environment => environment.Bindings))
        {
            // What an unsafe binding's name means is between Cloudflare and its own Workers.
            if (binding.NameNode is { Value: { Length: > 0 } name } node
                && binding.Kind != BindingKinds.Unsafe
                && !IsIdentifier(name)
                && !IdShapes.IsTemplate(name)
                && !context.Configuration.IsTemplate)
            {
                context.Report(node, NoIdentifier, name, binding.Kind.Noun, Meaning(name), Suggestion(name));
            }
        }
    }

    /// <summary>As ECMAScript's IdentifierName, but for escapes and joiners, which nobody writes here.</summary>
    private static bool IsIdentifier(string name) => IsStart(name[0]) && name.All(static c => IsStart(c) || IsPart(c));

    private static bool IsStart(char c) => char.IsLetter(c) || c is '_' or '$' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) =>
        char.IsDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private static string Meaning(string name) =>
        name.IndexOf('-') is > 0 and var hyphen && IsIdentifier(name.Substring(0, hyphen)) && hyphen < name.Length - 1
            ? $"env.{name.Substring(0, hyphen)} minus {name.Substring(hyphen + 1)}"
            : "a syntax error or another property";

    private static string Suggestion(string name)
    {
        var words = new string([.. name.Select(static c => IsStart(c) || IsPart(c) ? c : '_')]).Trim('_');
        return words.Length == 0 ? "MY_BINDING" : (IsStart(words[0]) ? "" : "_") + words.ToUpperInvariant();
    }
}
