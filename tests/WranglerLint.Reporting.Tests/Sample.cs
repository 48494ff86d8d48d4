using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Tests;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Reporting.Tests;

/// <summary>Reports to write, from small texts and rules that say what the test wants.</summary>
internal static class Sample
{
    internal const string Path = "workers/shop/wrangler.toml";

    internal static RuleDescriptor Rule(Severity severity = Severity.Warning, string id = "WL2001", FixSafety fix = FixSafety.Safe) => new()
    {
        Id = id,
        Name = "placeholder-id",
        Title = "An id is a placeholder",
        Messages = [new MessageTemplate("placeholder", "{0}")],
        Severity = severity,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Write the id that wrangler prints.",
        Since = "0.1.0",
        Fix = fix,
    };

    /// <summary>A finding at the first occurrence of <paramref name="marked"/> in a text, which need not be valid.</summary>
    internal static Finding Mark(string content, string marked, string message = "That is wrong.", RuleDescriptor? rule = null) =>
        Mark(new SourceText(Path, content), new SourceSpan(content.IndexOf(marked, StringComparison.Ordinal), marked.Length), message, rule);

    /// <summary>A finding at any place.</summary>
    internal static Finding Mark(
        SourceText text, SourceSpan span, string message = "That is wrong.", RuleDescriptor? rule = null, string name = "vars.key")
    {
        var place = new TypeDefinition(name, TypeDefinitionKind.Alias, text, span);
        return new Linter([new PlaceRule(rule ?? Rule(), message)]).Lint([], new WorkerTypes("", [new TypeSource(text) { DefinitionReader = () => [place] }]), LintOptions.Default).Single();
    }

    /// <summary>What a check reports about a valid configuration.</summary>
    internal static IReadOnlyList<Finding> Lint(
        string content, Action<ConfigurationContext> check, RuleDescriptor? rule = null, string path = Path)
    {
        var document = ConfigDocument.Parse(new SourceText(path, content), ConfigDocument.FormatOf(path)!.Value);
        document.Error.Should().BeNull();
        return new Linter([new CallbackRule(rule ?? Rule(), check)]).Lint(document, LintOptions.Default);
    }

    /// <summary>A rule that does what the test wants.</summary>
    internal static Rule RuleOf(Action<ConfigurationContext> check) => new CallbackRule(Rule(), check);

    /// <summary>Two files, two severities, an environment and related places.</summary>
    internal static Report Mixed()
    {
        const string Shop = """
            name = "shop"

            [[kv_namespaces]]
            binding = "CACHE"
            id = "trading-results-kv"

            [env.staging]
            kv_namespaces = [{ binding = "CACHE", id = "trading-results-kv" }]

            """;
        var shop = Lint(Shop, static context =>
        {
            var (top, staging) = (IdOf(context.Environments[0]), IdOf(context.Environments[1]));
            context
                .Report(top, context.Rule.Messages[0], "\"trading-results-kv\" is a placeholder, not an id. Deploying fails.")
                .Fix("Remove the id", ConfigEdit.Remove(EntryOf(context.Environments[0])), ConfigEdit.Insert(ConfigPath.Root, "main", NewValue.Of("\"a\".js")));
            context.Report(staging, context.Rule.Messages[0], "Both environments write to one namespace.").Related(top, "first used here");
        });
        var syntax = new Linter(RuleCatalog.All).Lint(
            ConfigDocument.Parse(new SourceText("workers/a b/wrangler.toml", "name = \"w\nmain = 1\n"), ConfigFormat.Toml), LintOptions.Default);
        return Report([.. syntax, .. shop], files: 4, Path, "workers/blog/wrangler.jsonc");
    }

    internal static Report Report(params IReadOnlyList<Finding> findings) => Report(findings, 1);

    internal static Report Report(IReadOnlyList<Finding> findings, int files, params IReadOnlyList<string> configurations) => new()
    {
        Findings = findings,
        FileCount = files,
        Configurations = configurations,
        Rules = [.. findings.Select(static finding => finding.Rule).DistinctBy(static rule => rule.Id).Reverse()],
        PageOf = static rule => $"# {rule.Name}\r\n\r\nWhy.\r\n",
        ToolVersion = "1.2.3",
    };

    /// <summary>What the reporters write for <see cref="Mixed"/>.</summary>
    internal static Recorded Expected(string name) => Recorded.Text("tests/WranglerLint.Reporting.Tests/Expected/" + name);

    internal static string Write(IReporter reporter, Report report)
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        reporter.Write(report, output);
        return output.ToString();
    }

    private static ConfigNode IdOf(Model.WorkerEnvironment environment) => EntryOf(environment).Value;

    private static ConfigEntry EntryOf(Model.WorkerEnvironment environment) =>
        ((ConfigTable)environment.Table.FindArray("kv_namespaces")!.Items[0]).Find("id")!;

    private sealed class CallbackRule(RuleDescriptor descriptor, Action<ConfigurationContext> check) : ConfigurationRule
    {
        public override RuleDescriptor Descriptor => descriptor;

        public override void Check(ConfigurationContext context) => check(context);
    }

    private sealed class PlaceRule(RuleDescriptor descriptor, string message) : TypeRule
    {
        public override RuleDescriptor Descriptor => descriptor;

        public override void Check(TypeContext context) =>
            context.Report(context.Types.Definitions[0], Descriptor.Messages[0], message);
    }
}
