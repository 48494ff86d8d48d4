using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>The schedules of one thing that is started by the clock: a Worker or a Workflow.</summary>
/// <param name="Items">The schedules as written; strings, if nothing is wrong.</param>
public sealed record ScheduleList(IReadOnlyList<ConfigNode> Items)
{
    /// <summary>
    /// The schedules that can be read as such: strings, without those that a template engine fills in or that somebody has
    /// yet to fill in.
    /// </summary>
    public IEnumerable<(ConfigString Node, CronExpression Cron)> Schedules =>
        from text in Items.OfType<ConfigString>()
        where IdShapes.Of(text.Value, IdFormat.Name) is not (IdShape.Template or IdShape.Placeholder)
        select (text, CronExpression.Read(text.Value));

    /// <summary>The lists that an environment itself has: cron triggers, and the schedules of Workflows.</summary>
    internal static IEnumerable<ScheduleList> In(WorkerEnvironment environment)
    {
        var workflows = (environment.Table.FindArray("workflows")?.Items ?? [])
            .Concat((environment.Table.FindTable("exports")?.Entries ?? []).Select(static entry => entry.Value))
            .OfType<ConfigTable>()
            .Select(static workflow => workflow.Find("schedules")?.Value);
        return new[] { environment.Table.FindTable("triggers")?.FindArray("crons") }.Concat(workflows).OfType<ConfigNode>()
            .Select(static list => new ScheduleList(list is ConfigArray array ? array.Items : [list]));
    }
}
