using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>How a type is put together, as far as members can be followed through it.</summary>
public abstract record TypeShape
{
    private protected TypeShape()
    {
    }
}

/// <summary><c>{ a: X; b?: Y }</c></summary>
/// <param name="Members">What is listed.</param>
/// <param name="HasIndexSignature">Whether an index signature lets every other name pass: <c>[key: string]: unknown</c>.</param>
public sealed record ObjectShape(IReadOnlyList<TypeMember> Members, bool HasIndexSignature) : TypeShape;

/// <summary><c>X</c>, <c>Cloudflare.Env</c>, <c>Omit&lt;X, "a"&gt;</c> or <c>import("./x").Env</c></summary>
/// <param name="Name">The name with its dots.</param>
/// <param name="Arguments">The type arguments.</param>
public sealed record ReferenceShape(string Name, IReadOnlyList<TypeShape> Arguments) : TypeShape
{
    /// <summary>The module of <c>import("./x").Env</c>; otherwise null.</summary>
    public string? Module { get; init; }
}

/// <summary><c>A &amp; B</c>, and an interface with what it extends.</summary>
/// <param name="Operands">The types; of a member that several have, the first one's type holds.</param>
public sealed record IntersectionShape(IReadOnlyList<TypeShape> Operands) : TypeShape;

/// <summary><c>A | B</c></summary>
/// <param name="Operands">The types.</param>
public sealed record UnionShape(IReadOnlyList<TypeShape> Operands) : TypeShape;

/// <summary><c>"a"</c></summary>
/// <param name="Value">The text without quotes.</param>
/// <param name="Span">The place without quotes.</param>
public sealed record LiteralShape(string Value, SourceSpan Span) : TypeShape;

/// <summary><c>keyof A</c></summary>
/// <param name="Operand">The type whose names these are.</param>
public sealed record KeysShape(TypeShape Operand) : TypeShape;

/// <summary><c>A["b"]</c></summary>
/// <param name="Operand">The type that has the member.</param>
/// <param name="Name">The member's name.</param>
public sealed record MemberShape(TypeShape Operand, string Name) : TypeShape;

/// <summary>A function, a conditional or mapped type, and everything else without members that could be told.</summary>
public sealed record UnknownShape : TypeShape
{
    private UnknownShape()
    {
    }

    /// <summary>The only one.</summary>
    public static UnknownShape Instance { get; } = new();
}
