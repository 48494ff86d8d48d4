using BenchmarkDotNet.Attributes;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Tree;

namespace WranglerLint.Benchmarks;

/// <summary>Each rule over one configuration, alone: what all of them need, the model, is there already.</summary>
[MemoryDiagnoser]
public class EachRule
{
    private ConfigDocument _document = null!;
    private Linter _linter = null!;

    /// <summary>The rule's id and name.</summary>
    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    public static IEnumerable<string> Rules => RuleCatalog.All.OfType<ConfigurationRule>().Select(static rule => $"{rule.Descriptor.Id} {rule.Descriptor.Name}");

    [GlobalSetup]
    public void Prepare()
    {
        _document = Shop.Parse(Shop.Toml, ConfigFormat.Toml);
        _linter = new Linter([RuleCatalog.All.Single(rule => Rule.StartsWith(rule.Descriptor.Id, StringComparison.Ordinal))]);
        Check();
    }

    [Benchmark]
    public IReadOnlyList<Finding> Check() => _linter.Lint(_document, LintOptions.Default);
}
