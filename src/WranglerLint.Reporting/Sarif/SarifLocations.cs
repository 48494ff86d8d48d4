using WranglerLint.Findings;
using WranglerLint.Text;
using WranglerLint.Tree;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Describes places: file, region and name in the configuration.</summary>
internal static class SarifLocations
{
    /// <summary>What the relative addresses are relative to; its own address would be the machine's.</summary>
    internal const string UriBaseId = "%SRCROOT%";

    internal static Sdk.Location Build(Location location) => new()
    {
        PhysicalLocation = new Sdk.PhysicalLocation
        {
            ArtifactLocation = new Sdk.ArtifactLocation
            {
                Uri = new Uri(Encode(location.Text.Path), UriKind.Relative),
                UriBaseId = UriBaseId,
            },
            Region = RegionOf(location),
        },
        LogicalLocations =
        [
            new Sdk.LogicalLocation { FullyQualifiedName = location.LogicalName, Kind = KindOf(location) },
        ],
    };

    /// <summary>A relative address: a colon in the first folder's name would otherwise end a scheme.</summary>
    internal static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static Sdk.Region RegionOf(Location location)
    {
        var span = Visible(location.Text, location.Span);
        var start = location.Text.GetPosition(span.Start);
        var end = location.Text.GetPosition(span.End);
        return new Sdk.Region { StartLine = start.Line, StartColumn = start.Column, EndLine = end.Line, EndColumn = end.Column };
    }

    /// <summary>
    /// GitHub marks nothing for an empty region: the character behind it stands for it, at the end of a line the one in
    /// front of it. On an empty line the region stays empty.
    /// </summary>
    private static SourceSpan Visible(SourceText text, SourceSpan span)
    {
        var line = text.GetLine(text.GetPosition(span.Start).Line);
        return span.Length > 0 || line.Length == 0 ? span
            : span.Start < line.End ? new SourceSpan(span.Start, 1)
            : new SourceSpan(line.End - 1, 1);
    }

    /// <summary>One of the kinds of SARIF 2.1.0 §3.33.7.</summary>
    private static string KindOf(Location location)
    {
        var name = location.LogicalName;
        return ConfigDocument.FormatOf(location.Text.Path) is null ? (name.Contains('.', StringComparison.Ordinal) ? "member" : "type")
            : name == "$" ? "object"
            : name.EndsWith(']') ? "value"
            : "property";
    }
}
