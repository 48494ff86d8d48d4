using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WranglerLint.Findings;

namespace WranglerLint.Reporting.GitLab;

/// <summary>
/// Tells the findings of a report apart, and finds them again in another report whose lines have moved. GitLab drops
/// a finding whose fingerprint another one has.
/// </summary>
/// <remarks>One instance for one report, asked for each finding once, in order.</remarks>
internal sealed partial class FindingFingerprints
{
    private readonly LineFingerprints _lines = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    internal string Next(Finding finding)
    {
        var location = finding.Location;

        // Indexes change with what stands in front.
        var name = Index().Replace(location.LogicalName, "[]");
        var identity = $"{location.Text.Path}\0{finding.Rule.Id}\0{_lines.Of(location)}\0{name}";
        var fingerprint = Hash(identity);
        for (var occurrence = 2; !_given.Add(fingerprint); occurrence++)
        {
            fingerprint = Hash(string.Create(CultureInfo.InvariantCulture, $"{identity}\0{occurrence}"));
        }

        return fingerprint;
    }

    /// <summary>
    /// FNV-1a with 128 bits. Not one of .NET's own hashes: on Linux those load OpenSSL, which not every image has.
    /// </summary>
    private static string Hash(string text)
    {
        var prime = new UInt128(0x0000000001000000, 0x000000000000013B);
        var hash = new UInt128(0x6C62272E07BB0142, 0x62B821756295C58D);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ octet) * prime);
        }

        return hash.ToString("x32", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
