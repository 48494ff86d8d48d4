using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Reports bindings that the hand-written type of the environment lacks.</summary>
public sealed class UntypedBinding : WorkerRule
{
    private static readonly MessageTemplate One = new(
        "one",
        "{0} lacks \"{1}\", {2} that {3} binds: code reaches it only past the compiler, or the binding is there for nothing. Add \"{1}: {4}\", or remove the binding.");

    private static readonly MessageTemplate Several = new(
        "several",
        "{0} lacks {1}, which {3} binds: code reaches them only past the compiler, or they are there for nothing. Add them, or remove the bindings.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8006",
        Name = "untyped-binding",
        Title = "The hand-written type of the environment lacks a binding of the configuration",
        Messages = [One, Several],
        Severity = Severity.Note,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Add the member, remove the binding if nothing uses it, or let \"wrangler types\" write the type.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        var project = context.Project;
        if (!project.IsPossible || !project.HasEntry || project.Configurations.Count > 1 || project.HandsEnvironmentOn || OnlyType(project) is not { } type)
        {
            return;
        }

        var renamed = UnboundMembers.In(project).Select(members => UnboundMembers.Renamed(project, project.KindsOf(members[0]))?.Name).ToList();
        var missing = ConfigurationNames.Bindings(project)
            .Where(binding => binding.Name is { Length: > 0 } name
                && context.IsDeployed(binding.Environment)
                && !project.Environment.Members(name).Any()
                && project.UsesOf(name).Count == 0
                && !renamed.Contains(name)
                && !IsHost(binding)
                && !project.IsMentioned(name))
            .GroupBy(static binding => binding.Name!, StringComparer.Ordinal)
            .Select(static bindings => bindings.First())
            .ToList();
        if (missing.Count > 0)
        {
            Report(context, type, missing);
        }
    }

    /// <summary>The only type of the environment, if all its members are known; null if there is another one, or a generated one.</summary>
    private static TypeDefinition? OnlyType(WorkerProject project)
    {
        var types = project.Environment.Resolved.Where(static type => type.Definition.Kind != TypeDefinitionKind.Alias || type.Definition.HasBody).ToList();
        return project.Environment.Generated.Count == 0
            && types.Count == 1
            && project.IsOwn(project.Types.SourceOf(types[0].Definition))
            && types[0].Type is { IsComplete: true } only
            && only.Members.Any(member => project.KindsOf(member).Count > 0)
                ? types[0].Definition
                : null;
    }

    /// <summary>A class of the Worker's own needs a binding to exist; other Workers, and packages that look for classes, use it.</summary>
    private static bool IsHost(Binding binding) =>
        (binding.Kind == BindingKinds.DurableObject || binding.Kind == BindingKinds.Workflow) && binding.Table.Find("script_name") is null;

    private static void Report(WorkerContext context, TypeDefinition type, List<Binding> missing)
    {
        var report = context.Report(
            type,
            missing.Count == 1 ? One : Several,
            type.Name,
            missing.Count == 1 ? missing[0].Name! : Words.List(missing.Select(static binding => $"\"{binding.Name}\"")),
            missing[0].Kind.NounWithArticle,
            ConfigurationNames.Of(context.Project),
            missing[0].Kind.Type);
        foreach (var binding in missing)
        {
            report.Related(context.LocationOf(binding.Environment, binding.NameNode!), $"{binding.Name} is bound here");
        }
    }
}
