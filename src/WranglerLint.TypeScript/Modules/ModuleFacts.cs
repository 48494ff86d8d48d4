using WranglerLint.Types;

namespace WranglerLint.TypeScript.Modules;

/// <summary>What the top-level statements say about a file as a module.</summary>
internal sealed record ModuleFacts
{
    /// <summary>Whether it imports or exports anything; otherwise it is a script.</summary>
    internal required bool IsModule { get; init; }

    /// <summary>Whether every file sees what it declares.</summary>
    internal required bool IsGlobal { get; init; }

    internal required IReadOnlyList<ModuleImport> Imports { get; init; }

    internal required IReadOnlyList<ModuleExport> Exports { get; init; }

    /// <summary>The values that it exports where it declares them.</summary>
    internal required IReadOnlyList<string> ExportedValues { get; init; }

    /// <summary>Whether no value is exported in a way that cannot be followed.</summary>
    internal required bool KnowsExportedValues { get; init; }

    /// <summary>The names that are exported apart from their declarations: <c>export { X }</c>, <c>export default X</c>.</summary>
    internal required HashSet<string> Exported { get; init; }

    /// <summary>The names of the types that are declared at the top.</summary>
    internal required HashSet<string> Declared { get; init; }

    /// <summary>Whether there may be other types, in namespaces or in place.</summary>
    internal required bool HasOtherDefinitions { get; init; }

    /// <summary>Whether a type of this name may be defined.</summary>
    internal bool MayDefine(string name) => HasOtherDefinitions || Declared.Contains(name);
}
