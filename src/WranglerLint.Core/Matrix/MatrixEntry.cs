using System.Text;
using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Matrix;

/// <summary>What an environment has under a name.</summary>
public sealed record MatrixEntry
{
    private const int ShortId = 8;

    private static readonly LazyPattern Id = new(
        "^([0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$", RegexOptions.IgnoreCase);

    /// <summary>What is to be said of it.</summary>
    public required CellState State { get; init; }

    /// <summary>
    /// What it is bound to, or the variable's value; null if there is nothing to say or it must not be shown. Never a secret.
    /// </summary>
    public string? Target => Join(static text => text);

    /// <summary>What kind of value a variable has, with its article: <c>a string</c>; null for all that is no variable.</summary>
    public string? ValueKind { get; init; }

    /// <summary>The environment that has the same resource; null unless <see cref="State"/> is <see cref="CellState.Shared"/>.</summary>
    public MatrixColumn? SharedWith { get; init; }

    /// <summary>The earlier name of the same resource; null unless <see cref="State"/> is <see cref="CellState.Repeated"/>.</summary>
    public string? RepeatedName { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The value or object; in the top level if it is inherited.</summary>
    internal ConfigNode Node { get; init; } = null!;

    /// <summary>The values that make <see cref="Target"/>, in order.</summary>
    internal IReadOnlyList<(TargetField Field, string Text)> Values { get; init; } = [];

    /// <summary><see cref="Target"/> with ids cut to what tells them apart.</summary>
    /// <param name="ellipsis">What stands for the rest of an id.</param>
    public string? ShortTarget(string ellipsis) => Join(text => Id.IsMatch(text) ? text.Substring(0, ShortId) + ellipsis : text);

    private string? Join(Func<string, string> form)
    {
        var target = new StringBuilder();
        foreach (var (field, text) in Values)
        {
            target.Append(target.Length > 0 ? field.Before : "").Append(form(text)).Append(field.After);
        }

        return target.Length > 0 ? target.ToString() : null;
    }
}
