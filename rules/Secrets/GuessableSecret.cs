using WranglerLint.Model;

namespace WranglerLint.Rules.Secrets;

/// <summary>Reports variables that are named like a secret and are deployed with a value that is none.</summary>
public sealed class GuessableSecret : ConfigurationRule
{
    private static readonly MessageTemplate Variable = new(
        "variable",
        "The variable \"{0}\" is named like a secret, but {1} is deployed with a value that anybody can read or guess, which also replaces a secret of that name. Remove it here and store one with `{2}`; for local development write it into .dev.vars.");

    private static readonly MessageTemplate Define = new(
        "define",
        "\"{0}\" in define is named like a secret, but {1} is deployed with a value that anybody can read or guess. Remove it here, store one with `{2}` and read env.{0}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL7003",
        Name = "guessable-secret",
        Title = "A variable that is named like a secret is deployed with a value that is none",
        Messages = [Variable, Define],
        Severity = Severity.Warning,
        Category = RuleCategory.Secrets,
        Precision = RulePrecision.Medium,
        SecuritySeverity = 7.0,
        Help = "Store a random value with wrangler secret put and remove the variable; a value for local development belongs into .dev.vars.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        foreach (var secret in context.SecretsOf(SecretKind.Guessable))
        {
            var environment = context.EnvironmentOf(secret);
            if (context.IsDeployed(environment))
            {
                context.Report(
                    secret,
                    secret.Place == SecretPlace.Define ? Define : Variable,
                    secret.Name ?? "",
                    environment.IsTopLevel ? "the Worker" : environment.DisplayName,
                    SecretReports.PutCommand(secret));
            }
        }
    }
}
