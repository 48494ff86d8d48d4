using System.Globalization;
using System.Xml;
using WranglerLint.Reporting;
using WranglerLint.Reporting.JUnit;

namespace WranglerLint.Verification.Reports;

/// <summary>Writes a verification as JUnit's XML: a suite for each endpoint with a test for each check.</summary>
public static class JUnitVerificationReport
{
    /// <summary>Writes the report. A warning that does not fail the run is a passed test with an output.</summary>
    public static void Write(VerificationResult result, TextWriter output) => JUnitDocument.Write(output, xml =>
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "wranglerlint verify");
        WriteCounts(xml, result, result.Checks, result.Duration);
        foreach (var stage in result.Checks.GroupBy(static check => check.Stage, StringComparer.Ordinal))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", stage.Key);
            WriteCounts(xml, result, [.. stage], TimeSpan.FromTicks(stage.Sum(static check => check.Duration.Ticks)));
            foreach (var check in stage)
            {
                Write(xml, check, result);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Check check, VerificationResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", check.Stage);
        xml.WriteAttributeString("name", VisibleText.Of(check.Name));
        xml.WriteAttributeString("time", Seconds(check.Duration));
        if (check.Outcome != Outcome.Pass)
        {
            var isFailure = result.IsFailure(check);
            xml.WriteStartElement(isFailure ? "failure" : "system-out");
            if (isFailure)
            {
                xml.WriteAttributeString("message", VisibleText.Of(check.Message));
                xml.WriteAttributeString("type", VerificationRules.Of(check.Problem!.Value).Id);
            }

            xml.WriteString(VisibleText.Of($"{check.Message}. {check.Recommendation}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, VerificationResult result, IReadOnlyList<Check> checks, TimeSpan duration) =>
        JUnitDocument.WriteCounts(xml, checks.Count, checks.Count(result.IsFailure), Seconds(duration));

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
