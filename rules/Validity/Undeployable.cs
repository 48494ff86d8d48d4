namespace WranglerLint.Rules.Validity;

/// <summary>Reports a Worker that wrangler will not deploy for want of a name or a date.</summary>
public sealed class Undeployable : ConfigurationRule
{
    private static readonly MessageTemplate NoName = new(
        "no-name",
        "There is no \"name\" for {0}: wrangler refuses to deploy a Worker without a name. Add name = \"…\", or pass --name with every deploy.");

    private static readonly MessageTemplate NoDate = new(
        "no-date",
        "There is no \"compatibility_date\" for {0}: wrangler refuses to deploy a Worker without one. Add the date of the day on which it was last tested.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1203",
        Name = "undeployable",
        Title = "A Worker that is deployed has no name or no compatibility date",
        Messages = [NoName, NoDate],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Add the field to the configuration.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (LackingField.In(context) is { IsCertain: true, Field: not "main" } lacking)
        {
            foreach (var environment in lacking.Environments)
            {
                context.ReportMissing(environment, lacking.Field, lacking.Field == "name" ? NoName : NoDate, environment.DisplayName);
            }
        }
    }
}
