using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>The compatibility date and flags with which an environment runs, its own or the inherited ones.</summary>
public sealed class CompatibilitySettings
{
    internal CompatibilitySettings(WorkerEnvironment environment)
    {
        Environment = environment;
        Date = environment.Resolve("compatibility_date")?.Value as ConfigString;
        Flags = [.. ((environment.Resolve("compatibility_flags")?.Value as ConfigArray)?.Items ?? []).OfType<ConfigString>()];
    }

    /// <summary>The environment.</summary>
    public WorkerEnvironment Environment { get; }

    /// <summary>The date as written; null if there is none or it is no string.</summary>
    public ConfigString? Date { get; }

    /// <summary>The day by which workerd decides what is the default; null if it cannot tell, so that nothing is known.</summary>
    /// <remarks>workerd compares dates as texts, a day that no month has included.</remarks>
    public string? Day =>
        Date is not null && CompatibilityDate.FormOf(Date.Value) is CompatibilityDateForm.Proper or CompatibilityDateForm.NoSuchDay
            ? Date.Value
            : null;

    /// <summary>The flags in order.</summary>
    public IReadOnlyList<ConfigString> Flags { get; }

    /// <summary>The first place where a flag stands; null if it does not.</summary>
    public ConfigString? Find(string flag) => Flags.FirstOrDefault(candidate => candidate.Value == flag);

    /// <summary>Whether a flag's behaviour is on, by the flag, the date or another flag; null if the date does not tell.</summary>
    public bool? IsOn(CompatibilityFlag flag)
    {
        if (flag.Opposite is { } opposite && Find(opposite) is not null)
        {
            return false;
        }

        if (Find(flag.Name) is not null)
        {
            return true;
        }

        if (Day is not { } day)
        {
            return null;
        }

        return flag.IsDefaultAt(day)
            || (flag.ImpliedFrom is { } from
                && string.CompareOrdinal(from, day) <= 0
                && flag.ImpliedBy.Select(CompatibilityFlags.Find).Any(other => other is not null && IsOn(other) == true));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Date?.Value} {string.Join(" ", Flags.Select(static flag => flag.Value))}";
}
