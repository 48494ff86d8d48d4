using WranglerLint.Model;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports two configurations of one folder, of which wrangler takes one.</summary>
/// <remarks>wrangler 4.164.0 looks for wrangler.json first, then for wrangler.jsonc, then for wrangler.toml.</remarks>
public sealed class RivalConfiguration : RepositoryRule
{
    private static readonly MessageTemplate Rivals = new(
        "rivals",
        "{0} and {1} lie in one folder, and wrangler takes {0} without a word: what is written in {1} is neither deployed nor used by wrangler dev. Remove one of the two, or give {1} another name and deploy it with --config.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0001",
        Name = "rival-configuration",
        Title = "Two configurations lie in one folder, and wrangler takes one of them silently",
        Messages = [Rivals],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Keep one configuration of the names wrangler.json, wrangler.jsonc and wrangler.toml.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        foreach (var folder in context.Workspace.Files.GroupBy(static file => file.Folder, StringComparer.Ordinal))
        {
            var found = DefaultNames.All.Select(name => folder.FirstOrDefault(file => file.Name == name)).OfType<WorkspaceFile>().ToList();
            foreach (var loser in found.Skip(1).Where(static loser => !DefaultNames.IsChosen(loser)))
            {
                var winner = found[0];
                if (loser.IsChecked)
                {
                    context.Report(loser, Rivals, winner.Name, loser.Name).Related(RepositoryContext.LocationOf(winner), "the configuration that wrangler takes");
                }
                else if (winner.IsChecked)
                {
                    context.Report(winner, Rivals, winner.Name, loser.Name).Related(RepositoryContext.LocationOf(loser), "the configuration that nobody reads");
                }
            }
        }
    }
}
