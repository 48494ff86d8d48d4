using WranglerLint.Model;

namespace WranglerLint.Rules.Secrets;

/// <summary>Reports passwords in addresses of hosts that others can reach too.</summary>
public sealed class PasswordInAddress : ConfigurationRule
{
    private static readonly MessageTemplate Variable = new(
        "variable",
        "The address in \"{0}\" has the password for {1} in it. The file is committed, and wrangler and the dashboard show variables to everybody, so whoever reads one of them can log in. Change the password, remove the address here and store it with `{2}`.");

    private static readonly MessageTemplate LocalConnection = new(
        "local-connection",
        "This localConnectionString has the password for {1} in it. The file is committed, so whoever reads the repository can log in. Change the password, remove the string here and set CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_{3} in the environment of wrangler dev.");

    private static readonly MessageTemplate Elsewhere = new(
        "elsewhere",
        "This address has the password for {1} in it. The file is committed, so whoever reads the repository can log in. Change the password and remove it here.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL7004",
        Name = "password-in-address",
        Title = "An address contains a password",
        Messages = [Variable, LocalConnection, Elsewhere],
        Severity = Severity.Warning,
        Category = RuleCategory.Secrets,
        Precision = RulePrecision.High,
        SecuritySeverity = 8.5,
        Help = "Change the password, and keep the address in a secret or in the environment of the command.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        foreach (var secret in context.SecretsOf(SecretKind.Password).Where(static secret => !secret.IsStandIn && !secret.IsLocal))
        {
            var message = secret.Place switch
            {
                SecretPlace.Variable or SecretPlace.Define => Variable,
                SecretPlace.LocalConnection => LocalConnection,
                _ => Elsewhere,
            };
            context.Report(secret, message, secret.Name ?? "", secret.Host ?? "", SecretReports.PutCommand(secret), context.BindingNameOf(secret));
        }
    }
}
