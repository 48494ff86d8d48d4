using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Types;

namespace WranglerLint.Rules;

/// <summary>A Worker's type definitions for a rule to check.</summary>
public sealed class TypeContext : RuleContext
{
    internal TypeContext(RuleDescriptor rule, List<Finding> findings, WorkerTypes types, LintOptions options)
        : base(rule, findings, options)
    {
        Types = types;
    }

    /// <summary>The definitions in the Worker's sources.</summary>
    public WorkerTypes Types { get; }

    /// <summary>Reports a place in a source, such as a member's name.</summary>
    public FindingBuilder Report(Location place, MessageTemplate message, params string[] arguments) =>
        Report(place, null, message, arguments);

    /// <summary>Reports a definition, at its name.</summary>
    public FindingBuilder Report(TypeDefinition definition, MessageTemplate message, params string[] arguments) =>
        Report(definition.Location, null, message, arguments);
}
