namespace WranglerLint.Matrix;

/// <summary>What is to be said of a name in an environment. Facts of the configuration; what is wrong with them, findings say.</summary>
public enum CellState
{
    /// <summary>The environment binds it.</summary>
    Bound,

    /// <summary>The environment binds it without saying to which resource; wrangler creates one on deploy.</summary>
    Created,

    /// <summary>Bound to what a program fills in before the deploy: <c>${KV_ID}</c>.</summary>
    Template,

    /// <summary>Bound to an empty id.</summary>
    Empty,

    /// <summary>Bound to an id that somebody has yet to fill in.</summary>
    Placeholder,

    /// <summary>Bound to what only local development accepts.</summary>
    LocalOnly,

    /// <summary>Bound to an id in a form that no such resource has.</summary>
    Malformed,

    /// <summary>Bound to a resource that another environment has too.</summary>
    Shared,

    /// <summary>Bound to the resource that another name of the same environment stands for.</summary>
    Repeated,

    /// <summary>Taken from the top level.</summary>
    Inherited,

    /// <summary>A variable with a value.</summary>
    Set,

    /// <summary>A variable with a value that must not be shown and is not the same in all environments that have one.</summary>
    Differs,

    /// <summary>A secret that has to be stored before the deploy.</summary>
    Required,

    /// <summary>Not there, although another environment has it and this one gets deployed, or a finding says so.</summary>
    Missing,

    /// <summary>Not there, and nobody expects it.</summary>
    Absent,

    /// <summary>Not there because the environment has an empty list of its kind.</summary>
    LeftOut,

    /// <summary>The name stands for another kind of thing here.</summary>
    OtherKind,
}
