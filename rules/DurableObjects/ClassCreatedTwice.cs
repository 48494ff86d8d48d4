using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports migrations that create a class that exists already.</summary>
public sealed class ClassCreatedTwice : ConfigurationRule
{
    private static readonly MessageTemplate Twice = new(
        "twice",
        "The class {0} is created twice: wrangler replays the migrations and refuses to deploy. Keep the first mention; a class keeps the storage that it was created with.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5004",
        Name = "class-created-twice",
        Title = "The migrations create a Durable Object class twice",
        Messages = [Twice],
        Severity = Severity.Error,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.VeryHigh,
        Help = "Create each class once; it may be created again only after a migration has deleted it.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (!MigrationIssues.AreReplayed(context))
        {
            return;
        }

        foreach (var (_, issue) in MigrationIssues.Of(context, MigrationProblem.CreatedTwice))
        {
            context
                .Report(issue.Node, Twice, issue.Node.Value)
                .Related(issue.Other!, "created first")
                .Fix("Remove the second mention", ConfigEdit.RemoveItem(issue.Node));
        }
    }
}
