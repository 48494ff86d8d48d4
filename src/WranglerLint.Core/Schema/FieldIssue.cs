using WranglerLint.Tree;

namespace WranglerLint.Schema;

/// <summary>What can be wrong with a field on its own.</summary>
public enum FieldProblem
{
    /// <summary>A key that wrangler does not know and warns about.</summary>
    UnknownKey,

    /// <summary>A key of the top level inside an environment; wrangler warns about it.</summary>
    MisplacedKey,

    /// <summary>A key that wrangler does not know and refuses.</summary>
    RefusedKey,

    /// <summary>A key that wrangler does not know and says nothing about.</summary>
    UnnoticedKey,

    /// <summary>A value of a kind that wrangler refuses.</summary>
    WrongType,

    /// <summary>A field that is not there but has to be.</summary>
    Missing,

    /// <summary>A value of the right kind that wrangler refuses.</summary>
    InvalidValue,

    /// <summary>A field beside another one that excludes it.</summary>
    Conflict,

    /// <summary>A field that will go.</summary>
    Deprecated,

    /// <summary>A field that is gone.</summary>
    Removed,

    /// <summary>A field that may change.</summary>
    Experimental,
}

/// <summary>Something that is wrong with a field on its own.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="Field">The field; for an unknown key the field that it lies in.</param>
/// <param name="Value">The value; for a missing field the table that lacks it.</param>
/// <param name="Entry">The value's entry; null for elements of arrays and missing fields.</param>
public sealed record FieldIssue(FieldProblem Problem, Field Field, ConfigNode Value, ConfigEntry? Entry)
{
    /// <summary>The other field of a conflict.</summary>
    public ConfigEntry? Other { get; init; }
}

/// <summary>A known field whose value is of a kind that wrangler accepts.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
/// <param name="Entry">The value's entry; null for elements of arrays.</param>
public readonly record struct FieldVisit(Field Field, ConfigNode Value, ConfigEntry? Entry);
