using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Reports a member of the environment's type that is a resource and that nothing binds.</summary>
public sealed class UnboundMember : WorkerRule
{
    private const string Head =
        "\"{0}\" is typed as {1}, but {2} binds nothing under that name in any environment: the code compiles, and env.{0} is undefined in production. ";

    private static readonly MessageTemplate Unbound = new("unbound", Head + "Add the binding to {3}, or remove the member; if it may be missing, write \"{0}?\".");

    private static readonly MessageTemplate Renamed = new("renamed", Head + "The {3} there is called \"{4}\": use one name in both, if it is that one.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8002",
        Name = "unbound-member",
        Title = "The environment's type has a resource that no environment binds",
        Messages = [Unbound, Renamed],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Add the binding to the configuration, or remove the member from the type; mark it optional if the code can do without it.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        foreach (var members in UnboundMembers.In(context.Project).ToList())
        {
            Report(context, members);
        }
    }

    private static void Report(WorkerContext context, IReadOnlyList<ResolvedMember> members)
    {
        var member = members[0];
        var kinds = context.Project.KindsOf(member);
        var twin = UnboundMembers.Renamed(context.Project, kinds);
        var report = context.Report(
            member,
            twin is null ? Unbound : Renamed,
            member.Name,
            member.Type,
            ConfigurationNames.Of(context.Project),
            twin?.Kind.Noun ?? kinds.First().Section,
            twin?.Name ?? "");
        if (twin is not null)
        {
            report.Related(context.LocationOf(twin.Environment, twin.NameNode!), $"bound as {twin.Name}");
        }

        foreach (var other in members.Skip(1))
        {
            report.Related(other.Location, "also typed here");
        }

        foreach (var use in context.Project.UsesOf(member.Name).Take(3))
        {
            report.Related(use.Location, "used here");
        }
    }
}
