namespace WranglerLint.Rules.Validity;

/// <summary>Reports a Worker that wrangler will not deploy unless its command line says what the configuration lacks.</summary>
public sealed class PerhapsUndeployable : ConfigurationRule
{
    private static readonly MessageTemplate Lacking = new(
        "lacking",
        "There is no \"{0}\" for {1}: wrangler deploy fails unless its command line has {2}. Add \"{0}\" if this file is deployed.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1204",
        Name = "perhaps-undeployable",
        Title = "A Worker has no name, date or code, unless the command line names it",
        Messages = [Lacking],
        Severity = Severity.Note,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.Medium,
        Help = "Add the field if wrangler deploys this file.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (LackingField.In(context) is not { } lacking || (lacking.IsCertain && lacking.Field != "main"))
        {
            return;
        }

        var instead = lacking.Field switch
        {
            "name" => "--name",
            "main" => "a script or --assets",
            _ => "--compatibility-date",
        };
        foreach (var environment in lacking.Environments)
        {
            context.ReportMissing(environment, lacking.Field, Lacking, lacking.Field, environment.DisplayName, instead);
        }
    }
}
