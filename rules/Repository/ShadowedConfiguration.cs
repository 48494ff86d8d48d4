using WranglerLint.Model;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports configurations that wrangler passes over for one in a folder above.</summary>
/// <remarks>wrangler 4.164.0 looks for wrangler.json up to the root before it looks for wrangler.jsonc, and so on (cloudflare/workers-sdk#15663).</remarks>
public sealed class ShadowedConfiguration : RepositoryRule
{
    private static readonly MessageTemplate Shadowed = new(
        "shadowed",
        "This file is passed over for {0}, although that lies further up: wrangler looks for {1} in all folders above before it looks for {2}. A deploy from this folder ships the Worker \"{3}\" of that file. Rename this one to {1}, or deploy it with --config {2}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0002",
        Name = "shadowed-configuration",
        Title = "wrangler takes a configuration further up for this one",
        Messages = [Shadowed],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Give the configurations of a repository one ending, or name the configuration on the command line.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        foreach (var file in context.CheckedFiles)
        {
            var rank = DefaultNames.All.ToList().IndexOf(file.Name);
            if (rank <= 0 || DefaultNames.IsChosen(file) || IsRival(context.Workspace, file, rank))
            {
                continue;
            }

            var winner = DefaultNames.All.Take(rank)
                .Select(name => context.Workspace.Files
                    .Where(other => other.Name == name && other.Folder.Length < file.Folder.Length && IsAbove(other.Folder, file.Folder))
                    .OrderByDescending(static other => other.Folder.Length)
                    .FirstOrDefault())
                .FirstOrDefault(static other => other is not null);
            if (winner is not null)
            {
                context
                    .Report(file, Shadowed, winner.Path, winner.Name, file.Name, winner.Configuration.TopLevel.WorkerName ?? "?")
                    .Related(RepositoryContext.LocationOf(winner), "the configuration that wrangler takes");
            }
        }
    }

    private static bool IsRival(Workspace workspace, WorkspaceFile file, int rank) =>
        workspace.Files.Any(other => other.Folder == file.Folder && DefaultNames.All.Take(rank).Contains(other.Name));

    private static bool IsAbove(string folder, string other) => folder.Length == 0 || other.StartsWith(folder + "/", StringComparison.Ordinal);
}
