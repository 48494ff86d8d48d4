using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Reports types that <c>wrangler types</c> wrote before the configuration was changed.</summary>
public sealed class StaleGeneratedTypes : WorkerRule
{
    private static readonly MessageTemplate Stale = new(
        "stale",
        "These types are older than {0}: {1}. The compiler checks the code against bindings that are not those of production. Run \"wrangler types\" again.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8007",
        Name = "stale-generated-types",
        Title = "The types that wrangler generated are older than the configuration",
        Messages = [Stale],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Run \"wrangler types\" after each change of the configuration, or \"wrangler types --check\" in CI.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(WorkerContext context)
    {
        if (!context.Project.IsPossible || context.Project.Configurations is not [var configuration])
        {
            return;
        }

        var used = new HashSet<string>(UnboundUse.NamesIn(context.Project), StringComparer.Ordinal);
        foreach (var types in context.Project.Types.Sources.Select(GeneratedTypes.Of).OfType<GeneratedTypes>())
        {
            var differences = IsAbout(types, context.Project, configuration) ? Differences(context.Project, configuration, types, used) : [];
            if (differences.Count > 0)
            {
                context.Report(types.Place, Stale, ConfigurationNames.Of(context.Project), Words.Join(differences));
            }
        }
    }

    /// <summary>Whether wrangler would find this configuration: types of several Workers, or of one environment, say something else.</summary>
    private static bool IsAbout(GeneratedTypes types, WorkerProject project, WorkerConfiguration configuration)
    {
        var path = project.Types.PathInside(configuration.Document.Text);
        return types.Environment is null
            && types.Configurations.Count < 2
            && types.Configurations.All(named => named == path || named == "./" + path)
            && project.Types.PathInside(types.Source.Text).LastIndexOf('/') < 0;
    }

    private static List<string> Differences(WorkerProject project, WorkerConfiguration configuration, GeneratedTypes types, HashSet<string> used)
    {
        var members = project.Environment.Generated
            .Where(definition => definition.Location.Text == types.Source.Text)
            .SelectMany(static definition => definition.Members)
            .ToLookup(static member => member.Name, StringComparer.Ordinal);
        if (members.Count == 0)
        {
            return [];
        }

        var differences = new List<string>();
        Describe(differences, "lack", configuration.TopLevel.Bindings
            .Where(static binding => binding.Kind != BindingKinds.Unsafe)
            .Select(static binding => binding.Name).OfType<string>()
            .Concat(configuration.TopLevel.Variables.Select(static variable => variable.Key))
            .Where(name => name.Length > 0 && !members.Contains(name)));
        Describe(differences, "still have", members
            .Where(group => !project.MayBind(group.Key) && !used.Contains(group.Key) && group.All(static member => ResourceTypes.KindsOf(member.Type).Count > 0))
            .Select(static group => group.Key));
        Describe(differences, "have another type for", configuration.TopLevel.Bindings
            .Where(binding => binding.Kind != BindingKinds.Unsafe && binding.Name is not null && IsOtherKind(members[binding.Name], binding.Kind))
            .Select(static binding => binding.Name!));
        return differences;
    }

    private static bool IsOtherKind(IEnumerable<TypeMember> members, BindingKind kind) =>
        members.Any() && members.All(member => ResourceTypes.KindsOf(member.Type) is { Count: > 0 } kinds && !kinds.Contains(kind));

    private static void Describe(List<string> differences, string verb, IEnumerable<string> names)
    {
        var listed = Words.List(names.Distinct(StringComparer.Ordinal).Select(static name => $"\"{name}\""));
        if (listed.Length > 0)
        {
            differences.Add($"they {verb} {listed}");
        }
    }
}
