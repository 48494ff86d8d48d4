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
            var stronger = DefaultNames.All.TakeWhile(name => name != file.Name).ToList();
            if (stronger.Count is 0 || stronger.Count == DefaultNames.All.Count)
            {
                continue;
            }

            var winner = stronger
                .Select(name => FoldersAbove(file.Folder).SelectMany(context.Workspace.FilesIn).FirstOrDefault(other => other.Name == name))
                .FirstOrDefault(static other => other is not null);
            if (winner is not null && !IsRival(context.Workspace, file, stronger) && !DefaultNames.IsChosen(file))
            {
                context
                    .Report(file, Shadowed, winner.Path, winner.Name, file.Name, winner.Configuration.TopLevel.WorkerName ?? "?")
                    .Related(RepositoryContext.LocationOf(winner), "the configuration that wrangler takes");
            }
        }
    }

    private static bool IsRival(Workspace workspace, WorkspaceFile file, List<string> stronger) =>
        workspace.FilesIn(file.Folder).Any(other => stronger.Contains(other.Name));

    /// <summary>The folders above one inside the repository, the nearest first.</summary>
    private static IEnumerable<string> FoldersAbove(string folder)
    {
        while (folder.Length > 0)
        {
            folder = folder.Substring(0, Math.Max(0, folder.LastIndexOf('/')));
            yield return folder;
        }
    }
}
