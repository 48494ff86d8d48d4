using WranglerLint.Model;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports names that two bindings, variables or secrets of one environment share.</summary>
public sealed class DuplicateBinding : ConfigurationRule
{
    private static readonly MessageTemplate Duplicate = new(
        "duplicate",
        "\"{0}\" is the name of {1} and of {2} in {3}: code could reach only one of them, so wrangler refuses the configuration. Rename one.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1012",
        Name = "duplicate-binding",
        Title = "Two bindings of one environment have the same name",
        Messages = [Duplicate],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Rename one of the two, in the configuration and in the code.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments.Where(HasTwins))
        {
            // What an environment shares with the top level is reported there.
            foreach (var twins in environment.TakenNames.GroupBy(static name => name.Name, StringComparer.Ordinal))
            {
                var ordered = twins.OrderBy(static name => name.IsOwn).ToList();
                foreach (var twin in ordered.Skip(1).Where(static name => name.IsOwn))
                {
                    var first = ordered[0];
                    context
                        .Report(twin, Duplicate, twin.Name, first.NounWithArticle, twin.NounWithArticle, environment.DisplayName)
                        .Related(first, "the other one");
                }
            }
        }
    }

    private static bool HasTwins(WorkerEnvironment environment)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return environment.TakenNames.Any(name => !names.Add(name.Name));
    }
}
