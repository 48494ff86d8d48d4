using WranglerLint.Expectations;
using WranglerLint.Findings;
using WranglerLint.Reporting;
using WranglerLint.Rules;

namespace WranglerLint.Verification.Reports;

/// <summary>Puts a verification into the shape of a report, for the formats that list findings in files.</summary>
public static class VerificationFindings
{
    private const string Category = "wranglerlint-verify";

    /// <summary>The report: what did not pass, each at the place in the configuration that promises it.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="toolVersion">The version of WranglerLint.</param>
    public static Report ReportOf(VerificationResult result, string toolVersion) => new()
    {
        Findings = [.. result.Checks.Where(static check => check.Outcome != Outcome.Pass).Select(check => FindingOf(check, result)).Order(FindingOrder.Instance)],
        FileCount = 1,
        Configurations = [result.Configuration.Document.Text.Path],
        Rules = VerificationRules.All,
        PageOf = VerificationRules.PageOf,
        ToolVersion = toolVersion,
        Category = Category,
        FailingLevel = result.FailingLevel switch { null => null, Outcome.Fail => Severity.Error, _ => Severity.Warning },
    };

    private static Finding FindingOf(Check check, VerificationResult result)
    {
        var rule = VerificationRules.Of(check.Problem!.Value);
        return new Finding(
            rule,
            rule.Messages[0],
            [VisibleText.Of($"At runtime, {check.Stage} says: {check.Name}: {check.Message}. {check.Recommendation}")],
            check.Outcome == Outcome.Fail ? Severity.Error : Severity.Warning,
            check.Place ?? ExpectedEnvironment.PlaceOf(result.Environment.Environment, result.Configuration),
            result.Environment.Environment.Name);
    }
}
