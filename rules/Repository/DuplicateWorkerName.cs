using WranglerLint.Model;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports two Workers of a repository that are deployed under one name.</summary>
public sealed class DuplicateWorkerName : RepositoryRule
{
    private static readonly MessageTemplate Same = new(
        "same",
        "\"{0}\" is also the name of the Worker in {1}, which has other code: whoever deploys this one replaces that one. Write another name.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0006",
        Name = "duplicate-worker-name",
        Title = "Two Workers of the repository are deployed under one name",
        Messages = [Same],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Give each Worker a name of its own.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        var workers = context.Workspace.Workers.Where(static worker => worker.Environment.IsTopLevel && worker.IsDeployed && CodeOf(worker) is not null);
        foreach (var same in workers.GroupBy(static worker => worker.Name, StringComparer.Ordinal))
        {
            var known = new List<DeployedWorker>();
            foreach (var worker in same)
            {
                // Configurations of one folder are one Worker's, and so are those with the same code.
                var isKnown = known.Any(other => other.File.Folder == worker.File.Folder || CodeOf(other) == CodeOf(worker));
                if (!isKnown && worker.File.IsChecked && known.FirstOrDefault(worker.MayShareAccountWith) is { } taken)
                {
                    context
                        .Report(worker.File, worker.Environment.Table.Find("name")!.Value, Same, worker.Name, taken.File.Path)
                        .Related(RepositoryContext.LocationOf(taken.File), "the other Worker");
                }

                known.Add(worker);
            }
        }
    }

    /// <summary>What the Worker is made from: two configurations of one Worker name the same code.</summary>
    private static string? CodeOf(DeployedWorker worker) =>
        (worker.Environment.Table.FindString("main") ?? worker.Environment.Table.FindTable("assets")?.FindString("directory")) is { } code
            ? worker.File.FromRoot(code.Value)
            : null;
}
