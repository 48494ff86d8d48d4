using System.Globalization;
using System.Text;
using WranglerLint.Findings;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Baselines;

/// <summary>Findings that were there when somebody began to look: a run reports those that came since.</summary>
public sealed class Baseline
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <summary>The name of the file where nobody says otherwise.</summary>
    public const string FileName = "wranglerlint-baseline.json";

    internal const string Schema = "https://raw.githubusercontent.com/wranglerlint/wranglerlint/main/docs/baseline-v1.schema.json";

    /// <param name="entries">What it says; entries about the same findings are added up.</param>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries =
        [
            .. entries
                .GroupBy(static entry => entry.Key)
                .Select(static same => same.First() with { Count = (int)Math.Min(int.MaxValue, same.Sum(static entry => (long)entry.Count)) })
                .OrderBy(static entry => entry.Path, StringComparer.Ordinal)
                .ThenBy(static entry => entry.Rule, StringComparer.Ordinal)
                .ThenBy(static entry => entry.Place, StringComparer.Ordinal)
                .ThenBy(static entry => entry.Fingerprint, StringComparer.Ordinal),
        ];
    }

    /// <summary>The entries by path, rule, place and fingerprint, each once.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Reads a baseline. Nothing is thrown.</summary>
    /// <param name="text">The file.</param>
    /// <param name="problems">Why it cannot be used; empty if it can.</param>
    public static Baseline Read(SourceText text, out IReadOnlyList<BaselineProblem> problems)
    {
        var reader = new BaselineReader(text);
        var entries = reader.Read();
        problems = reader.Problems;
        return new Baseline(problems.Count == 0 ? entries : []);
    }

    /// <summary>Takes the findings out that the baseline knows. Of more equal ones than it counts, the last ones are new.</summary>
    /// <param name="findings">The findings of a run, in order.</param>
    /// <param name="entryOf">The entry that stands for a finding.</param>
    public BaselineComparison Compare(IEnumerable<Finding> findings, Func<Finding, BaselineEntry> entryOf)
    {
        var left = Entries.ToDictionary(static entry => entry.Key, static entry => entry.Count);
        var (fresh, known) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in findings)
        {
            var key = entryOf(finding).Key;
            if (left.TryGetValue(key, out var count) && count > 0)
            {
                left[key] = count - 1;
                finding.Suppression = new Suppression(SuppressionKind.External, "in the baseline");
                known.Add(finding);
            }
            else
            {
                fresh.Add(finding);
            }
        }

        return new BaselineComparison(
            fresh, known, [.. Entries.Where(entry => left[entry.Key] > 0).Select(entry => entry with { Count = left[entry.Key] })]);
    }

    /// <summary>The file: one line for each entry, so that reviews show what came and went.</summary>
    /// <param name="rules">Gives the names of rules, for those who read it.</param>
    public string ToJson(RuleIndex rules)
    {
        var json = new StringBuilder();
        json.Append("{\n  \"$schema\": ").Append(JsonText.Quote(Schema));
        json.Append(",\n  \"version\": ").Append(Version.ToString(CultureInfo.InvariantCulture));
        json.Append(",\n  \"findings\": [");
        json.Append(string.Join(",", Entries.Select(entry => "\n    " + entry.ToJson(rules))));
        return json.Append(Entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n").ToString();
    }
}

/// <summary>Findings held against a baseline.</summary>
/// <param name="New">Those that it does not know, in order.</param>
/// <param name="Known">Those that it knows, in order, suppressed for that reason.</param>
/// <param name="Gone">What it knows and nobody found, with how often.</param>
public sealed record BaselineComparison(IReadOnlyList<Finding> New, IReadOnlyList<Finding> Known, IReadOnlyList<BaselineEntry> Gone);

/// <summary>Why a text is no baseline.</summary>
/// <param name="Text">The file.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what is possible instead: whole sentences.</param>
public sealed record BaselineProblem(SourceText Text, SourceSpan Span, string Message)
{
    /// <summary>What is wrong and what is possible instead: whole sentences, without secrets.</summary>
    public string Message { get; } = PlacedMessage.Shown(Text, Message);
}
