using WranglerLint.Tree;

namespace WranglerLint.Schema;

/// <summary>Kinds of values, as a set.</summary>
[Flags]
public enum ValueTypes
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>Strings.</summary>
    Text = 1,

    /// <summary>Numbers.</summary>
    Number = 2,

    /// <summary>Booleans.</summary>
    Boolean = 4,

    /// <summary>Arrays.</summary>
    Array = 8,

    /// <summary>Tables.</summary>
    Table = 16,

    /// <summary>TOML's dates and times without quotes.</summary>
    Date = 32,

    /// <summary>JSON's null.</summary>
    Null = 64,

    /// <summary>0, false and the empty string, of whatever kind is meant.</summary>
    Falsy = 128,

    /// <summary>Every kind.</summary>
    Any = 127,
}

/// <summary>What sets of kinds can be asked.</summary>
public static class ValueTypesExtensions
{
    private static readonly (ValueTypes Type, string Noun)[] Nouns =
    [
        (ValueTypes.Text, "a string"),
        (ValueTypes.Number, "a number"),
        (ValueTypes.Boolean, "true or false"),
        (ValueTypes.Array, "an array"),
        (ValueTypes.Table, "an object"),
    ];

    /// <summary>Whether a value is of one of the kinds.</summary>
    public static bool Includes(this ValueTypes types, ConfigNode value) =>
        (types & Of(value)) != 0 || ((types & ValueTypes.Falsy) != 0 && IsFalsy(value));

    /// <summary>The kinds in a sentence: <c>a string or an array</c>.</summary>
    public static string Describe(this ValueTypes types) =>
        string.Join(" or ", Nouns.Where(noun => (types & noun.Type) != 0).Select(static noun => noun.Noun));

    /// <summary>Whether JavaScript takes a value for true: it is there, and it is not null, false, 0 or empty.</summary>
    public static bool IsTruthy(this ConfigNode? value) => value is not (null or ConfigNull) && !IsFalsy(value);

    private static ValueTypes Of(ConfigNode value) => value switch
    {
        ConfigString => ValueTypes.Text,
        ConfigNumber => ValueTypes.Number,
        ConfigBoolean => ValueTypes.Boolean,
        ConfigArray => ValueTypes.Array,
        ConfigTable => ValueTypes.Table,
        ConfigDate => ValueTypes.Date,
        _ => ValueTypes.Null,
    };

    private static bool IsFalsy(ConfigNode value) =>
        value is ConfigString { Value.Length: 0 } or ConfigBoolean { Value: false }
        || (value is ConfigNumber number && (number.Value == 0 || double.IsNaN(number.Value)));
}
