using WranglerLint.Model;

namespace WranglerLint.Rules.Secrets;

/// <summary>Reports credentials that can be told by the form which their provider gives them.</summary>
public sealed class KnownCredential : ConfigurationRule
{
    private static readonly MessageTemplate Variable = new(
        "variable",
        "The variable \"{0}\" holds {1}. The file is committed, and wrangler and the dashboard show variables to everybody, so whoever reads one of them can use it. Revoke it, remove it here and store a new one with `{2}`.");

    private static readonly MessageTemplate Define = new(
        "define",
        "\"{0}\" in define is {1}. It stands in a committed file and becomes part of the Worker's code, so whoever reads one of them can use it. Revoke it, store a new one with `{2}` and read env.{0}.");

    private static readonly MessageTemplate Elsewhere = new(
        "elsewhere",
        "This value contains {1}. The file is committed, so whoever reads the repository can use it. Revoke it, and let a new one come from a secret or from the environment of the command.");

    private static readonly MessageTemplate Comment = new(
        "comment",
        "This comment contains {1}. The file is committed, so whoever reads the repository can use it. Revoke it and remove it here.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL7001",
        Name = "known-credential",
        Title = "A credential stands in the configuration",
        Messages = [Variable, Define, Elsewhere, Comment],
        Severity = Severity.Warning,
        Category = RuleCategory.Secrets,
        Precision = RulePrecision.VeryHigh,
        SecuritySeverity = 8.8,
        Help = "Revoke the credential, remove it from the file and store a new one with wrangler secret put; for local development write it into .dev.vars, which is not committed.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var secret in context.SecretsOf(SecretKind.Credential))
        {
            var message = secret.Place switch
            {
                SecretPlace.Variable => Variable,
                SecretPlace.Define => Define,
                SecretPlace.Comment => Comment,
                _ => Elsewhere,
            };
            context.Report(secret, message, secret.Name ?? "", secret.Noun, SecretReports.PutCommand(secret));
        }
    }
}
