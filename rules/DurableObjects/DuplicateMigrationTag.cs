using WranglerLint.Model;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports two migrations with one tag.</summary>
public sealed class DuplicateMigrationTag : ConfigurationRule
{
    private static readonly MessageTemplate Duplicate = new(
        "duplicate",
        "Two migrations have the tag \"{0}\": wrangler sends what stands behind the tag that was deployed last and stops at the first one, so after one deploy it sends this migration again each time, and Cloudflare refuses to create or delete a class twice. Give each migration a tag of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5005",
        Name = "duplicate-migration-tag",
        Title = "Two migrations of Durable Objects have the same tag",
        Messages = [Duplicate],
        Severity = Severity.Error,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.VeryHigh,
        Help = "Give the later migration a new tag; keep the tags of those that were deployed.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var (_, issue) in MigrationIssues.Of(context, MigrationProblem.DuplicateTag))
        {
            context.Report(issue.Node, Duplicate, issue.Node.Value).Related(issue.Other!, "the other migration");
        }
    }
}
