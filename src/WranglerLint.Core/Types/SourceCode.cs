namespace WranglerLint.Types;

/// <summary>A name that a module exports as a value.</summary>
/// <param name="Name">The name; <c>*</c> for everything that another module exports.</param>
/// <param name="Module">The module it comes from, as written; null for a value of this one.</param>
/// <param name="Local">What it is called there.</param>
public sealed record ValueExport(string Name, string? Module, string Local);

/// <summary>What a TypeScript file does, besides the types that it declares.</summary>
public sealed class SourceCode
{
    /// <summary>A file without code.</summary>
    public static SourceCode Empty { get; } = new();

    /// <summary>The modules that it imports in any way, as written: those of types and of <c>import()</c> included.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>The values that it exports.</summary>
    public IReadOnlyList<ValueExport> Exports { get; init; } = [];

    /// <summary>Whether <see cref="Exports"/> are all: nothing is exported in a way that cannot be followed.</summary>
    public bool KnowsExports { get; init; } = true;

    /// <summary>Where it takes something from what may be the Worker's environment.</summary>
    public IReadOnlyList<EnvironmentUse> Uses { get; init; } = [];

    /// <summary>Types that stand where only the environment's can: <c>ExportedHandler&lt;X&gt;</c>, <c>{ Bindings: X }</c>.</summary>
    public IReadOnlyList<EnvironmentClaim> EnvironmentTypes { get; init; } = [];
}
