using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Rules;

/// <summary>The configurations of one folder with the code that they deploy, for a rule to check.</summary>
public sealed class WorkerContext : RuleContext
{
    internal WorkerContext(RuleDescriptor rule, List<Finding> findings, WorkerProject project, LintOptions options)
        : base(rule, findings, options)
    {
        Project = project;
    }

    /// <summary>The configurations and the code.</summary>
    public WorkerProject Project { get; }

    /// <summary>Whether an environment gets deployed.</summary>
    public bool IsDeployed(WorkerEnvironment environment) =>
        Options.Purposes.Of(environment, Project.ConfigurationOf(environment)) == EnvironmentPurpose.Deployed;

    /// <summary>The place of a value in the configuration that an environment belongs to.</summary>
    public Location LocationOf(WorkerEnvironment environment, ConfigNode value) =>
        new(Project.ConfigurationOf(environment).Document.Text, value.Anchor, value.Path.ToString());

    /// <summary>Reports the member of a type.</summary>
    public FindingBuilder Report(ResolvedMember member, MessageTemplate message, params string[] arguments) =>
        ReportAt(new Location(member.Location.Text, member.Location.Span, $"{member.Definition.Name}.{member.Name}"), null, message, arguments);

    /// <summary>Reports a type.</summary>
    public FindingBuilder Report(TypeDefinition definition, MessageTemplate message, params string[] arguments) =>
        ReportAt(definition.Location, null, message, arguments);

    /// <summary>Reports a place in the code.</summary>
    public FindingBuilder Report(EnvironmentUse use, MessageTemplate message, params string[] arguments) =>
        ReportAt(use.Location, null, message, arguments);

    /// <summary>Reports any place in the code.</summary>
    public FindingBuilder Report(Location place, MessageTemplate message, params string[] arguments) => ReportAt(place, null, message, arguments);

    /// <summary>Reports a value of a configuration.</summary>
    public FindingBuilder Report(WorkerEnvironment environment, ConfigNode value, MessageTemplate message, params string[] arguments) =>
        ReportAt(LocationOf(environment, value), WorkerConfiguration.EnvironmentOf(value.Path), message, arguments);

    /// <summary>Reports a named environment, or the place of the top level where its Worker's name stands.</summary>
    public FindingBuilder Report(WorkerEnvironment environment, MessageTemplate message, params string[] arguments)
    {
        var text = Project.ConfigurationOf(environment).Document.Text;
        return ReportAt(new Location(text, environment.Header?.KeySpan ?? default, environment.Path.ToString()), environment.Name, message, arguments);
    }

    /// <summary>Messages compare the code with the configurations, and quote these wherever they point.</summary>
    private FindingBuilder ReportAt(Location location, string? environment, MessageTemplate message, string[] arguments)
    {
        var report = base.Report(location, environment, message, arguments);
        foreach (var configuration in Project.Configurations)
        {
            report.Quoting(configuration.Document.Text);
        }

        return report;
    }
}
