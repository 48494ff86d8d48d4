using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Rules;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Puts a report into SARIF's shape.</summary>
internal static class SarifLogBuilder
{
    private const string Repository = "https://github.com/wranglerlint/wranglerlint";
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    internal static Sdk.SarifLog Build(Report report, int maxResults)
    {
        var rules = RulesOf(report);
        var indexes = rules.Select(static (rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);
        var findings = Worst(report.Findings, maxResults);
        var results = new SarifResultBuilder(indexes);

        return new Sdk.SarifLog
        {
            SchemaUri = new Uri(Schema),
            Version = Sdk.SarifVersion.Current,
            Runs =
            [
                new Sdk.Run
                {
                    Tool = new Sdk.Tool { Driver = DriverOf(report, rules) },
                    Invocations = findings.Count < report.Findings.Count ? [Cut(findings.Count, report.Findings.Count)] : null,
                    // GitHub tells analyses of one commit apart by the part in front of the slash.
                    AutomationDetails = new Sdk.RunAutomationDetails { Id = $"{report.Category}/" },
                    OriginalUriBaseIds = new Dictionary<string, Sdk.ArtifactLocation>
                    {
                        [SarifLocations.UriBaseId] = new()
                        {
                            Description = new Sdk.Message { Text = "The root of the repository, in which wranglerlint ran." },
                        },
                    },
                    ColumnKind = Sdk.ColumnKind.Utf16CodeUnits,
                    Results = [.. findings.Concat(report.Suppressed.Take(maxResults - findings.Count)).Select(results.Build)],
                },
            ],
        };
    }

    /// <summary>The rules that ran, and any whose findings somebody added, by id.</summary>
    private static List<RuleDescriptor> RulesOf(Report report) =>
    [
        .. report.Rules.Concat(report.Findings.Concat(report.Suppressed).Select(static finding => finding.Rule))
            .DistinctBy(static rule => rule.Id, StringComparer.Ordinal)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The worst findings, in their order; of equally bad ones the first.</summary>
    private static IReadOnlyList<Finding> Worst(IReadOnlyList<Finding> findings, int count) =>
        findings.Count <= count
            ? findings
            : [
                .. findings.Select(static (finding, index) => (Finding: finding, Index: index))
                    .OrderByDescending(static item => item.Finding.Severity)
                    .Take(count)
                    .OrderBy(static item => item.Index)
                    .Select(static item => item.Finding),
            ];

    private static Sdk.ToolComponent DriverOf(Report report, List<RuleDescriptor> rules) => new()
    {
        Name = "wranglerlint",
        SemanticVersion = report.ToolVersion,
        InformationUri = new Uri(Repository),
        Rules = [.. rules.Select(rule => SarifRules.Build(rule, report.PageOf(rule)))],
    };

    private static Sdk.Invocation Cut(int written, int all) => new()
    {
        ExecutionSuccessful = true,
        ToolExecutionNotifications =
        [
            new Sdk.Notification
            {
                Level = Sdk.FailureLevel.Warning,
                Message = new Sdk.Message
                {
                    Text = string.Create(
                        CultureInfo.InvariantCulture,
                        $"Only {written} of {all} findings are listed, the worst ones: GitHub rejects larger reports."),
                },
            },
        ],
    };
}
