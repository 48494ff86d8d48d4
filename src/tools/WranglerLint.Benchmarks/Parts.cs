using BenchmarkDotNet.Attributes;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Reporting;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Rules;
using WranglerLint.Tree;

namespace WranglerLint.Benchmarks;

/// <summary>One configuration from its text to the report.</summary>
[MemoryDiagnoser]
public class Parts
{
    private readonly Linter _linter = new(RuleCatalog.All);
    private ConfigDocument _document = null!;
    private Report _report = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _document = Shop.Parse(Shop.Toml, ConfigFormat.Toml);
        _report = new Report
        {
            Findings = _linter.Lint(_document, LintOptions.Default),
            FileCount = 1,
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = RuleCatalog.PageOf,
            ToolVersion = "0.0.0",
        };
    }

    [Benchmark]
    public ConfigDocument ParseToml() => Shop.Parse(Shop.Toml, ConfigFormat.Toml);

    [Benchmark]
    public ConfigDocument ParseJson() => Shop.Parse(Shop.Json, ConfigFormat.Json);

    /// <summary>With the parsing: a document has its model once.</summary>
    [Benchmark]
    public WorkerConfiguration ParseTomlAndBuildModel() => WorkerConfiguration.Create(Shop.Parse(Shop.Toml, ConfigFormat.Toml));

    [Benchmark]
    public IReadOnlyList<Finding> AllRules() => _linter.Lint(_document, LintOptions.Default);

    [Benchmark]
    public string Human() => Write(new HumanReporter(isColoured: false));

    [Benchmark]
    public string Sarif() => Write(new SarifReporter());

    private string Write(IReporter reporter)
    {
        using var text = new StringWriter();
        reporter.Write(_report, text);
        return text.ToString();
    }
}
