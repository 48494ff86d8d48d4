using WranglerLint.Types;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>What a definition says about its members.</summary>
/// <param name="Members">Those that it lists.</param>
/// <param name="IsOpen">Whether there are others.</param>
/// <param name="IsListed">Whether it lists members at all; false for other names of a type and for mapped types.</param>
internal sealed record TypeBody(IReadOnlyList<TypeMember> Members, bool IsOpen, bool IsListed);
