using WranglerLint.Findings;
using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>How a type is defined.</summary>
public enum TypeDefinitionKind
{
    /// <summary><c>interface X { … }</c></summary>
    Interface,

    /// <summary><c>type X = …</c></summary>
    Alias,

    /// <summary><c>class X { … }</c></summary>
    Class,

    /// <summary>An environment written in place, as Hono wants it: <c>{ Bindings: { … } }</c>. No name refers to it.</summary>
    Inline,
}

/// <summary>A member of a type.</summary>
/// <param name="Name">The member's name without quotes.</param>
/// <param name="Type">Its type as written, with white space and comments reduced to single blanks; empty if it has none.</param>
/// <param name="IsOptional">Whether a <c>?</c> follows the name.</param>
/// <param name="Span">The name in the text.</param>
public sealed record TypeMember(string Name, string Type, bool IsOptional, SourceSpan Span);

/// <summary>A type that a TypeScript source defines.</summary>
public sealed class TypeDefinition
{
    /// <param name="name">The type's name.</param>
    /// <param name="kind">How it is defined.</param>
    /// <param name="text">The file.</param>
    /// <param name="nameSpan">The name in the file.</param>
    public TypeDefinition(string name, TypeDefinitionKind kind, SourceText text, SourceSpan nameSpan)
    {
        Name = name;
        Kind = kind;
        Location = new Location(text, nameSpan, name);
    }

    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <summary>How it is defined.</summary>
    public TypeDefinitionKind Kind { get; }

    /// <summary>The name in its file.</summary>
    public Location Location { get; }

    /// <summary>
    /// Where the definition stands inside its file: empty at the top, otherwise the namespaces or modules around it, such
    /// as <c>global</c> or <c>Cloudflare</c>, joined with dots. Of a type in place the one that it is a member or an argument of.
    /// </summary>
    public string Container { get; init; } = "";

    /// <summary>
    /// Whether every file sees it without an import, merged with others of its name: in <c>declare global</c>, or at the top
    /// of a declaration file that neither imports nor exports anything.
    /// </summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether the definition is exported.</summary>
    public bool IsExported { get; init; }

    /// <summary>The names of its type parameters.</summary>
    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    /// <summary>How it is put together; <see cref="WorkerTypes.MembersOf"/> follows that.</summary>
    public TypeShape Shape { get; init; } = UnknownShape.Instance;

    /// <summary>The members that the definition itself lists, in order.</summary>
    public IReadOnlyList<TypeMember> Members { get; init; } = [];

    /// <summary>Whether it takes more members from elsewhere: <c>extends</c>, an intersection, a generic, an index signature.</summary>
    public bool IsOpen { get; init; }

    /// <summary>
    /// Whether it defines members of its own, rather than being another name for a type (<c>type Env = Bindings</c>).
    /// </summary>
    public bool HasBody { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Location.Text.Path}: {Name}";
}
