namespace WranglerLint.Types;

/// <summary>What a TypeScript file does, besides the types that it declares.</summary>
public sealed record SourceCode
{
    /// <summary>A file without code.</summary>
    public static SourceCode Empty { get; } = new();

    /// <summary>The modules that it imports in any way, as written: those of types and of <c>import()</c> included.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Where it takes something from what may be the Worker's environment.</summary>
    public IReadOnlyList<EnvironmentUse> Uses { get; init; } = [];

    /// <summary>Types that stand where only the environment's can: <c>ExportedHandler&lt;X&gt;</c>, <c>{ Bindings: X }</c>.</summary>
    public IReadOnlyList<EnvironmentClaim> EnvironmentTypes { get; init; } = [];

    /// <summary>
    /// The modules, as it imports them, that it hands the whole environment to; an empty one if it computes a name that it
    /// takes from the environment.
    /// </summary>
    public IReadOnlyCollection<string> HandedTo { get; init; } = [];
}
