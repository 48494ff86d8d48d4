namespace WranglerLint.Rules.Types;

/// <summary>Reports an environment type that several files of one Worker define by hand.</summary>
public sealed class DuplicateEnvironmentType : TypeRule
{
    private const string Head =
        "{0} is defined by hand in {1} files of this Worker: {2}. "
        + "Each file is compiled against the definition it happens to see, so a binding that one of them lacks, spells "
        + "differently or makes optional still compiles, and is undefined at run time wherever code believed in it. ";

    private const string Difference = "The definitions already disagree: {3}. ";

    private const string Shadow =
        "Imports of \"{4}\" are ambiguous: they resolve to the file {5}, so the definition in {6} is silently ignored by them. ";

    private const string Remedy =
        "Keep one definition and import it everywhere else, or delete them all and let \"wrangler types\" generate it from "
        + "the configuration.";

    private static readonly MessageTemplate Same = new("duplicate", Head + Remedy);

    private static readonly MessageTemplate Differing = new("differing", Head + Difference + Remedy);

    private static readonly MessageTemplate SameShadowed = new("shadowed", Head + Shadow + Remedy);

    private static readonly MessageTemplate DifferingShadowed = new("differing-shadowed", Head + Difference + Shadow + Remedy);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8001",
        Name = "duplicate-environment-type",
        Title = "Several files of a Worker define its environment type by hand",
        Messages = [Same, Differing, SameShadowed, DifferingShadowed],
        Severity = Severity.Warning,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "Keep one definition of the environment and import it elsewhere, or generate it with \"wrangler types\".",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(TypeContext context)
    {
        foreach (var name in context.Options.EnvironmentTypes.Distinct(StringComparer.Ordinal))
        {
            var definitions = EnvironmentTypeDefinitions.Find(context.Types, name);
            if (definitions.Count > 1)
            {
                Report(context, name, definitions);
            }
        }
    }

    private static void Report(TypeContext context, string name, IReadOnlyList<FileDefinition> definitions)
    {
        var differences = MemberDifferences.Describe(definitions);
        var shadow = ShadowedModule.Find(definitions);
        var template = (differences.Length > 0, shadow is not null) switch
        {
            (false, false) => Same,
            (true, false) => Differing,
            (false, true) => SameShadowed,
            (true, true) => DifferingShadowed,
        };
        var report = context.Report(
            definitions[0].First,
            template,
            name,
            Words.Number(definitions.Count),
            Words.List(definitions.Select(static definition => definition.Path)),
            differences,
            shadow?.Import ?? "",
            shadow?.File ?? "",
            shadow?.Ignored ?? "");
        foreach (var definition in definitions.SelectMany(static definition => definition.Parts).Skip(1))
        {
            report.Related(definition.Location, "also defined here");
        }
    }
}
