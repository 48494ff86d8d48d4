using System.Text.Json;
using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests;

/// <summary>Fixes in reports.</summary>
public sealed class FixReportTests
{
    /// <summary>Made from parts, so that nobody who scans this repository takes it for a real one.</summary>
    private const string Secret = "ghp" + "_" + "Kq7Zt2Wm9Xc4Kq7Zt2Wm9Xc4Kq7Zt2Wm9Xc4";

    [Theory]
    [InlineData(FixSafety.Safe, " = fix: Remove it (--fix)\n", "\n1 can be fixed with --fix.\n")]
    [InlineData(FixSafety.Unsafe, " = fix: Remove it (--fix --unsafe-fixes)\n", "\n1 can be fixed with --fix --unsafe-fixes.\n")]
    public void People_read_what_can_be_fixed_and_how(FixSafety safety, string note, string summary) =>
        Sample.Write(new HumanReporter(isColoured: false), Sample.Report(Removal(safety))).Should().Contain(note).And.EndWith(summary);

    [Fact]
    public void Programs_can_apply_the_edits()
    {
        using var report = JsonDocument.Parse(Sample.Write(new JsonReporter(), Sample.Report(Removal(FixSafety.Unsafe))));
        var fix = report.RootElement.GetProperty("findings")[0].GetProperty("fix");
        fix.GetProperty("safety").GetString().Should().Be("unsafe");
        fix.GetProperty("edits").GetRawText().Should().Be("""[{"start":{"line":2,"column":1},"end":{"line":3,"column":1},"text":""}]""");
    }

    [Fact]
    public void Sarif_has_the_regions_to_replace()
    {
        using var log = JsonDocument.Parse(Sample.Write(new SarifReporter(), Sample.Report(Removal(FixSafety.Safe))));
        var change = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        change.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be(Sample.Path);
        var region = change.GetProperty("replacements")[0].GetProperty("deletedRegion");
        new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32()).Should().Equal(2, 1, 3, 1);
    }

    [Fact]
    public void A_fix_that_would_show_a_secret_is_made_and_not_shown()
    {
        var finding = Sample.Lint($"name = \"a\"\n[vars]\nGITHUB_TOKEN = \"{Secret}\"\n", static context =>
        {
            var entry = context.Configuration.TopLevel.Variables[0];
            context.Report(entry, context.Rule.Messages[0], "That is wrong.").Fix("Move it", ConfigEdit.Move(entry, ConfigPath.Root));
        }).Single();
        finding.Fix!.IsShowable.Should().BeFalse();
        finding.Fix.Edits.Should().Contain(static edit => edit.NewText.Contains(Secret));
        foreach (var reporter in new IReporter[] { new JsonReporter(), new SarifReporter(), new HumanReporter(isColoured: false) })
        {
            Sample.Write(reporter, Sample.Report(finding)).Should().NotContain(Secret).And.NotContain("\"fix").And.NotContain("\"edits");
        }
    }

    private static IReadOnlyList<Finding> Removal(FixSafety safety) =>
        Sample.Lint(
            "name = \"a\"\nmain = \"b\"\n",
            static context =>
            {
                var main = context.Configuration.TopLevel.Table.Find("main")!;
                context.Report(main, context.Rule.Messages[0], "That is wrong.").Fix("Remove it", ConfigEdit.Remove(main));
            },
            Sample.Rule(fix: safety));
}
