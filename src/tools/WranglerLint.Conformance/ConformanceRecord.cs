using System.Text.Json;
using WranglerLint.Tree;

namespace WranglerLint.Conformance;

/// <summary>What wrangler said about one environment of a configuration.</summary>
/// <param name="Environment">The environment; null for the top level.</param>
/// <param name="Errors">Its errors, those of the top level included.</param>
/// <param name="Warnings">Its warnings, those of the top level included.</param>
public sealed record WranglerRun(
    string? Environment, IReadOnlyList<WranglerMessage> Errors, IReadOnlyList<WranglerMessage> Warnings);

/// <summary>A message of wrangler.</summary>
/// <param name="Text">The text.</param>
/// <param name="Context">The path that the message hangs under; empty if there is none.</param>
public sealed record WranglerMessage(string Text, string Context);

/// <summary>One way to write a configuration, with wrangler's verdict on it.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Text">The text.</param>
/// <param name="Runs">What wrangler said, one run for each environment.</param>
public sealed record Spelling(ConfigFormat Format, string Text, IReadOnlyList<WranglerRun> Runs);

/// <summary>A configuration in one or two spellings.</summary>
/// <param name="Id">Its name among the records of its file.</param>
/// <param name="About">What it is about.</param>
/// <param name="Spellings">JSON, TOML or both; empty for a record whose verdict does not depend on the file alone.</param>
public sealed record ConformanceRecord(string Id, string About, IReadOnlyList<Spelling> Spellings)
{
    /// <summary>The verdict of these depends on an argument, a variable or an environment that the file does not have.</summary>
    private static readonly string[] Skipped = ["testArgs", "testProcEnv"];

    /// <summary>Reads JSON lines. A line without an id, such as a header, is no record.</summary>
    public static IEnumerable<ConformanceRecord> ReadAll(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0
        let record = Read(line)
        where record is not null
        select record;

    private static ConformanceRecord? Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (!root.TryGetProperty("id", out var id))
        {
            return null;
        }

        var about = Text(root, "about") ?? Text(root, "test") ?? Text(root, "mutation") ?? "";
        return new ConformanceRecord(id.GetString()!, about, [.. ReadSpellings(root)]);
    }

    private static IEnumerable<Spelling> ReadSpellings(JsonElement root)
    {
        if (Skipped.Any(key => root.TryGetProperty(key, out _)))
        {
            yield break;
        }

        if (Text(root, "text") is { } text)
        {
            var format = Enum.Parse<ConfigFormat>(Text(root, "format")!, ignoreCase: true);
            yield return new Spelling(format, text, [.. root.GetProperty("wrangler").EnumerateArray().Select(RenderedRun)]);
            yield break;
        }

        var runs = root.GetProperty("runs");
        if (runs.EnumerateArray().Any(static run => run.TryGetProperty("undefinedEnv", out _)))
        {
            yield break;
        }

        if (Text(root, "json") is { } json)
        {
            yield return new Spelling(ConfigFormat.Json, json, [.. runs.EnumerateArray().Select(Run)]);
        }

        if (Text(root, "toml") is { } toml)
        {
            var own = root.TryGetProperty("tomlRuns", out var tomlRuns) ? tomlRuns : runs;
            yield return new Spelling(ConfigFormat.Toml, toml, [.. own.EnumerateArray().Select(Run)]);
        }
    }

    private static WranglerRun Run(JsonElement run) =>
        new(Text(run, "env"), Messages(run, "errors", "errorContexts"), Messages(run, "warnings", "warningContexts"));

    private static WranglerMessage[] Messages(JsonElement run, string texts, string contexts)
    {
        var all = run.GetProperty(texts).EnumerateArray().Select(static text => text.GetString()!);
        return run.TryGetProperty(contexts, out var places)
            ? [.. all.Zip(places.EnumerateArray(), static (text, place) => new WranglerMessage(text, place.GetString()!))]
            : [.. all.Select(static text => new WranglerMessage(text, ""))];
    }

    private static WranglerRun RenderedRun(JsonElement run) =>
        new(Text(run, "env"), RenderedMessages.Split(Text(run, "error") ?? ""), RenderedMessages.Split(Text(run, "warnings") ?? ""));

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
