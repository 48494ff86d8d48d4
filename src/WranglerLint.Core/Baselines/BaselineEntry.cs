using System.Globalization;
using WranglerLint.Rules;

namespace WranglerLint.Baselines;

/// <summary>What a baseline says of findings that are alike. It has no value of any configuration in it.</summary>
/// <param name="Path">The file, relative to the baseline's folder, with forward slashes.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">
/// The place in the file as reports name it, but with the names of an array's elements where reports have their numbers.
/// </param>
/// <param name="Fingerprint">What else tells the finding from others of the rule there: 16 hexadecimal digits.</param>
/// <param name="Count">How many such findings there are, at least 1.</param>
public sealed record BaselineEntry(string Path, string Rule, string Place, string Fingerprint, int Count)
{
    /// <summary>What two entries about the same findings have in common.</summary>
    internal (string Path, string Rule, string Place, string Fingerprint) Key => (Path, Rule, Place, Fingerprint);

    /// <summary>The entry on one line, as JSON.</summary>
    internal string ToJson(RuleIndex rules)
    {
        var name = rules.Find(Rule) is { } rule ? $" \"name\": {JsonText.Quote(rule.Name)}," : "";
        var count = Count > 1 ? string.Format(CultureInfo.InvariantCulture, ", \"count\": {0}", Count) : "";
        return $"{{ \"path\": {JsonText.Quote(Path)}, \"rule\": {JsonText.Quote(Rule)},{name} \"place\": {JsonText.Quote(Place)}, \"fingerprint\": {JsonText.Quote(Fingerprint)}{count} }}";
    }
}
