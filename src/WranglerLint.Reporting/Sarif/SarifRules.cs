using System.Globalization;
using WranglerLint.Rules;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Describes rules with the properties that GitHub code scanning reads.</summary>
internal static class SarifRules
{
    internal static Sdk.ReportingDescriptor Build(RuleDescriptor rule, string page)
    {
        var descriptor = new Sdk.ReportingDescriptor
        {
            Id = rule.Id,
            Name = Path.GetFileNameWithoutExtension(rule.PageName),
            ShortDescription = new Sdk.MultiformatMessageString { Text = $"{rule.Title}." },
            FullDescription = new Sdk.MultiformatMessageString { Text = $"{rule.Title}. {rule.Help}" },
            Help = new Sdk.MultiformatMessageString { Text = rule.Help, Markdown = page.ReplaceLineEndings("\n") },
            HelpUri = new Uri(rule.HelpUri),
            DefaultConfiguration = new Sdk.ReportingConfiguration { Level = LevelOf(rule.Severity), Enabled = rule.IsOnByDefault },
            MessageStrings = rule.Messages.ToDictionary(
                static message => message.Id,
                static message => new Sdk.MultiformatMessageString { Text = message.Text },
                StringComparer.Ordinal),
        };
        var properties = new Dictionary<string, Sdk.SerializedPropertyInfo>
        {
            ["tags"] = SarifProperties.Texts(rule.Tags),
            ["precision"] = SarifProperties.Text(NameOf(rule.Precision)),
            ["problem.severity"] = SarifProperties.Text(ProblemSeverityOf(rule.Severity)),
        };
        if (rule.SecuritySeverity is { } score)
        {
            properties.Add("security-severity", SarifProperties.Text(score.ToString("0.0", CultureInfo.InvariantCulture)));
        }

        SarifProperties.Set(descriptor, properties);
        return descriptor;
    }

    internal static Sdk.FailureLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => Sdk.FailureLevel.Error,
        Severity.Warning => Sdk.FailureLevel.Warning,
        _ => Sdk.FailureLevel.Note,
    };

    private static string NameOf(RulePrecision precision) => precision switch
    {
        RulePrecision.VeryHigh => "very-high",
        RulePrecision.High => "high",
        _ => "medium",
    };

    private static string ProblemSeverityOf(Severity severity) =>
        severity == Severity.Note ? "recommendation" : SeverityNames.NameOf(severity);
}
