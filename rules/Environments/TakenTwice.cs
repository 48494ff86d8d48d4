using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Something that one environment has although another one's Worker has it.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Item">Where it says so.</param>
/// <param name="First">The first environment that has it.</param>
/// <param name="FirstItem">Where that one says so.</param>
internal sealed record TakenTwice<T>(WorkerEnvironment Environment, T Item, WorkerEnvironment First, T FirstItem);

/// <summary>Looks for what only one Worker can have.</summary>
internal static class TakenTwice
{
    /// <summary>What two deployed environments both have, unless they are one Worker.</summary>
    /// <param name="context">The configuration; a template takes nothing.</param>
    /// <param name="itemsOf">What an environment itself has.</param>
    /// <param name="keyOf">Equal for what only one Worker can have.</param>
    internal static IEnumerable<TakenTwice<T>> Find<T>(
        ConfigurationContext context, Func<WorkerEnvironment, IEnumerable<T>> itemsOf, Func<WorkerEnvironment, T, string> keyOf)
    {
        var first = new Dictionary<string, (WorkerEnvironment Environment, T Item)>(StringComparer.Ordinal);
        foreach (var environment in context.Configuration.IsTemplate ? [] : context.DeployedEnvironments)
        {
            foreach (var item in itemsOf(environment))
            {
                var key = keyOf(environment, item);
                if (!first.TryGetValue(key, out var other))
                {
                    first.Add(key, (environment, item));
                }
                else if (other.Environment != environment && other.Environment.DeployedName != environment.DeployedName)
                {
                    yield return new TakenTwice<T>(environment, item, other.Environment, other.Item);
                }
            }
        }
    }

    /// <summary>The key of a resource whose name is unique in an account.</summary>
    internal static string InAccount(WorkerEnvironment environment, ConfigString name) => $"{environment.AccountId}\n{name.Value}";
}
