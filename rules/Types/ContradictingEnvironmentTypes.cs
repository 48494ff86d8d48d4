namespace WranglerLint.Rules.Types;

/// <summary>Reports a binding that two environment types of one Worker take for different resources.</summary>
public sealed class ContradictingEnvironmentTypes : TypeRule
{
    private static readonly MessageTemplate Message = new(
        "contradicting",
        "{0} has the type {1} according to {2}, and {3} according to {4}. A Worker has one binding of a name, so code that believes the wrong type compiles "
        + "and fails at run time, with a method that does not exist. Look up {0} in the configuration, correct the other type, and make one "
        + "type from the other instead of writing both by hand.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8011",
        Name = "contradicting-environment-types",
        Title = "Two environment types of a Worker take a binding for different resources",
        Messages = [Message],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Give the binding the type of the resource that the configuration binds, in one definition of the environment.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(TypeContext context)
    {
        var contradictions = OverlappingTypes.Find(context.Types, context.Options.EnvironmentTypes).SelectMany(static group => group.Contradictions);
        foreach (var (one, member, other, otherMember) in contradictions)
        {
            context
                .Report(member.Location, Message, member.Name, MemberDifferences.Shorten(member.Type), one.Label, MemberDifferences.Shorten(otherMember.Type), other.Label)
                .Related(otherMember.Location, "another resource here");
        }
    }
}
