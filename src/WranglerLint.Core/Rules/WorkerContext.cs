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
        : base(rule, findings)
    {
        Project = project;
        Options = options;
    }

    /// <summary>The configurations and the code.</summary>
    public WorkerProject Project { get; }

    /// <summary>What the user said.</summary>
    public LintOptions Options { get; }

    /// <summary>Whether an environment gets deployed.</summary>
    public bool IsDeployed(WorkerConfiguration configuration, WorkerEnvironment environment) =>
        Options.Purposes.Of(environment, configuration) == EnvironmentPurpose.Deployed;

    /// <summary>Reports the member of a type.</summary>
    public FindingBuilder Report(ResolvedMember member, MessageTemplate message, params string[] arguments) =>
        Report(new Location(member.Location.Text, member.Location.Span, $"{member.Definition.Name}.{member.Name}"), null, message, arguments);

    /// <summary>Reports a type.</summary>
    public FindingBuilder Report(TypeDefinition definition, MessageTemplate message, params string[] arguments) =>
        Report(definition.Location, null, message, arguments);

    /// <summary>Reports a place in the code.</summary>
    public FindingBuilder Report(EnvironmentUse use, MessageTemplate message, params string[] arguments) =>
        Report(use.Location, null, message, arguments);

    /// <summary>Reports a value of a configuration.</summary>
    public FindingBuilder Report(WorkerConfiguration configuration, ConfigNode value, MessageTemplate message, params string[] arguments) =>
        Report(
            new Location(configuration.Document.Text, value.Anchor, value.Path.ToString()),
            WorkerConfiguration.EnvironmentOf(value.Path),
            message,
            arguments);
}
