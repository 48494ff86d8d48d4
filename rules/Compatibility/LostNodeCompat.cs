using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports environments whose own flags replace the top level's, and with them the one that Node.js needs.</summary>
public sealed class LostNodeCompat : ConfigurationRule
{
    private static readonly MessageTemplate Lost = new(
        "lost",
        "The flags of {0} replace those of the top level, \"{1}\" included: the same code loses its Node.js modules in the Worker that is deployed with --env {2}. Add \"{1}\" here, too.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4012",
        Name = "lost-node-compat",
        Title = "An environment's own flags drop the top level's Node.js compatibility",
        Messages = [Lost],
        Severity = Severity.Warning,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.High,
        Help = "Repeat the top level's flags in the environment: the two lists are not merged.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var first = CompatibilityFlags.NodeCompat;
        var second = CompatibilityFlags.NodeCompatSecond;
        var top = context.Configuration.TopLevel.Compatibility;
        if ((top.Find(first.Name) ?? top.Find(second.Name)) is not { } flag)
        {
            return;
        }

        foreach (var environment in context.Configuration.NamedEnvironments)
        {
            var compatibility = environment.Compatibility;

            // An empty list, an opposite flag and other code say that it is meant so.
            if (environment.Table.Find("compatibility_flags") is { Value: ConfigArray { Items.Count: > 0 } } own
                && environment.Resolve("main") is { Origin: FieldOrigin.Inherited }
                && compatibility.IsOn(first) == false
                && compatibility.IsOn(second) == false
                && !compatibility.Flags.Any(other => other.Value == first.Opposite || other.Value == second.Opposite || other.Value == "nodejs_als"))
            {
                context
                    .Report(own, Lost, environment.DisplayName, flag.Value, environment.Name!)
                    .Related(flag, "the top level has it")
                    .Fix($"Add \"{flag.Value}\"", ConfigEdit.Append(own.Path, NewValue.Of(flag.Value)));
            }
        }
    }
}
