using WranglerLint.Types;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Claims that several readers make.</summary>
internal static class EnvironmentClaims
{
    /// <summary>The place says that it is the environment, whatever its type.</summary>
    internal static EnvironmentClaim Certain { get; } = new("", false, true);
}
