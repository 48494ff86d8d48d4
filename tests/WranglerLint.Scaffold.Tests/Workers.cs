using WranglerLint.Expectations;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.SelfTest;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Reads configurations for tests.</summary>
internal static class Workers
{
    internal static SelfTestOptions Options { get; } = new(SelfTestOptions.DefaultPrefix, SelfTestOptions.DefaultApiKeyName, "");

    internal static ExpectedWorker Toml(string text, params string[] critical) => Read("wrangler.toml", text, critical);

    internal static ExpectedWorker Json(string text, params string[] critical) => Read("wrangler.json", text, critical);

    internal static ExpectedWorker File(params string[] path) => Read(path[^1], Repository.Read(path));

    private static ExpectedWorker Read(string path, string text, params string[] critical)
    {
        var document = ConfigDocument.Parse(new SourceText(path, text), ConfigDocument.FormatOf(path)!.Value);
        document.Error.Should().BeNull();
        return ExpectedWorker.Of(WorkerConfiguration.Create(document), LintOptions.Default with { CriticalBindings = critical });
    }
}
