using System.Globalization;
using System.Xml;
using WranglerLint.Findings;

namespace WranglerLint.Reporting.JUnit;

/// <summary>
/// Writes JUnit's XML, the part of it that GitLab, Jenkins and GitHub's actions read: a suite for each file with a failed
/// test for each finding, and a passed test for each configuration without findings.
/// </summary>
public sealed class JUnitReporter : IReporter
{
    private const string PassedTest = "no findings";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output) => JUnitDocument.Write(output, xml => Write(report, xml));

    private static void Write(Report report, XmlWriter xml)
    {
        var findings = report.Findings.ToLookup(static finding => finding.Location.Text.Path, StringComparer.Ordinal);
        var files = report.Configurations.Concat(findings.Select(static file => file.Key))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "wranglerlint");
        JUnitDocument.WriteCounts(xml, files.Sum(file => Math.Max(1, findings[file].Count())), report.Findings.Count, "0");
        foreach (var file in files)
        {
            WriteSuite(xml, file, [.. findings[file]]);
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string file, IReadOnlyList<Finding> findings)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", VisibleText.Of(file));
        JUnitDocument.WriteCounts(xml, Math.Max(1, findings.Count), findings.Count, "0");
        if (findings.Count == 0)
        {
            WriteStartTest(xml, file, PassedTest);
            xml.WriteEndElement();
        }

        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            WriteStartTest(xml, file, NameOf(finding, names));
            xml.WriteAttributeString("line", finding.Location.Start.Line.ToString(CultureInfo.InvariantCulture));
            WriteFailure(xml, finding);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteStartTest(XmlWriter xml, string file, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", VisibleText.Of(file));
        xml.WriteAttributeString("name", VisibleText.Of(name));
        xml.WriteAttributeString("time", "0");
        xml.WriteAttributeString("file", VisibleText.Of(file));
    }

    /// <summary>
    /// Readers follow a test from run to run by its name, so that it has no line in it; GitLab drops a second test of one name.
    /// </summary>
    private static string NameOf(Finding finding, Dictionary<string, int> names)
    {
        var name = $"{finding.Rule.Id} {finding.Rule.Name}: {finding.Location.LogicalName}";
        var number = names[name] = names.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
    }

    /// <summary>Jenkins shows the message and the text, GitLab the text only.</summary>
    private static void WriteFailure(XmlWriter xml, Finding finding)
    {
        var severity = SeverityNames.NameOf(finding.Severity);
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", VisibleText.Of(finding.Message));
        xml.WriteAttributeString("type", severity);
        xml.WriteString($"{PlaceOf(finding.Location)}: {severity} {finding.Rule.Id}: {VisibleText.Of(finding.Message)}\n");
        foreach (var related in finding.Related)
        {
            xml.WriteString($"{PlaceOf(related.Location)}: {VisibleText.Of(related.Label)}\n");
        }

        xml.WriteString($"help: {VisibleText.Of(finding.Rule.Help)}\nsee: {finding.Rule.HelpUri}\n");
        xml.WriteEndElement();
    }

    private static string PlaceOf(Location location) => $"{VisibleText.Of(location.Text.Path)}:{location.Start}";
}
