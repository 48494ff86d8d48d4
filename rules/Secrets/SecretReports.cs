using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Secrets;

/// <summary>What the rules about secrets share.</summary>
internal static class SecretReports
{
    /// <summary>The secrets of one kind, one for each string and for each comment.</summary>
    internal static IEnumerable<Secret> SecretsOf(this ConfigurationContext context, SecretKind kind) =>
        context.Configuration.Secrets
            .Where(secret => secret.Kind == kind)
            .GroupBy(static secret => (object?)secret.Node ?? secret)
            .Select(static same => same.First());

    /// <summary>Reports a secret at its value, or at its place in a comment.</summary>
    internal static FindingBuilder Report(this ConfigurationContext context, Secret secret, MessageTemplate message, params string[] arguments) =>
        secret.Node is { } node
            ? context.Report(node, message, arguments)
            : context.Report(context.Configuration.Document.Text.ClampToFirstLine(secret.Span), ConfigPath.Root, message, arguments);

    /// <summary>The environment that a secret belongs to.</summary>
    internal static WorkerEnvironment EnvironmentOf(this ConfigurationContext context, Secret secret) =>
        context.Environments.FirstOrDefault(environment => environment.Name == secret.Environment) ?? context.Configuration.TopLevel;

    /// <summary>The binding whose connection string holds a secret.</summary>
    internal static string BindingNameOf(this ConfigurationContext context, Secret secret) =>
        context.EnvironmentOf(secret).Bindings.FirstOrDefault(binding => binding.Path.Equals(secret.Node?.Path.Parent))?.Name ?? "BINDING";

    /// <summary>The command that stores a secret: <c>wrangler secret put NAME --env staging</c>.</summary>
    internal static string PutCommand(Secret secret) =>
        $"wrangler secret put {secret.Name}{(secret.Environment is { } name ? $" --env {name}" : "")}";
}
