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
            ArtifactLocation = FileOf(location.Text),
            Region = RegionOf(location),
        },
        LogicalLocations =
        [
            new Sdk.LogicalLocation { FullyQualifiedName = location.LogicalName, Kind = KindOf(location) },
        ],
    };

    /// <summary>The changes of a text; where nothing goes away the region is empty, as in SARIF 2.1.0 §3.57.3.</summary>
    internal static Sdk.Fix Build(Fix fix, SourceText text) => new()
    {
        Description = new Sdk.Message { Text = $"{fix.Title}." },
        ArtifactChanges =
        [
            new Sdk.ArtifactChange
            {
                ArtifactLocation = FileOf(text),
                Replacements =
                [
                    .. fix.Edits.Select(edit => new Sdk.Replacement
                    {
                        DeletedRegion = RegionOf(text, edit.Span),
                        InsertedContent = edit.NewText.Length == 0 ? null : new Sdk.ArtifactContent { Text = edit.NewText },
                    }),
                ],
            },
        ],
    };

    private static Sdk.ArtifactLocation FileOf(SourceText text) => new() { Uri = new Uri(Encode(text.Path), UriKind.Relative), UriBaseId = UriBaseId };

    /// <summary>A relative address: a colon in the first folder's name would otherwise end a scheme.</summary>
    internal static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static Sdk.Region RegionOf(Location location) => RegionOf(location.Text, Visible(location.Text, location.Span));

    private static Sdk.Region RegionOf(SourceText text, SourceSpan span)
    {
        var start = text.GetPosition(span.Start);
        var end = text.GetPosition(span.End);
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
