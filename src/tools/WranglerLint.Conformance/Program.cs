using System.Globalization;
using WranglerLint.Conformance;

// See docs/conformance.md.
if (args.Contains("--stream"))
{
    using var input = new StreamReader(Console.OpenStandardInput(), bufferSize: 1 << 16);
    StreamMode.Run(input, Console.OpenStandardOutput());
    return 0;
}

var list = Array.IndexOf(args, "--list");
var limit = list < 0 ? 0 : list + 1 < args.Length && int.TryParse(args[list + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : int.MaxValue;
var files = args.Where((arg, i) => !arg.StartsWith("--", StringComparison.Ordinal) && !(list >= 0 && i == list + 1 && limit != int.MaxValue)).ToList();
if (files.Count == 0)
{
    Console.Error.WriteLine("usage: WranglerLint.Conformance FILE.jsonl… [--family] [--list [N] [--near]] [--verbose] [--placeless] | --stream");
    return 2;
}

var byFamily = args.Contains("--family");
Console.WriteLine(Summary.Header);
var all = new List<Comparison>();
var skipped = 0;
foreach (var file in files)
{
    var records = ConformanceRecord.ReadAll(file).ToList();
    skipped += records.Count(static record => record.Spellings.Count == 0);
    var comparisons = records.SelectMany(static record => record.Spellings.Select(spelling => Comparison.Of(record, spelling))).ToList();
    all.AddRange(comparisons);
    var name = Path.GetFileName(file).Replace(".recorded", "", StringComparison.Ordinal).Replace(".jsonl", "", StringComparison.Ordinal);
    var groups = byFamily ? comparisons.GroupBy(comparison => $"{name} {Families.Of(comparison)}") : comparisons.GroupBy(_ => name);
    foreach (var group in groups.OrderBy(static group => group.Key, StringComparer.Ordinal))
    {
        foreach (var (spelling, summary) in Summary.BySpelling(group.Key, [.. group]))
        {
            Console.WriteLine(summary.Row(spelling));
        }
    }
}

Console.WriteLine(new Summary("all", all).Row("both"));
Console.WriteLine($"{skipped} records skipped: their verdict depends on an argument, a variable or an environment that is not in the file.");
Console.WriteLine($"{all.Count(static comparison => comparison.DependsOnDisk)} spellings have only errors about Dockerfiles, which depend on the disk: their verdict counts as equal.");
if (limit > 0)
{
    Disagreements.Write(Console.Out, all, limit, args.Contains("--verbose"), args.Contains("--near") ? PlaceFit.Exact : PlaceFit.Near);
}

if (args.Contains("--placeless"))
{
    Disagreements.WritePlaceless(Console.Out, all);
}

return all.All(static comparison => comparison.SameVerdict && comparison.SameWarnings) ? 0 : 1;
