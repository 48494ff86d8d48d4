using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that exclude each other.</summary>
public sealed class ConflictingFields : ConfigurationRule
{
    private static readonly MessageTemplate Conflict = new(
        "conflict",
        "\"{0}\" cannot stand beside \"{1}\" in {2}: wrangler refuses the configuration. Keep only one of them.");

    private static readonly MessageTemplate Limits = new(
        "limits",
        "\"{0}\" in \"configuration\" and \"instance_type\" both set the size of {1}: wrangler refuses the configuration. Keep \"instance_type\", which can hold limits of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1011",
        Name = "conflicting-fields",
        Title = "Two fields exclude each other",
        Messages = [Conflict, Limits],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove one of the two fields.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Conflict))
        {
            var other = issue.Other!;
            context.ReportIssue(issue, Conflict, FieldText.KeyOf(issue), other.Key, FieldText.PlaceOf(issue)).Related(other, "the other field");
        }

        foreach (var container in context.Environments.SelectMany(static environment => environment.CheckedContainers).Where(static container => !container.IsManaged))
        {
            var type = container.Table.Find("instance_type");
            var limit = container.Table.FindTable("configuration")?.Entries.FirstOrDefault(static entry => entry.Key is "disk" or "vcpu" or "memory_mib");
            if (limit is not null && (type?.Value).IsTruthy())
            {
                context.Report(limit, Limits, limit.Key, container.Table.Path.ToString()).Related(type!, "the instance type");
            }
        }
    }
}
