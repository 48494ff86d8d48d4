using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports bindings to Durable Objects of this Worker that nothing ever creates.</summary>
public sealed class DurableObjectLifecycle : ConfigurationRule
{
    private static readonly MessageTemplate None = new(
        "none",
        "\"durable_objects\" binds {1} in {0}, but neither \"exports\" nor \"migrations\" creates {2}: wrangler warns, and Cloudflare refuses to deploy a class that it does not know yet. Add {2} to \"exports\" with the type \"durable-object\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1102",
        Name = "durable-object-lifecycle",
        Title = "Nothing creates the Durable Objects that are bound",
        Messages = [None],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Add an entry for each class to exports, or a migration that creates it.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            if (environment.FindSection("durable_objects.bindings")?.Value is ConfigArray bindings && !HasMigrations(environment))
            {
                Check(context, environment, bindings);
            }
        }
    }

    private static void Check(ConfigurationContext context, WorkerEnvironment environment, ConfigArray bindings)
    {
        var live = environment.DurableObjectExports.Where(static exported => exported.IsLive).Select(static exported => exported.ClassName).ToList();
        var classes = bindings.Items
            .Where(static binding => !((binding as ConfigTable)?.Find("script_name")?.Value).IsTruthy())
            .Select(static binding => (binding as ConfigTable)?.FindString("class_name"))
            .Where(name => name is null || !live.Contains(name.Value))
            .ToList();

        // wrangler says nothing while some binding is not valid.
        if (classes.Count == 0 || classes.Contains(null))
        {
            return;
        }

        var names = classes.Select(static name => name!.Value).Distinct().ToList();
        var finding = context.ReportMissing(
            environment, "durable_objects", None, environment.DisplayName, Words.List(names), names.Count == 1 ? "it" : "them");
        foreach (var name in classes)
        {
            finding.Related(name!, "bound here");
        }
    }

    private static bool HasMigrations(WorkerEnvironment environment) =>
        environment.Resolve("migrations")?.Value is ConfigArray { Items.Count: > 0 } or ConfigString { Value.Length: > 0 };
}
