using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>How a secret gives itself away.</summary>
public enum SecretKind
{
    /// <summary>It has the form that a provider gives to its credentials, or it is a private key.</summary>
    Credential,

    /// <summary>A random value in a variable that is named like a secret.</summary>
    Random,

    /// <summary>A word or a stand-in in a variable that is named like a secret.</summary>
    Guessable,

    /// <summary>The password in an address such as <c>postgres://user:password@host/</c>.</summary>
    Password,
}

/// <summary>Which part of a configuration a secret stands in.</summary>
public enum SecretPlace
{
    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A replacement in the code.</summary>
    Define,

    /// <summary>A Hyperdrive binding's connection string for local development.</summary>
    LocalConnection,

    /// <summary>Any other value.</summary>
    Elsewhere,

    /// <summary>A comment.</summary>
    Comment,
}

/// <summary>A value that must be known to few and stands in a configuration.</summary>
/// <param name="Kind">How it gives itself away.</param>
/// <param name="Place">Which part of the configuration it stands in.</param>
/// <param name="Noun">What it is, with an article: <c>a GitHub token</c>.</param>
/// <param name="Value">The secret itself. Nothing may show it.</param>
/// <param name="Span">What to hide: its place in the text, or the whole string if it cannot be told more exactly.</param>
/// <param name="Node">The string that it stands in; null for a comment.</param>
public sealed record Secret(SecretKind Kind, SecretPlace Place, string Noun, string Value, SourceSpan Span, ConfigString? Node)
{
    /// <summary>The host of an address with a password; null for the others.</summary>
    public string? Host { get; init; }

    /// <summary>
    /// Whether the password of an address says of itself that it is none: it repeats the user's name, or is a word such as
    /// <c>password</c>.
    /// </summary>
    public bool IsStandIn { get; init; }

    /// <summary>The user's name in an address with a password.</summary>
    public string? User { get; init; }

    /// <summary>Whether only the own machine, or its network of containers, can reach the host of an address with a password.</summary>
    public bool IsLocal => Host is not null && PasswordAddress.IsLocal(Host);

    /// <summary>The variable or replacement; null elsewhere.</summary>
    public string? Name => Place is SecretPlace.Variable or SecretPlace.Define ? NameIn(Node!.Path) : null;

    /// <summary>The environment's name; null for the top level and comments.</summary>
    public string? Environment => Node is null ? null : WorkerConfiguration.EnvironmentOf(Node.Path);

    /// <summary>Not the generated text, which would show the value.</summary>
    public override string ToString() => $"{Noun} in {Node?.Path.ToString() ?? "a comment"}";

    /// <summary>The key below <c>vars</c> or <c>define</c>.</summary>
    private static string NameIn(ConfigPath path)
    {
        while (path.Parent is { LastKey: not ("vars" or "define") } parent)
        {
            path = parent;
        }

        return path.LastKey ?? path.ToString();
    }
}
