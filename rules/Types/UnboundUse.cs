using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Types;

/// <summary>Reports code that calls a resource which nothing binds.</summary>
public sealed class UnboundUse : WorkerRule
{
    private const string Head =
        "env.{0}.{1}() needs a binding, but {2} has none under \"{0}\" in any environment: env.{0} is undefined in production, and the call throws. ";

    private static readonly MessageTemplate Unbound = new("unbound", Head + "Add the binding, or correct the name.");

    private static readonly MessageTemplate Near = new("near", Head + "Write \"{3}\", if that is meant, or add the binding.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8003",
        Name = "unbound-use",
        Title = "Code calls a resource of the environment that no environment binds",
        Messages = [Unbound, Near],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Add the binding to the configuration, or use the name that it has there.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        var typed = new HashSet<string>(UnboundMembers.In(context.Project).Select(static members => members[0].Name), StringComparer.Ordinal);
        foreach (var name in NamesIn(context.Project).Where(name => !typed.Contains(name)))
        {
            var uses = context.Project.ResourceUsesOf(name);
            var near = Spelling.Nearest(name, ConfigurationNames.Bindings(context.Project).Select(static binding => binding.Name).OfType<string>());
            var report = context.Report(
                uses[0], near is null ? Unbound : Near, name, uses[0].Method, ConfigurationNames.Of(context.Project), near ?? "");
            foreach (var use in uses.Skip(1).Take(5))
            {
                report.Related(use.Location, "also used here");
            }
        }
    }

    /// <summary>The names that are called as resources and bound nowhere, whatever their type says.</summary>
    internal static IEnumerable<string> NamesIn(WorkerProject project) =>
        project.IsPossible
            ? project.UsedNames.Where(name =>
                !project.MayBind(name)
                && project.ResourceUsesOf(name).Count > 0
                && project.Environment.Members(name).All(member => project.KindsOf(member).Count > 0))
            : [];
}
