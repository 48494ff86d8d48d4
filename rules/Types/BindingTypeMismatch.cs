using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Reports a member of the environment's type that is another kind of resource than its binding.</summary>
public sealed class BindingTypeMismatch : WorkerRule
{
    private const string Head = "\"{0}\" is typed as {1}, but in {2} it is {3}: calls that the type allows fail in production. ";

    private static readonly MessageTemplate Kind = new("kind", Head + "Write {4}, or bind what the code expects.");

    private static readonly MessageTemplate Variable = new("variable", Head + "Correct the type, or bind the resource under this name.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8004",
        Name = "binding-type-mismatch",
        Title = "The environment's type has another kind of resource than the configuration binds",
        Messages = [Kind, Variable],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Give the member the type of what is bound; \"wrangler types\" writes it from the configuration.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        if (!context.Project.IsPossible)
        {
            return;
        }

        foreach (var member in context.Project.Environment.Written)
        {
            var kinds = context.Project.KindsOf(member);
            if (kinds.Count > 0)
            {
                Check(context, member, kinds);
            }
        }
    }

    /// <summary>Of several configurations one may belong to other code, so nothing is said if any agrees with the type.</summary>
    private static void Check(WorkerContext context, ResolvedMember member, IReadOnlyCollection<BindingKind> kinds)
    {
        var environments = context.Project.Configurations.SelectMany(static configuration => configuration.Environments).ToList();
        var bindings = environments.SelectMany(static environment => environment.Bindings).Where(binding => binding.Name == member.Name).ToList();
        var other = bindings.FirstOrDefault(binding => binding.Kind != BindingKinds.Unsafe && !kinds.Contains(binding.Kind));
        if (bindings.Count > 0 && bindings.All(binding => binding.Kind == BindingKinds.Unsafe || kinds.Contains(binding.Kind)))
        {
            return;
        }

        if (other is not null && (context.Project.Configurations.Count == 1 || bindings.All(binding => !kinds.Contains(binding.Kind))))
        {
            context
                .Report(member, Kind, member.Name, member.Type, NameOf(context, other.Environment), other.Kind.NounWithArticle, other.Kind.Type)
                .Related(context.LocationOf(other.Environment, other.NameNode!), "bound here");
        }
        else if (bindings.Count == 0 && environments.FirstOrDefault(environment => environment.Variables.Any(entry => entry.Key == member.Name)) is { } owner)
        {
            var entry = owner.Variables.First(entry => entry.Key == member.Name);
            var place = context.LocationOf(owner, entry.Value);
            context
                .Report(member, Variable, member.Name, member.Type, NameOf(context, owner), "a variable")
                .Related(new Location(place.Text, entry.KeySpan, place.LogicalName), "set here");
        }
    }

    private static string NameOf(WorkerContext context, WorkerEnvironment environment)
    {
        var file = context.Project.Types.PathInside(context.Project.ConfigurationOf(environment).Document.Text);
        return environment.IsTopLevel ? file : $"{environment.DisplayName} of {file}";
    }
}
