using WranglerLint.Suppressions;
using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>A name that a file takes from another one.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Exported">What the other file calls it: a name, <c>default</c>, or <c>*</c> for all of the module.</param>
/// <param name="Module">The module as it is written.</param>
/// <param name="Span">The name in this file.</param>
public sealed record ModuleImport(string Name, string Exported, string Module, SourceSpan Span);

/// <summary>A name that a file gives to others apart from its declaration.</summary>
/// <param name="Name">What others call it; <c>*</c> for everything that the module exports.</param>
/// <param name="Local">What it is called here or in the module; <c>*</c> for all of it.</param>
/// <param name="Module">The module that it comes from, as it is written; null for a name of this file.</param>
/// <param name="IsTypeOnly">Whether nothing of it is left at run time.</param>
/// <param name="Span">The name, or the asterisk, in this file.</param>
public sealed record ModuleExport(string Name, string Local, string? Module, bool IsTypeOnly, SourceSpan Span);

/// <summary>A TypeScript file: what it declares and how it is tied to others.</summary>
/// <param name="text">The file.</param>
public sealed class TypeSource(SourceText text)
{
    private readonly Lazy<IReadOnlyList<TypeDefinition>> _definitions = new(static () => []);
    private readonly Lazy<SourceCode> _code = new(static () => SourceCode.Empty);

    /// <summary>The file.</summary>
    public SourceText Text { get; } = text;

    /// <summary>Whether a tool wrote it, such as <c>wrangler types</c>.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether it imports or exports anything.</summary>
    public bool IsModule { get; init; }

    /// <summary>
    /// Whether every file sees what it declares: a declaration file that is no module. Sources that are none are taken for
    /// modules nonetheless, because bundlers treat them so.
    /// </summary>
    public bool IsGlobal { get; init; }

    /// <summary>The declarations in order, read when somebody asks: of many files that run few define what matters.</summary>
    public IReadOnlyList<TypeDefinition> Definitions => _definitions.Value;

    /// <summary>How to read <see cref="Definitions"/>.</summary>
    public Func<IReadOnlyList<TypeDefinition>> DefinitionReader
    {
        init => _definitions = new Lazy<IReadOnlyList<TypeDefinition>>(value);
    }

    /// <summary>Whether a type of this name may be among <see cref="Definitions"/>.</summary>
    public Predicate<string> MayDefine { get; init; } = static _ => true;

    /// <summary>Whether a name stands anywhere in it, comments left out: as a word or inside of a string.</summary>
    public Predicate<string> Mentions { get; init; } = static _ => false;

    /// <summary>The names that it takes from other files.</summary>
    public IReadOnlyList<ModuleImport> Imports { get; init; } = [];

    /// <summary>The names that it exports apart from their declarations, those of other modules included.</summary>
    public IReadOnlyList<ModuleExport> Exports { get; init; } = [];

    /// <summary>The names of the values that it exports by declaring them; <c>default</c> whatever it declares so.</summary>
    public IReadOnlyList<string> ExportedValues { get; init; } = [];

    /// <summary>Whether <see cref="ExportedValues"/> and <see cref="Exports"/> are all: nothing is exported in a way that cannot be followed.</summary>
    public bool KnowsExportedValues { get; init; } = true;

    /// <summary>Its comments, if one of them may suppress a finding; otherwise none.</summary>
    public CommentedText Comments { get; init; } = new(text, []);

    /// <summary>What it does at run time, read when somebody asks: of the many files that define types few are run by the Worker.</summary>
    public SourceCode Code => _code.Value;

    /// <summary>How to read <see cref="Code"/>.</summary>
    public Func<SourceCode> CodeReader
    {
        init => _code = new Lazy<SourceCode>(value);
    }

    /// <inheritdoc/>
    public override string ToString() => Text.Path;
}

/// <summary>Sources that are read only when a type or an import is followed into them. Several threads may ask at the same time.</summary>
public interface IOtherSources
{
    /// <summary>The file with this path, written as the paths of the Worker's own sources are; null if there is none.</summary>
    public TypeSource? Find(string path);
}
