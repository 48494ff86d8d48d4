using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Triggers;

/// <summary>The schedules of a configuration.</summary>
internal static class Schedules
{
    /// <summary>Those of all environments that can be read as text, whether Cloudflare accepts them or not.</summary>
    internal static IEnumerable<(ConfigString Node, CronExpression Cron)> In(ConfigurationContext context) =>
        context.Environments.SelectMany(static environment => environment.ScheduleLists).SelectMany(static list => list.Schedules);
}
