using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Schema;

/// <summary>A field of an environment that was written into another table, where it is something else or nothing.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Field">The field that its author meant.</param>
/// <param name="Environment">The environment that the field belongs to.</param>
public sealed record StrayField(ConfigEntry Entry, Field Field, WorkerEnvironment Environment);

/// <summary>Recognises fields that the table above them swallowed: TOML has no way to end one.</summary>
public static class StrayFields
{
    private static readonly string[] CodeEndings = [".ts", ".tsx", ".js", ".mjs", ".py"];

    /// <summary>The field that the author of an entry meant; null if the entry may well be meant as it stands.</summary>
    /// <remarks>The name alone is no evidence where names are free: the value has to be one that the field takes.</remarks>
    public static StrayField? Find(ConfigEntry entry, WorkerConfiguration configuration)
    {
        var field = FieldTable.Root.Children.TryGetValue(entry.Key, out var found) ? found : null;
        if (field?.Status is not (FieldStatus.Stable or FieldStatus.Experimental) || field.Path is "env" or "name")
        {
            return null;
        }

        var name = WorkerConfiguration.EnvironmentOf(entry.Path);
        var environment = field.Inheritance == Inheritance.TopLevelOnly || name is null
            ? configuration.TopLevel
            : configuration.NamedEnvironments.FirstOrDefault(other => other.Name == name);
        return environment is not null && entry.Path.Parent!.ToString() != environment.Path.ToString() && IsMeant(entry, field, environment)
            ? new StrayField(entry, field, environment)
            : null;
    }

    private static bool IsMeant(ConfigEntry entry, Field field, WorkerEnvironment environment) => entry.Value switch
    {
        ConfigTable table => IsShapedAs(table, field),
        ConfigArray array when field.Types.Includes(array) && array.Items.Count > 0 => array.Items.All(item => IsElement(item, field)),
        _ when environment.Resolve(field.Path) is not null => false,
        ConfigBoolean boolean => (field.Types & ValueTypes.Boolean) != 0 && field.Types.Includes(boolean),
        ConfigString text when field.Types.Includes(text) => IsMeant(text.Value, field.Path) && field.Constraints.All(constraint => constraint.Allows(text)),
        _ => false,
    };

    private static bool IsElement(ConfigNode item, Field field) => item switch
    {
        ConfigTable table => field.Element is { } element && IsShapedAs(table, element),
        ConfigString text => field.Path.Contains("_") || (field.Path == "routes" && IsMeant(text.Value, "route")),
        _ => false,
    };

    private static bool IsShapedAs(ConfigTable table, Field field) =>
        field.Children.Count > 0
        && table.Entries.Count > 0
        && table.Entries.All(entry => field.Children.ContainsKey(entry.Key) || field.Variants.Any(variant => variant.Shape.Children.ContainsKey(entry.Key)));

    private static bool IsMeant(string text, string field) => field switch
    {
        "main" => text.Contains("/") && CodeEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)),
        "route" => text.Contains(".") && text.EndsWith("/*", StringComparison.Ordinal),
        "tsconfig" => text.EndsWith(".json", StringComparison.Ordinal),
        "account_id" => text.Length == 32 && IdShapes.Of(text, IdFormat.Hex32) == IdShape.Proper,
        _ => field.Contains("_"),
    };
}
