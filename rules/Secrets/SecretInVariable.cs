using WranglerLint.Model;

namespace WranglerLint.Rules.Secrets;

/// <summary>Reports variables that are named like a secret and have a random value.</summary>
public sealed class SecretInVariable : ConfigurationRule
{
    private static readonly MessageTemplate Variable = new(
        "variable",
        "The variable \"{0}\" is named like a secret and has a random value. The file is committed, and wrangler and the dashboard show variables to everybody, so whoever reads one of them knows it. Replace it, remove it here and store the new one with `{1}`.");

    private static readonly MessageTemplate Define = new(
        "define",
        "\"{0}\" in define is named like a secret and has a random value. It stands in a committed file and becomes part of the Worker's code, so whoever reads one of them knows it. Replace it, store the new one with `{1}` and read env.{0}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL7002",
        Name = "secret-in-variable",
        Title = "A variable that is named like a secret has a random value",
        Messages = [Variable, Define],
        Severity = Severity.Warning,
        Category = RuleCategory.Secrets,
        Precision = RulePrecision.High,
        SecuritySeverity = 8.0,
        Help = "Replace the secret, remove it from the file and store the new one with wrangler secret put; for local development write it into .dev.vars, which is not committed.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        foreach (var secret in context.SecretsOf(SecretKind.Random))
        {
            // The top level counts even if it serves development only: what stands there is copied.
            if (context.EnvironmentOf(secret) is var environment && (environment.IsTopLevel || context.IsDeployed(environment)))
            {
                context.Report(secret, secret.Place == SecretPlace.Define ? Define : Variable, secret.Name ?? "", SecretReports.PutCommand(secret));
            }
        }
    }
}
