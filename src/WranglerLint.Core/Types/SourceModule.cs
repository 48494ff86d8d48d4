using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>A name that a module exports as a value.</summary>
/// <param name="Name">The name; <c>*</c> for everything that another module exports.</param>
/// <param name="From">The module it comes from, as written; empty for the module itself.</param>
/// <param name="SourceName">What <paramref name="From"/> calls it.</param>
public sealed record ModuleExport(string Name, string From, string SourceName);

/// <summary>A TypeScript source of a Worker.</summary>
public sealed class SourceModule
{
    /// <param name="text">The file.</param>
    public SourceModule(SourceText text) => Text = text;

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>Whether <c>wrangler types</c> or another tool wrote it.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The types that it defines.</summary>
    public IReadOnlyList<TypeDefinition> Definitions { get; init; } = [];

    /// <summary>The modules that it imports, as written, types included.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>The values that it exports.</summary>
    public IReadOnlyList<ModuleExport> Exports { get; init; } = [];

    /// <summary>Whether <see cref="Exports"/> are all: nothing is exported in a way that cannot be followed.</summary>
    public bool KnowsExports { get; init; } = true;

    /// <summary>Where it uses what may be the Worker's environment.</summary>
    public IReadOnlyList<EnvironmentUse> Uses { get; init; } = [];

    /// <summary>Types that stand where only the environment's can: <c>ExportedHandler&lt;X&gt;</c>, <c>{ Bindings: X }</c>.</summary>
    public IReadOnlyList<EnvironmentClaim> EnvironmentTypes { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Text.Path;
}
