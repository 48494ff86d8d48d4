using WranglerLint.Tree;

namespace WranglerLint.Schema;

/// <summary>A form that strings have to have; the table calls it by name.</summary>
internal sealed class ValuePattern : ValueConstraint
{
    private static readonly string[] Regions = ["ENAM", "WNAM", "EEUR", "WEUR", "APAC", "SAM", "ME", "OC", "AFR"];

    private static readonly ValuePattern[] All =
    [
        new("worker-name", "made of lower-case letters, digits, underscores and hyphens, not beginning with a hyphen", IsWorkerName),
        new("bucket-name", "3 to 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit", IsBucketName),
        new("workflow-name", "1 to 64 letters, digits, underscores and hyphens, not beginning with a hyphen", IsWorkflowName),
        new("identifier", "a JavaScript identifier", IsIdentifier),
        new("date", "a date such as 2025-01-31", JavaScriptDate.IsDate),
        new("ed25519-key", "an ED25519 public key (ssh-ed25519 …)", IsEd25519Key),
        new("region", "one of " + string.Join(", ", Regions), IsRegion),
        new("empty", "left out, for the rest of the table has no use for it", static text => text.Length == 0),
        new("non-empty", "non-empty", static text => text.Length > 0),
    ];

    private readonly string _name;
    private readonly Func<string, bool> _matches;

    private ValuePattern(string name, string description, Func<string, bool> matches)
    {
        _name = name;
        Description = description;
        _matches = matches;
    }

    /// <inheritdoc/>
    public override string Description { get; }

    internal static ValuePattern Named(string name) =>
        All.FirstOrDefault(pattern => pattern._name == name)
        ?? throw new InvalidOperationException($"The table of fields has an unknown pattern: {name}.");

    /// <inheritdoc/>
    public override bool Allows(ConfigNode value) => value switch
    {
        ConfigString text => _matches(text.Value),
        ConfigArray array => _name != "non-empty" || array.Items.Count > 0,
        ConfigTable table => _name != "non-empty" || table.Entries.Count > 0,
        _ => true,
    };

    private static bool IsWorkerName(string text) =>
        text.Length == 0 || (text[0] != '-' && text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-'));

    private static bool IsBucketName(string text) =>
        text.Length is >= 3 and <= 63
        && text[0] != '-'
        && text[text.Length - 1] != '-'
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static bool IsWorkflowName(string text) =>
        text.Length is >= 1 and <= 64 && text[0] != '-' && text.All(static c => IsWordCharacter(c) || c == '-');

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text[0] is < '0' or > '9' && text.All(static c => IsWordCharacter(c) || c == '$');

    private static bool IsWordCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static bool IsEd25519Key(string text) => text.StartsWith("ssh-ed25519", StringComparison.OrdinalIgnoreCase);

    private static bool IsRegion(string text) => Regions.Contains(text, StringComparer.OrdinalIgnoreCase);
}
