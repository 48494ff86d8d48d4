using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports classes that are bound and that no migration creates, while there are migrations.</summary>
public sealed class ClassNeverCreated : ConfigurationRule
{
    private static readonly MessageTemplate Never = new(
        "never",
        "No migration creates the class {0}, to which {1} is bound in {2}: Cloudflare refuses to deploy a binding to a class that it does not know as a Durable Object. Add a migration with a new tag and new_sqlite_classes = [\"{0}\"].");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "No migration creates the class {0}, to which {1} is bound in {2}: Cloudflare refuses to deploy a binding to a class that it does not know as a Durable Object. Did you mean \"{3}\", which a migration creates and nothing binds?");

    private static readonly MessageTemplate BindingName = new(
        "binding-name",
        "\"{0}\" is the name of a binding, not of a class: Cloudflare looks for a class {0} in the code, and refuses to deploy the binding because no migration creates its class {1}. Write \"{1}\".");

    private static readonly MessageTemplate Replaced = new(
        "replaced",
        "The migrations of {2} replace those of the top level, which create the class {0}: Cloudflare refuses to deploy {1}, which is bound to it. Repeat the step that creates {0} there, or remove the environment's own migrations.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5001",
        Name = "class-never-created",
        Title = "No migration creates a Durable Object class that is bound",
        Messages = [Never, Misspelt, BindingName, Replaced],
        Severity = Severity.Warning,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.High,
        Help = "Add a migration with a new tag that creates the class; never change one that was deployed.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var bound = new HashSet<string?>(
            context.Environments.SelectMany(BoundClass.OwnBindings).Select(static binding => BoundClass.NodeOf(binding)?.Value),
            StringComparer.Ordinal);
        foreach (var missing in BoundClass.In(context))
        {
            // What was deleted or renamed is another rule's matter.
            if (missing.History.Classes.ContainsKey(missing.Name) || missing.History.Ended.ContainsKey(missing.Name))
            {
                continue;
            }

            var finding = Report(context, missing, [.. missing.History.Classes.Keys.Where(name => !bound.Contains(name))]);
            foreach (var other in missing.Bindings.Skip(1))
            {
                finding.Related(BoundClass.NodeOf(other)!, $"bound in {other.Environment.DisplayName}, too");
            }
        }
    }

    private static FindingBuilder Report(ConfigurationContext context, BoundClass missing, IReadOnlyList<string> unbound)
    {
        var environment = missing.Bindings[0].Environment;
        if (missing.Bindings.FirstOrDefault(binding => unbound.Contains(binding.Name)) is { Name: { } bindingName })
        {
            return context
                .Report(missing.History.Classes[bindingName], BindingName, bindingName, missing.Name)
                .Related(missing.Node, $"{bindingName} is bound to this class");
        }

        if (IsReplaced(context, missing) is { } created)
        {
            return context
                .Report(missing.Node, Replaced, missing.Name, missing.BindingName, environment.DisplayName)
                .Related(created, "the top level creates it")
                .Related(missing.History.Entry, "the migrations in its place");
        }

        return Spelling.Nearest(missing.Name, unbound) is { } nearest
            ? context
                .Report(missing.Node, Misspelt, missing.Name, missing.BindingName, environment.DisplayName, nearest)
                .Related(missing.History.Classes[nearest], "created here")
                .Fix($"Write \"{nearest}\"", [.. missing.Bindings.Select(binding => ConfigEdit.Set(BoundClass.NodeOf(binding)!, NewValue.Of(nearest)))])
            : context
                .Report(missing.Node, Never, missing.Name, missing.BindingName, environment.DisplayName)
                .Fix($"Add a migration that creates {missing.Name}", ConfigEdit.Append(missing.History.Entry.Path, Creation(missing)));
    }

    private static NewValue Creation(BoundClass missing) => NewValue.Table(
        new NewEntry("tag", NewValue.Of(missing.History.NextTag)),
        new NewEntry("new_sqlite_classes", NewValue.Array(NewValue.Of(missing.Name))));

    private static ConfigString? IsReplaced(ConfigurationContext context, BoundClass missing) =>
        MigrationHistory.Of(context.Configuration.TopLevel) is { } top
        && top.Entry != missing.History.Entry
        && top.Classes.TryGetValue(missing.Name, out var created)
            ? created
            : null;
}
