using System.Reflection;
using System.Text;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using WranglerLint.Linting;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Tests;
using WranglerLint.Text;
using WranglerLint.Tree;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Tests;

/// <summary>What is written is what Sarif.Sdk's own serialiser makes of the same objects, apart from escapes for what terminals obey.</summary>
public sealed class SarifSerialisationTests
{
    private static readonly RuleDescriptor[] Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)];

    [Fact]
    public void Mixed_findings_are_written_as_by_the_library() => ShouldBeWrittenAsByTheLibrary(Sample.Mixed());

    [Fact]
    public void A_report_that_is_cut_is_written_as_by_the_library() => ShouldBeWrittenAsByTheLibrary(Sample.Mixed(), maxResults: 1);

    [Fact]
    public void Characters_that_need_escapes_are_written_as_by_the_library() =>
        ShouldBeWrittenAsByTheLibrary(Sample.Report(Sample.Mark("a", "a", "\" \\ / \b\f\n\r\t\0\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff<>&'+`é😀\ud800 [x](y)")));

    [Fact]
    public void Findings_of_any_configuration_are_written_as_by_the_library() =>
        GeneratedConfiguration.Any.Sample(
            static configuration =>
            {
                var document = ConfigDocument.Parse(new SourceText("a b/wrangler.jsonc", SpelledConfiguration.AsJsonc(configuration)), ConfigFormat.Jsonc);
                var findings = new Linter(RuleCatalog.All, SuppressionMode.Mark).Lint(document, LintOptions.Default);
                ShouldBeWrittenAsByTheLibrary(ReportOf(findings));
            },
            iter: 50);

    [Fact]
    public void Suppressed_findings_are_written_as_by_the_library()
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", "nmae = \"a\" # wranglerlint: ignore a typo\nmian = 1 # wranglerlint: ignore\n"), ConfigFormat.Toml);
        var findings = new Linter(RuleCatalog.All, SuppressionMode.Mark).Lint(document, LintOptions.Default);

        findings.Should().Contain(static finding => finding.Suppression != null);
        ShouldBeWrittenAsByTheLibrary(ReportOf(findings));
    }

    [Fact]
    public void Property_bags_are_filled_as_by_the_library()
    {
        var own = new Sdk.Result();
        var theirs = new Sdk.Result();
        SarifProperties.Set(own, new Dictionary<string, Sdk.SerializedPropertyInfo>
        {
            ["tags"] = SarifProperties.Texts(["b", "a \"quoted\" \u2028 one", "b"]),
            ["environment"] = SarifProperties.Text("é \"\\"),
        });
        theirs.Tags.UnionWith(["b", "a \"quoted\" \u2028 one", "b"]);
        theirs.SetProperty("environment", "é \"\\");

        own.ValueEquals(theirs).Should().BeTrue();
        own.Tags.Should().Equal(theirs.Tags);
    }

    private static Report ReportOf(IReadOnlyList<Findings.Finding> findings) => new()
    {
        Findings = [.. findings.Where(static finding => finding.Suppression is null)],
        Suppressed = [.. findings.Where(static finding => finding.Suppression is not null)],
        FileCount = 1,
        Rules = Rules,
        PageOf = RuleCatalog.PageOf,
        ToolVersion = "1.2.3",
    };

    private static void ShouldBeWrittenAsByTheLibrary(Report report, int maxResults = SarifReporter.MaxResults)
    {
        using var expected = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        using (var json = new JsonTextWriter(expected) { Formatting = Formatting.Indented })
        {
            new JsonSerializer { ContractResolver = new ExplicitLevels() }.Serialize(json, SarifLogBuilder.Build(report, maxResults), typeof(Sdk.SarifLog));
        }

        Sample.Write(new SarifReporter(maxResults, SarifReporter.MaxBytes), report).Should().Be(SarifReporter.Escaped(expected + "\n"));
    }

    /// <summary>Levels are written even where they are SARIF's default.</summary>
    private sealed class ExplicitLevels : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType == typeof(Sdk.FailureLevel))
            {
                property.DefaultValueHandling = DefaultValueHandling.Include;
                property.ShouldSerialize = null;
            }

            return property;
        }
    }
}
