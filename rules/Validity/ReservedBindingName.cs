using WranglerLint.Model;
using WranglerLint.Tree;
namespace WranglerLint.Rules.Validity;

/// <summary>Reports names that Pages keeps for itself and names on which wrangler crashes.</summary>
public sealed class ReservedBindingName : ConfigurationRule
{
    /// <summary>The properties of JavaScript's Object.prototype: wrangler 4.164.0 collects names in a plain object.</summary>
    private static readonly HashSet<string> InheritedNames = new(StringComparer.Ordinal)
    {
        "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "__proto__", "constructor",
        "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
    };

    private static readonly MessageTemplate Assets = new(
        "assets",
        "\"{0}\" names {1} in {2}, but Pages projects have a binding of that name of their own: wrangler refuses the configuration. Choose another name.");

    private static readonly MessageTemplate Unnamed = new(
        "unnamed",
        "\"{0}\" of {1} in {2} is taken for a name, but it is a table, on which wrangler crashes. Give it another key, or write a name in its place.");

    private static readonly MessageTemplate Inherited = new(
        "inherited",
        "\"{0}\" names {1} in {2}, but every JavaScript object has a property of that name: wrangler crashes on it. Choose another name.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1013",
        Name = "reserved-binding-name",
        Title = "A binding has a name that wrangler cannot use",
        Messages = [Assets, Unnamed, Inherited],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Choose another name, in the configuration and in the code.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            foreach (var name in environment.TakenNames.Where(static name => name.IsOwn))
            {
                var message = IsTable(name) && context.Configuration.Document.Format == ConfigFormat.Toml ? Unnamed
                    : InheritedNames.Contains(name.Name) ? Inherited
                    : name.Name == "ASSETS" && context.Configuration.IsPages ? Assets
                    : null;
                if (message is not null)
                {
                    context.Report(name, message, IsTable(name) ? "binding" : name.Name, name.NounWithArticle, environment.DisplayName);
                }
            }
        }
    }

    /// <summary>Tables of TOML have no text in JavaScript; objects of JSON have one.</summary>
    private static bool IsTable(TakenName name) => name is { Entry: null, Value: ConfigTable or ConfigArray };
}
