using WranglerLint.Model;

namespace WranglerLint.Rules.Secrets;

/// <summary>Reports passwords of local databases in Hyperdrive's connection strings.</summary>
public sealed class LocalPassword : ConfigurationRule
{
    private static readonly MessageTemplate Local = new(
        "local",
        "This localConnectionString has the password of your local database in it, so everybody who works with this file has to use the same one, and sees it. Set CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_{0} in the environment of wrangler dev and remove the string here.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL7005",
        Name = "local-password",
        Title = "A connection string for local development contains a password",
        Messages = [Local],
        Severity = Severity.Note,
        Category = RuleCategory.Secrets,
        Precision = RulePrecision.Medium,
        SecuritySeverity = 2.0,
        Help = "Let each developer set the connection string in the environment of wrangler dev.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        // A password that repeats the user's name is an image's default and protects nothing.
        foreach (var secret in context.SecretsOf(SecretKind.Password).Where(static secret =>
            secret is { Place: SecretPlace.LocalConnection, IsLocal: true } && secret.Value != secret.User))
        {
            context.Report(secret, Local, context.BindingNameOf(secret));
        }
    }
}
