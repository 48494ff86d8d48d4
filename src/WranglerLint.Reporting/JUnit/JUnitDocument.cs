using System.Globalization;
using System.Xml;

namespace WranglerLint.Reporting.JUnit;

/// <summary>What all documents in JUnit's XML have in common.</summary>
internal static class JUnitDocument
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>Writes a document with its declaration and a line break behind it.</summary>
    internal static void Write(TextWriter output, Action<XmlWriter> write)
    {
        // XmlWriter would declare the encoding of the TextWriter, which for a string is UTF-16.
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            write(xml);
        }

        output.Write('\n');
    }

    /// <summary>Writes the attributes that count tests.</summary>
    /// <param name="xml">Behind the start of a suite.</param>
    /// <param name="tests">How many tests there are.</param>
    /// <param name="failures">How many of them failed.</param>
    /// <param name="seconds">How long they took.</param>
    internal static void WriteCounts(XmlWriter xml, int tests, int failures, string seconds)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("time", seconds);
    }
}
