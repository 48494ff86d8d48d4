namespace WranglerLint.Rules.Types;

/// <summary>Reports bindings that one Worker writes down by hand in types of several names.</summary>
public sealed class SeveralEnvironmentTypes : TypeRule
{
    private const string Head = "This Worker writes down the same bindings by hand in several types: {0}. What stands there more than once: {1}. ";

    private const string Difference = "Already the types disagree: {2}. ";

    private const string Remedy =
        "A binding that gets renamed or made optional in one of them still compiles where another is believed, and is undefined there "
        + "at run time. Keep {3} complete and make the others from it, as Pick<{4}> does.";

    private static readonly MessageTemplate Agreeing = new("agreeing", Head + Remedy);

    private static readonly MessageTemplate Differing = new("differing", Head + Difference + Remedy);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8010",
        Name = "several-environment-types",
        Title = "A Worker writes down the same bindings by hand under several names",
        Messages = [Agreeing, Differing],
        Severity = Severity.Note,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Keep one definition of the environment and make the others from it with Pick or as an alias.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(TypeContext context)
    {
        foreach (var group in OverlappingTypes.Find(context.Types, context.Options.EnvironmentTypes).Where(static group => group.Contradictions.Count == 0))
        {
            var differences = MemberDifferences.DescribeShared(group.Definitions);
            var largest = group.Definitions.OrderByDescending(static definition => definition.Members.Count).First();
            var report = context.Report(
                group.Definitions[0].First,
                differences.Length > 0 ? Differing : Agreeing,
                Words.List(group.Definitions.Select(static definition => definition.Label)),
                Words.List(group.Shared),
                differences,
                largest.Label,
                $"{largest.Name}, \"{group.Shared[0]}\"");
            foreach (var definition in group.Definitions.SelectMany(static definition => definition.Parts).Skip(1))
            {
                report.Related(definition.Location, "written down here too");
            }
        }
    }
}
