namespace WranglerLint.Schema;

/// <summary>How a top-level field relates to the named environments.</summary>
public enum Inheritance
{
    /// <summary>An environment without the field uses the top level's value.</summary>
    Inherited,

    /// <summary>An environment without the field has no value; wrangler warns when the top level has one.</summary>
    NotInherited,

    /// <summary>The field is unknown inside an environment.</summary>
    TopLevelOnly,
}
