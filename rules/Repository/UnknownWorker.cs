using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports names of Workers that the repository nearly has.</summary>
public sealed class UnknownWorker : RepositoryRule
{
    /// <summary>In shorter names one letter makes another word.</summary>
    private const int ShortestMisspelt = 6;

    private static readonly MessageTemplate NoEnvironment = new(
        "no-environment",
        "There is no Worker \"{0}\", which {1} names as {2}: \"{3}\" is in {4}, but that has no environment \"{5}\". The deploy fails, or the binding leads to what somebody once deployed under that name. Add the environment there, or name a Worker that there is.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "There is no Worker \"{0}\" in this repository, which {1} names as {2}, but there is \"{3}\" in {4}. If nobody has deployed it under the first name, the deploy fails. Did you mean \"{3}\"?");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0003",
        Name = "unknown-worker",
        Title = "A binding leads to a Worker that the repository nearly has",
        Messages = [NoEnvironment, Misspelt],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Write the name that the other configuration deploys, or add the environment there.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        var workers = context.Workspace.Workers;
        var names = new HashSet<string>(context.Workspace.Files.SelectMany(static file => file.Configuration.Environments).Select(static environment => environment.DeployedName).OfType<string>(), StringComparer.Ordinal);
        var environments = new HashSet<string>(workers.Select(static worker => worker.Environment.Name).OfType<string>(), StringComparer.Ordinal);
        foreach (var file in context.CheckedFiles.Where(static file => !file.IsExample))
        {
            foreach (var target in file.Configuration.Environments.SelectMany(static environment => environment.WorkerTargets))
            {
                if (names.Contains(target.Name) || IdShapes.IsTemplate(target.Name) || IsDeployedByScript(context.Workspace, target.Name))
                {
                    continue;
                }

                if (LackingEnvironment(target, workers, environments) is { } lacking)
                {
                    context
                        .Report(file, target.Node, NoEnvironment, target.Name, target.Environment.DisplayName, target.Role, lacking.Worker.Name, lacking.Worker.File.Path, lacking.Environment)
                        .Related(RepositoryContext.LocationOf(lacking.Worker.File), $"the Worker \"{lacking.Worker.Name}\"");
                }
                else if (NearlyCalled(target.Name, names) is { } near && context.Workspace.WorkersCalled(near).FirstOrDefault() is { } meant && meant.File != file)
                {
                    context
                        .Report(file, target.Node, Misspelt, target.Name, target.Environment.DisplayName, target.Role, near, meant.File.Path)
                        .Related(RepositoryContext.LocationOf(meant.File), $"the Worker \"{near}\"");
                }
            }
        }
    }

    /// <summary>The Worker whose name with an environment's is wanted, and that environment, which others have and it lacks.</summary>
    private static (DeployedWorker Worker, string Environment)? LackingEnvironment(WorkerTarget target, IReadOnlyList<DeployedWorker> workers, HashSet<string> environments)
    {
        foreach (var worker in workers.Where(worker => worker.Environment.IsTopLevel && target.Name.StartsWith(worker.Name + "-", StringComparison.Ordinal)))
        {
            var environment = target.Name.Substring(worker.Name.Length + 1);
            if (environments.Contains(environment) && worker.File.Configuration.NamedEnvironments.All(other => other.Name != environment))
            {
                return (worker, environment);
            }
        }

        return null;
    }

    /// <summary>Numbers, and parts of one or two letters, tell Workers apart: <c>worker-a</c>, <c>api-v2</c>.</summary>
    private static string? NearlyCalled(string name, HashSet<string> names)
    {
        if (name.Length < ShortestMisspelt || Spelling.Nearest(name, names) is not { } near)
        {
            return null;
        }

        var parts = name.Split('-', '_');
        var others = near.Split('-', '_');
        var different = parts.Length != others.Length
            ? []
            : parts.Zip(others, static (one, other) => (One: one, Other: other)).Where(static pair => pair.One != pair.Other).ToList();
        return different is [var (part, other)]
            && Math.Min(part.Length, other.Length) >= 4
            && part[0] == other[0]
            && !part.Concat(other).Any(char.IsDigit)
            && EnvironmentStages.OfName(part) == EnvironmentStages.OfName(other)
            && part.TrimEnd('s') != other.TrimEnd('s')
            && Spelling.Distance(part, other) <= (part.Length < 10 ? 1 : 2)
                ? near
                : null;
    }

    private static bool IsDeployedByScript(Workspace workspace, string name) =>
        workspace.Files.Any(file => file.Files.Scripts.Values.Any(script => script.Contains(name)));
}
