using WranglerLint.Types;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>What a definition says about its members.</summary>
/// <param name="Members">Those that it lists.</param>
/// <param name="IsOpen">Whether there are others.</param>
/// <param name="IsListed">Whether it lists members at all; false for other names of a type and for mapped types.</param>
/// <param name="Shape">How it is put together.</param>
internal sealed record TypeBody(IReadOnlyList<TypeMember> Members, bool IsOpen, bool IsListed, TypeShape Shape)
{
    /// <summary>The right side of <c>type X = …</c>; only object types that are operands themselves list members.</summary>
    internal static TypeBody OfAlias(TypeShape shape) => shape switch
    {
        ObjectShape listed => new TypeBody(listed.Members, listed.HasIndexSignature, true, shape),
        IntersectionShape intersection => OfIntersection(intersection),
        UnionShape union => new TypeBody([], true, union.Operands.Any(static operand => OfAlias(operand).IsListed), shape),
        _ => new TypeBody([], true, false, shape),
    };

    private static TypeBody OfIntersection(IntersectionShape shape)
    {
        var operands = shape.Operands.Select(OfAlias).ToList();
        return new TypeBody(
            [.. operands.SelectMany(static operand => operand.Members)],
            operands.Any(static operand => operand.IsOpen),
            operands.Any(static operand => operand.IsListed),
            shape);
    }
}
