using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Tests;

/// <summary>A few rules for settings to speak of, and settings files in memory.</summary>
internal static class SampleRules
{
    internal static RuleDescriptor Placeholder { get; } = Describe("WL2001", "placeholder-id", Severity.Warning, RuleCategory.Bindings);

    internal static RuleDescriptor Malformed { get; } = Describe("WL2002", "malformed-id", Severity.Error, RuleCategory.Bindings);

    internal static RuleDescriptor Elsewhere { get; } = Describe("WL3002", "binding-elsewhere", Severity.Warning, RuleCategory.Environments);

    internal static RuleDescriptor Quiet { get; } = Describe("WL9004", "blanket-suppression", Severity.Note, RuleCategory.Usage, isOn: false);

    internal static RuleIndex Index { get; } = new([new Silent(Placeholder), new Silent(Malformed), new Silent(Elsewhere), new Silent(Quiet)]);

    /// <summary>What the first of some files says, with those that it extends.</summary>
    internal static SettingsChain Chain(params (string Path, string Text)[] files) => SettingsChain.Follow(
        files[0].Path,
        path => files.Where(file => file.Path == path).Select(file => Settings.Read(new SourceText(file.Path, file.Text), Index)).FirstOrDefault());

    /// <summary>What a settings file says about a configuration beside it.</summary>
    internal static LintOptions Options(string text, string path = "wrangler.toml")
    {
        var chain = Chain((Settings.FileName, text));
        chain.Problems.Should().BeEmpty();
        return chain.OptionsFor(path);
    }

    private static RuleDescriptor Describe(string id, string name, Severity severity, RuleCategory category, bool isOn = true) => new()
    {
        Id = id,
        Name = name,
        Title = name,
        Messages = [new MessageTemplate("message", "{0}.")],
        Severity = severity,
        Category = category,
        Precision = RulePrecision.High,
        Help = "Help.",
        Since = "0.1.0",
        IsOnByDefault = isOn,
    };

    private sealed class Silent(RuleDescriptor descriptor) : ConfigurationRule
    {
        public override RuleDescriptor Descriptor => descriptor;

        public override void Check(ConfigurationContext context)
        {
        }
    }
}
