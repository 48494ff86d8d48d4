using WranglerLint.Findings;

namespace WranglerLint.Types;

/// <summary>What code does with a name of the environment.</summary>
public enum EnvironmentUseKind
{
    /// <summary>It takes the value, whatever it does with it.</summary>
    Read,

    /// <summary>It calls a method of the value.</summary>
    Call,

    /// <summary>It asks whether there is a value, has another one in its place, or puts one there.</summary>
    Guard,
}

/// <summary>A place in the code that takes something from the Worker's environment: <c>env.NAME</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What the code does.</param>
/// <param name="Method">The method that is called; empty if none is.</param>
/// <param name="Location">The name in its file.</param>
/// <param name="Claim">Why the object is the environment.</param>
public sealed record EnvironmentUse(string Name, EnvironmentUseKind Kind, string Method, Location Location, EnvironmentClaim Claim);

/// <summary>Why an object in the code is the Worker's environment.</summary>
/// <param name="TypeName">Its type as written, such as <c>Env</c> or <c>Cloudflare.Env</c>; empty if none is written.</param>
/// <param name="IsWrapped">Whether the environment is the member <c>Bindings</c> of that type, as Hono has it.</param>
/// <param name="IsCertain">
/// Whether the place says so whatever the type: a handler's parameter, the import from <c>cloudflare:workers</c>.
/// </param>
public sealed record EnvironmentClaim(string TypeName, bool IsWrapped, bool IsCertain);
