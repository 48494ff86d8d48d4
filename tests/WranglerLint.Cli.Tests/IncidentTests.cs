using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>The incident that the project grew from, before and after it was mended.</summary>
public sealed class IncidentTests
{
    [Fact]
    public void Before_the_invalid_ids_the_missing_bindings_the_duplicates_and_the_two_types_are_found()
    {
        var (exitCode, findings) = Check("testdata/incident/before");
        exitCode.Should().Be(1);
        findings.Should().Equal(
            "src/types.ts 2:18-2:39 WL8001 warning CloudflareEnvironment",
            "wrangler-enhanced.toml 8:6-8:26 WL2001 warning kv_namespaces[0].id",
            "wrangler-enhanced.toml 9:14-9:42 WL2001 warning kv_namespaces[0].preview_id",
            "wrangler-enhanced.toml 30:6-30:16 WL3001 warning env.production.ai",
            "wrangler-enhanced.toml 30:6-30:16 WL3001 warning env.production.durable_objects",
            "wrangler-enhanced.toml 30:6-30:16 WL3001 warning env.production.kv_namespaces",
            "wrangler-enhanced.toml 30:6-30:16 WL3001 warning env.production.r2_buckets",
            "wrangler-enhanced.toml 30:6-30:16 WL3003 error env.production.ai",
            "wrangler-enhanced.toml 30:6-30:16 WL3003 error env.production.durable_objects.bindings",
            "wrangler-enhanced.toml 30:6-30:16 WL3003 error env.production.kv_namespaces",
            "wrangler-enhanced.toml 37:6-37:13 WL3001 warning env.staging.ai",
            "wrangler-enhanced.toml 37:6-37:13 WL3001 warning env.staging.durable_objects",
            "wrangler-enhanced.toml 37:6-37:13 WL3001 warning env.staging.kv_namespaces",
            "wrangler-enhanced.toml 37:6-37:13 WL3001 warning env.staging.r2_buckets",
            "wrangler-enhanced.toml 37:6-37:13 WL3003 error env.staging.ai",
            "wrangler-enhanced.toml 37:6-37:13 WL3003 error env.staging.durable_objects.bindings",
            "wrangler-enhanced.toml 37:6-37:13 WL3003 error env.staging.kv_namespaces",
            "wrangler-enhanced.toml 40:14-40:18 WL3001 warning env.staging.vars",
            "wrangler.toml 19:6-19:40 WL2004 warning kv_namespaces[1].id",
            "wrangler.toml 20:14-20:48 WL2004 warning kv_namespaces[1].preview_id");
    }

    [Fact]
    public void Before_each_duplicate_names_the_other_place()
    {
        using var report = Json("testdata/incident/before");
        var related = report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(static finding => finding.GetProperty("rule").GetString() is "WL2004" or "WL8001")
            .Select(static finding => finding.GetProperty("related")[0])
            .Select(static place => $"{place.GetProperty("path").GetString()} {Position(place.GetProperty("start"))}");
        related.Should().Equal(
            "testdata/incident/before/src/types/index.ts 2:18",
            "testdata/incident/before/wrangler.toml 13:6",
            "testdata/incident/before/wrangler.toml 14:14");
    }

    [Fact]
    public void Before_the_types_message_tells_how_imports_are_resolved()
    {
        using var report = Json("testdata/incident/before");
        var message = report.RootElement.GetProperty("findings").EnumerateArray()
            .Single(static finding => finding.GetProperty("rule").GetString() == "WL8001").GetProperty("message").GetString();
        message.Should().Contain("src/types.ts").And.Contain("src/types/index.ts").And.Contain("./types").And.Contain("CACHE_DO_KV").And.Contain("TRADING_RESULTS");
    }

    [Fact]
    public void After_nothing_is_found()
    {
        var (exitCode, findings) = Check("testdata/incident/after");
        findings.Should().BeEmpty();
        exitCode.Should().Be(0);
    }

    [Fact]
    public void The_summary_counts_configurations_and_sources()
    {
        Command.Run(Repository.Root, "testdata/incident/before").Output.Should().Contain("\n6 errors, 14 warnings in 3 of 7 files.\n");
        Command.Run(Repository.Root, "testdata/incident/after").Output.Should().Be("No findings in 6 files.\n");
    }

    [Fact]
    public void The_readme_shows_a_finding_as_it_is()
    {
        var output = Command.Run(Repository.Root, "testdata/incident/before").Output;
        var finding = output.Split("\n\n").Single(static part => part.Contains("wrangler.toml:19:6", StringComparison.Ordinal));
        Recorded.Section("README.md", "example").ShouldBe($"```text\n{finding}\n```\n");
    }

    private static (int ExitCode, List<string> Findings) Check(string folder)
    {
        var result = Command.Run(Repository.Root, folder, "--format", "json");
        using var report = JsonDocument.Parse(result.Output);
        var findings = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("path").GetString()![(folder.Length + 1)..]} {Position(finding.GetProperty("start"))}-{Position(finding.GetProperty("end"))} "
            + $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("severity").GetString()} {finding.GetProperty("configurationPath").GetString()}");
        return (result.ExitCode, findings.ToList());
    }

    private static JsonDocument Json(string folder) => JsonDocument.Parse(Command.Run(Repository.Root, folder, "--format", "json").Output);

    private static string Position(JsonElement position) => $"{position.GetProperty("line").GetInt32()}:{position.GetProperty("column").GetInt32()}";
}
