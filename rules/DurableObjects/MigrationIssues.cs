using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>What the rules about steps of migrations share.</summary>
internal static class MigrationIssues
{
    /// <summary>The first wrangler that replays the whole history: https://github.com/cloudflare/workers-sdk/issues/15741.</summary>
    private static readonly Version FirstReplay = new(4, 131);

    /// <summary>The issues of some kinds in all histories.</summary>
    internal static IEnumerable<(MigrationHistory History, MigrationIssue Issue)> Of(ConfigurationContext context, params MigrationProblem[] problems) =>
        MigrationHistory.In(context.Configuration)
            .SelectMany(static history => history.Issues, static (history, issue) => (history, issue))
            .Where(found => problems.Contains(found.issue.Problem) && !IdShapes.IsTemplate(found.issue.Node.Value));

    /// <summary>Whether the installed wrangler replays what was deployed long ago; older ones only send what is new.</summary>
    internal static bool AreReplayed(ConfigurationContext context) =>
        WranglerRelease.Parse(context.Files.WranglerVersion) is not { } installed || installed >= FirstReplay;
}
