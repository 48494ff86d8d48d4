using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Text;

namespace WranglerLint.Rules.Types;

/// <summary>Reports a class that the configuration binds and the entry point does not export.</summary>
public sealed class UnexportedClass : WorkerRule
{
    private static readonly MessageTemplate Unexported = new(
        "unexported",
        "{1} does not export \"{0}\", which {2} needs: wrangler refuses to deploy the Worker. Export the class from {1}, or correct the name.");

    private static readonly MessageTemplate Near = new(
        "near",
        "{1} does not export \"{0}\", which {2} needs: wrangler refuses to deploy the Worker. Write \"{3}\", if that is meant, or export the class from {1}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8008",
        Name = "unexported-class",
        Title = "The entry point does not export a class that the configuration names",
        Messages = [Unexported, Near],
        Severity = Severity.Error,
        Category = RuleCategory.Types,
        Precision = RulePrecision.VeryHigh,
        Help = "Export Durable Objects and workflows from the file in main: export { Room } from \"./room\".",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        if (!context.Project.IsPossible)
        {
            return;
        }

        foreach (var environment in context.Project.Configurations.Where(static configuration => !configuration.IsPages).SelectMany(static configuration => configuration.Environments))
        {
            // A module without a default export is no module Worker, and its classes are nobody's.
            if (context.Project.EntryOf(environment) is { } entry
                && context.Project.ExportsOf(entry) is { } exports
                && exports.Contains("default"))
            {
                foreach (var binding in BindingsOf(environment))
                {
                    Check(context, binding, entry.Text, exports);
                }
            }
        }
    }

    private static void Check(WorkerContext context, Binding binding, SourceText entry, IReadOnlyCollection<string> exports)
    {
        if (binding.Table.FindString("class_name") is not { Value.Length: > 0 } name || exports.Contains(name.Value) || IdShapes.IsTemplate(name.Value))
        {
            return;
        }

        var near = Spelling.Nearest(name.Value, exports.Where(static export => export != "default"));
        context
            .Report(binding.Environment, name, near is null ? Unexported : Near, name.Value, context.Project.Types.PathInside(entry), binding.Kind.NounWithArticle, near ?? "")
            .Quoting(entry);
    }

    /// <summary>What needs a class of this Worker; those of other Workers have a <c>script_name</c>.</summary>
    private static IEnumerable<Binding> BindingsOf(WorkerEnvironment environment) =>
        environment.Bindings.Where(static binding =>
            (binding.Kind == BindingKinds.DurableObject || binding.Kind == BindingKinds.Workflow) && binding.Table.Find("script_name") is null);
}
