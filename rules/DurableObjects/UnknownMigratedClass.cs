using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports migrations that delete or rename a class that does not exist at that point.</summary>
public sealed class UnknownMigratedClass : ConfigurationRule
{
    private static readonly MessageTemplate Unknown = new(
        "unknown",
        "This migration {1} the class {0}, which no earlier one creates: wrangler replays the migrations and refuses to deploy. Correct the name, or add {0} to the first migration's classes if it was created before there was one.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "This migration {1} the class {0}, which no earlier one creates: wrangler replays the migrations and refuses to deploy. Did you mean \"{2}\"?");

    private static readonly MessageTemplate Early = new(
        "early",
        "This migration {1} the class {0} before it is created: wrangler replays the migrations, in each of which it deletes, renames and then creates, and refuses to deploy. Move this to a migration behind the one that creates {0}.");

    private static readonly MessageTemplate Gone = new(
        "gone",
        "This migration {1} the class {0}, which an earlier one deleted or renamed: wrangler replays the migrations and refuses to deploy. Remove the second mention.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5003",
        Name = "unknown-migrated-class",
        Title = "A migration deletes or renames a Durable Object class that does not exist",
        Messages = [Unknown, Misspelt, Early, Gone],
        Severity = Severity.Error,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.VeryHigh,
        Help = "A migration can delete or rename only what an earlier one created.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (!MigrationIssues.AreReplayed(context))
        {
            return;
        }

        foreach (var (history, issue) in MigrationIssues.Of(context, MigrationProblem.UnknownDeleted, MigrationProblem.UnknownRenamed))
        {
            var name = issue.Node.Value;
            var verb = issue.Problem == MigrationProblem.UnknownDeleted ? "deletes" : "renames";
            if (issue.Other is { } end)
            {
                context.Report(issue.Node, Gone, name, verb).Related(end, "gone since here");
            }
            else if (history.Classes.TryGetValue(name, out var created))
            {
                context.Report(issue.Node, Early, name, verb).Related(created, "created here");
            }
            else if (Spelling.Nearest(name, issue.Existing.Keys) is { } nearest)
            {
                context.Report(issue.Node, Misspelt, name, verb, nearest).Related(issue.Existing[nearest], "created here");
            }
            else
            {
                context.Report(issue.Node, Unknown, name, verb);
            }
        }
    }
}
