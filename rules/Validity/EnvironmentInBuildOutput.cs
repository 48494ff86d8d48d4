namespace WranglerLint.Rules.Validity;

/// <summary>Reports environments in configurations that a build tool wrote.</summary>
/// <remarks>
/// wrangler refuses this only of a configuration that <c>.wrangler/deploy/config.json</c> redirects to. That file is not ours to
/// read, but only tools write the fields that mark such a configuration. Hence no mirror of wrangler.
/// </remarks>
public sealed class EnvironmentInBuildOutput : ConfigurationRule
{
    private static readonly MessageTemplate Found = new(
        "found",
        "\"{0}\" is an environment in a configuration that a build tool wrote for one environment, as \"{1}\" tells: wrangler refuses it when the build redirects to it. Update the tool that wrote the file.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1022",
        Name = "environment-in-build-output",
        Title = "A configuration that a build wrote has environments",
        Messages = [Found],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Report it to the author of the tool that wrote the file.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var root = context.Configuration.TopLevel.Table;
        var mark = root.Entries.FirstOrDefault(static entry => entry.Key is "topLevelName" or "definedEnvironments" or "targetEnvironment");
        if (mark is not null)
        {
            foreach (var environment in root.FindTable("env")?.Entries ?? [])
            {
                context.Report(environment, Found, environment.Key, mark.Key).Related(mark, "what only tools write");
            }
        }
    }
}
