using WranglerLint.Text;

namespace WranglerLint.Findings;

/// <summary>A place in a text, with its name in the configuration or program.</summary>
/// <param name="Text">The text.</param>
/// <param name="Span">The place; inside one line wherever the text allows it.</param>
/// <param name="LogicalName">
/// The configuration path, such as <c>env.staging.kv_namespaces[0].id</c>, or the name of a type; <c>$</c> for a whole
/// document.
/// </param>
public sealed record Location(SourceText Text, SourceSpan Span, string LogicalName)
{
    /// <summary>Where the place begins.</summary>
    public LinePosition Start => Text.GetPosition(Span.Start);

    /// <summary>Behind the place's last character.</summary>
    public LinePosition End => Text.GetPosition(Span.End);
}

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Location">The place.</param>
/// <param name="Label">What it has to do with the finding: a few words without a full stop.</param>
public sealed record RelatedLocation(Location Location, string Label);
