using System.Globalization;

namespace WranglerLint.Schema;

/// <summary>Compares versions of wrangler.</summary>
public static class WranglerRelease
{
    /// <summary>The first version whose schema the table of fields was compared with.</summary>
    private static readonly Version First = new(4, 0);

    private static readonly Lazy<IReadOnlyList<Version>> Samples = new(static () =>
        [.. FieldTable.Fields.Values.Select(static field => Parse(field.Since)).OfType<Version>().Distinct().OrderBy(static version => version)]);

    /// <summary>A version as wrangler's <c>package.json</c> writes it; null if it is none. What follows a hyphen does not count.</summary>
    public static Version? Parse(string? text)
    {
        var parts = (text ?? "").Split('-')[0].Split('.').Select(static part => part.Trim()).ToList();
        return parts.Count is 2 or 3 && parts.TrueForAll(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new Version(string.Join(".", parts))
            : null;
    }

    /// <summary>Whether a version surely lacks a field.</summary>
    /// <remarks>
    /// Not every version was looked at: the field came after the sample before the one that has it. Before wrangler 4
    /// nothing is known.
    /// </remarks>
    public static bool IsBefore(Version installed, Field field)
    {
        if (Parse(field.Since) is not { } since)
        {
            return false;
        }

        var before = Samples.Value.LastOrDefault(sample => sample < since) ?? First;
        return installed.Major == First.Major && new Version(installed.Major, installed.Minor) <= before;
    }

    /// <summary>Whether a version is newer than the one that the table of fields describes.</summary>
    public static bool IsNewerThanTable(string? installed) =>
        Parse(installed) is { } version && Parse(FieldTable.WranglerVersion) is { } known && version > known;
}
