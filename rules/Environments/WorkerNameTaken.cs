using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports two environments that are deployed as one Worker.</summary>
public sealed class WorkerNameTaken : ConfigurationRule
{
    private static readonly MessageTemplate Taken = new(
        "taken",
        "{0} and {1} are both deployed as \"{2}\": whoever deploys with --env {3} replaces the Worker of {1}, with its bindings, variables and routes. Write another name, or remove \"name\" to have the Worker called \"{4}\".");

    private static readonly MessageTemplate Derived = new(
        "derived",
        "{0} and {1} are both deployed as \"{2}\": whoever deploys with --env {3} replaces the Worker of {1}, with its bindings, variables and routes. Give {0} a \"name\" of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3012",
        Name = "worker-name-taken",
        Title = "Two environments are deployed as one Worker",
        Messages = [Taken, Derived],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Give each environment a name of its own. Environments in accounts of their own need an account_id each.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // One name in several accounts is several Workers, and a Pages project is one in all environments.
        var accounts = context.Configuration.NamedEnvironments.Select(static environment => environment.AccountId).Distinct(StringComparer.Ordinal);
        if (context.Configuration.IsPages || context.Configuration.IsTemplate || accounts.Count() > 1)
        {
            return;
        }

        var first = new Dictionary<string, WorkerEnvironment>(StringComparer.Ordinal);
        foreach (var environment in context.DeployedEnvironments)
        {
            if (environment.DeployedName is not { Length: > 0 } name || IdShapes.IsTemplate(name))
            {
                continue;
            }

            if (!first.TryGetValue(name, out var other))
            {
                first.Add(name, environment);
                continue;
            }

            var own = environment.Table.Find("name");
            var derived = context.Configuration.TopLevel.DeployedName is { } top ? $"{top}-{environment.Name}" : null;
            var arguments = new[] { environment.DisplayName, other.DisplayName, name, environment.Name!, derived ?? "" };
            var finding = own is null || derived is null || derived == name
                ? own is null ? context.ReportMissing(environment, "", Derived, arguments) : context.Report(own.Value, Derived, arguments)
                : context.Report(own.Value, Taken, arguments);
            if ((other.Table.Find("name") ?? other.Entry) is { } entry)
            {
                finding.Related(entry, $"the name of {other.DisplayName}");
            }
        }
    }
}
