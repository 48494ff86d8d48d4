using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace WranglerLint.Performance;

/// <summary>What was measured, as a table that stands between two marks of a document.</summary>
internal sealed class Figures
{
    private const string Begin = "<!-- begin figures -->";
    private const string End = "<!-- end figures -->";

    private readonly StringBuilder _rows = new();

    /// <summary>Whether every figure is within its limit.</summary>
    internal bool AreReached { get; private set; } = true;

    /// <summary>Notes a figure and shows it.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="goal">The most that it may be, or with <paramref name="isFloor"/> the least; null where it is no figure of ours.</param>
    /// <param name="details">What it was made from.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="isFloor">Whether more is better.</param>
    internal void Add(string what, double value, double? goal, string details, string unit = "×", bool isFloor = false)
    {
        var verdict = "– | –";
        if (goal is { } limit)
        {
            var isReached = isFloor ? value >= limit : value <= limit;
            AreReached &= isReached;
            verdict = $"{(isFloor ? "≥" : "≤")} {Number(limit)}{unit} | {(isReached ? "yes" : "**no**")}";
        }

        var row = string.Create(CultureInfo.InvariantCulture, $"| {what} | {Number(value)}{unit} | {verdict} | {details} |");
        Console.WriteLine(row);
        _rows.Append(row).Append('\n');
    }

    /// <summary>Puts the table into a document.</summary>
    internal void WriteTo(string path)
    {
        var text = File.ReadAllText(path);
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(path, $"{text[..start]}\n{Machine()}\n\n| measured | figure | goal | reached | from |\n|---|---|---|---|---|\n{_rows}{text[end..]}");
    }

    private static string Machine()
    {
        var processor = File.ReadLines("/proc/cpuinfo").First(static line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024 * 1024);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {processor}, {Environment.ProcessorCount} cores, {memory} GB, {RuntimeInformation.OSDescription}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.");
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);
}
