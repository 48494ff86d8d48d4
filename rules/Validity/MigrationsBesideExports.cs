using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports Durable Objects whose lifecycle is told in two ways.</summary>
public sealed class MigrationsBesideExports : ConfigurationRule
{
    private static readonly MessageTemplate Both = new(
        "both",
        "\"migrations\" and \"exports\" both tell the lifecycle of Durable Objects in {0}: wrangler refuses the configuration. Keep only one of them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1103",
        Name = "migrations-beside-exports",
        Title = "Migrations stand beside exports of Durable Objects",
        Messages = [Both],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Keep either the migrations or the exports of type durable-object; an environment inherits each that it does not have itself.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var reported = new HashSet<(ConfigEntry, ConfigEntry)>();
        foreach (var environment in context.Environments)
        {
            if (environment.Resolve("migrations") is { Value: ConfigArray { Items.Count: > 0 } } migrations
                && environment.DurableObjectExports.Any()
                && environment.Resolve("exports") is { } exports
                && reported.Add((migrations.Entry, exports.Entry)))
            {
                _ = exports.Origin == FieldOrigin.Own
                    ? context.Report(exports.Entry, Both, environment.DisplayName).Related(migrations.Entry, "the migrations")
                    : context.Report(migrations.Entry, Both, environment.DisplayName).Related(exports.Entry, "the exports");
            }
        }
    }
}
