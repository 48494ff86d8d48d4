using WranglerLint.Model;

namespace WranglerLint.Rules.Types;

/// <summary>Reports a deployed environment without a binding that the code cannot do without.</summary>
/// <remarks>
/// The type says which bindings are critical when the user does not. One mistake is one finding: what
/// <c>critical_bindings</c> names, and what the rules over environments report from the configuration alone, is left to them.
/// </remarks>
public sealed class LackingEnvironment : WorkerRule
{
    private const string Tail = ", but {1} lacks the {2} that {3} binds: in the Worker that is deployed {4}, env.{0} is undefined. Add it to {5}";

    private static readonly MessageTemplate Typed = new(
        "typed", "\"{0}\" is a required member of the environment's type" + Tail + ", or mark the member optional.");

    private static readonly MessageTemplate Used = new("used", "The code calls env.{0}.{6}() without asking whether it is there" + Tail + ".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8005",
        Name = "lacking-environment",
        Title = "A deployed environment lacks a binding that types or code require",
        Messages = [Typed, Used],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Bind the resource in the environment too; if the code can do without it, mark the member optional and check for it.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        // Of several configurations each may belong to other code.
        if (!context.Project.IsPossible || context.Project.Configurations is not [var configuration])
        {
            return;
        }

        var byName = configuration.Environments
            .SelectMany(static other => other.Bindings)
            .Where(static binding => binding.Name is not null)
            .GroupBy(static binding => binding.Name!, StringComparer.Ordinal)
            .ToList();
        foreach (var environment in configuration.Environments.Where(context.IsDeployed))
        {
            var lacking = byName
                .Where(bindings => !environment.Defines(bindings.Key) && !environment.Takes(bindings.Key))
                .Select(bindings => bindings.FirstOrDefault(binding => IsLacking(context, configuration, environment, binding)))
                .OfType<Binding>();
            foreach (var binding in lacking)
            {
                Report(context, environment, binding);
            }
        }
    }

    private static bool IsLacking(WorkerContext context, WorkerConfiguration configuration, WorkerEnvironment environment, Binding binding)
    {
        return binding.Kind != BindingKinds.Unsafe
            && !environment.LeavesOut(binding.Kind)
            && !IsCritical(context, environment, binding.Name!)
            && !KnownGaps.IsReported(configuration, environment, binding, context.IsDeployed)
            && IsMeantToBind(context, environment);
    }

    private static bool IsCritical(WorkerContext context, WorkerEnvironment environment, string name) =>
        context.Options.CriticalBindings.Contains(name)
        || (environment.Name is { } own && context.Options.CriticalBindingsByEnvironment.TryGetValue(own, out var names) && names.Contains(name));

    /// <summary>
    /// Who keeps all bindings in environments does not deploy the top level. An environment without a single binding may be
    /// bare on purpose, which the user's own list of critical bindings says better than a type.
    /// </summary>
    private static bool IsMeantToBind(WorkerContext context, WorkerEnvironment environment) =>
        environment.Bindings.Count > 0
        || (environment.IsMeantToBind && context.Options.CriticalBindings.Count == 0 && context.Options.CriticalBindingsByEnvironment.Count == 0);

    private static void Report(WorkerContext context, WorkerEnvironment environment, Binding binding)
    {
        var project = context.Project;
        var name = binding.Name!;
        var member = project.Environment.Written.FirstOrDefault(member => member.Name == name && project.KindsOf(member).Count > 0);
        var uses = project.ResourceUsesOf(name);
        if (project.IsGuarded(name) || (uses.Count == 0 && member is null))
        {
            return;
        }

        var report = context.Report(
            environment,
            member is null ? Used : Typed,
            name,
            environment.DisplayName,
            binding.Kind.Noun,
            binding.Environment.DisplayName,
            environment.Name is { } own ? $"with --env {own}" : "without --env",
            environment.IsTopLevel ? binding.Kind.Section : $"{environment.DisplayName}.{binding.Kind.Section}",
            uses.Count > 0 ? uses[0].Method : "");
        report.Related(context.LocationOf(binding.Environment, binding.NameNode!), $"bound in {binding.Environment.DisplayName}");
        if (member is not null)
        {
            report.Related(member.Location, "typed here");
        }

        foreach (var use in uses.Take(3))
        {
            report.Related(use.Location, "used here");
        }
    }
}
