using System.Globalization;
using WranglerLint.Findings;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Turns findings into results; remembers the fingerprints of each text.</summary>
/// <param name="ruleIndexes">Where each rule stands in the driver's list.</param>
internal sealed class SarifResultBuilder(Dictionary<string, int> ruleIndexes)
{
    private const string FingerprintName = "primaryLocationLineHash";

    private readonly LineFingerprints _fingerprints = new();

    internal Sdk.Result Build(Finding finding)
    {
        var result = new Sdk.Result
        {
            RuleId = finding.Rule.Id,
            RuleIndex = ruleIndexes[finding.Rule.Id],
            Level = SarifRules.LevelOf(finding.Severity),
            Message = new Sdk.Message { Text = MessageOf(finding) },
            Locations = [SarifLocations.Build(finding.Location)],
            PartialFingerprints = _fingerprints.InFile(finding.Location) is { } fingerprint
                ? new Dictionary<string, string> { [FingerprintName] = fingerprint }
                : null,
            RelatedLocations = finding.Related.Count == 0 ? null : [.. finding.Related.Select(BuildRelated)],
            Fixes = finding.Fix is { IsShowable: true } fix ? [SarifLocations.Build(fix, finding.Location.Text)] : null,
            Suppressions = finding.Suppression is { } suppression ? [Build(suppression)] : null,
        };
        if (finding.Environment is { } environment)
        {
            SarifProperties.Set(result, new Dictionary<string, Sdk.SerializedPropertyInfo> { ["environment"] = SarifProperties.Text(environment) });
        }

        return result;
    }

    private static Sdk.Suppression Build(Suppression suppression) => new()
    {
        Kind = suppression.Kind == SuppressionKind.InSource ? Sdk.SuppressionKind.InSource : Sdk.SuppressionKind.External,
        Status = Sdk.SuppressionStatus.Accepted,
        Justification = suppression.Reason.Length == 0 ? null : suppression.Reason,
    };

    /// <summary>GitHub shows related locations only where the message links to their ids (SARIF 2.1.0 §3.11.6).</summary>
    private static string MessageOf(Finding finding)
    {
        // Text from a configuration must not become a link.
        var message = finding.Message.Replace("](", @"]\(", StringComparison.Ordinal);
        if (finding.Related.Count == 0)
        {
            return message;
        }

        var links = finding.Related.Select(static (related, index) =>
            string.Create(CultureInfo.InvariantCulture, $"[{EscapeLinkText(related.Label)}]({IdOf(index)})"));
        return $"{message} See {string.Join(", ", links)}.";
    }

    private static string EscapeLinkText(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("[", @"\[", StringComparison.Ordinal)
            .Replace("]", @"\]", StringComparison.Ordinal);

    private static Sdk.Location BuildRelated(RelatedLocation related, int index)
    {
        var location = SarifLocations.Build(related.Location);
        location.Id = IdOf(index);
        location.Message = new Sdk.Message { Text = related.Label };
        return location;
    }

    private static int IdOf(int index) => index + 1;
}
