using WranglerLint.Findings;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.UserSettings;

namespace WranglerLint.Linting;

/// <summary>Something in <c>wranglerlint.toml</c> that cannot be followed.</summary>
/// <param name="Text">The settings file.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what is possible instead: whole sentences.</param>
public sealed record SettingsProblem(SourceText Text, SourceSpan Span, string Message)
{
    /// <summary>What is wrong and what is possible instead: whole sentences, without secrets.</summary>
    public string Message { get; } = PlacedMessage.Shown(Text, Message);
}

/// <summary>One <c>wranglerlint.toml</c> as it was read. <see cref="SettingsChain"/> tells what it means for a configuration.</summary>
public sealed class Settings
{
    /// <summary>The name of the file, looked for in the folder of a configuration and in those above it.</summary>
    public const string FileName = "wranglerlint.toml";

    private Settings(SourceText text, SettingValues values, SourceSpan extendSpan, IReadOnlyList<SettingsProblem> problems)
    {
        Text = text;
        Values = values;
        ExtendSpan = extendSpan;
        Problems = problems;
    }

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>What cannot be followed, in the order of the text; its default holds.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; }

    /// <summary>What can be followed.</summary>
    internal SettingValues Values { get; }

    /// <summary>Where the file names another one.</summary>
    internal SourceSpan ExtendSpan { get; }

    /// <summary>Reads a settings file. Nothing is thrown.</summary>
    /// <param name="text">The file.</param>
    /// <param name="rules">The rules that it may name.</param>
    public static Settings Read(SourceText text, RuleIndex rules)
    {
        var document = ConfigDocument.Parse(text, ConfigFormat.Toml);
        if (document.Error is { } error)
        {
            return new Settings(text, new SettingValues(), default, [new SettingsProblem(text, error.Span, error.Message)]);
        }

        var reader = new SettingReader(text, rules);
        var values = reader.Read(document.Root, SettingFields.All)!;
        foreach (var item in document.Root.FindArray(SettingFields.Overrides)?.Items.OfType<ConfigTable>() ?? [])
        {
            CheckOverride(item, reader);
        }

        return new Settings(
            text,
            values,
            document.Root.Find(SettingFields.Extend)?.Value.Anchor ?? default,
            [.. reader.Problems.OrderBy(static problem => problem.Span)]);
    }

    /// <summary>One that is about everything, or says nothing, was not meant so.</summary>
    private static void CheckOverride(ConfigTable table, SettingReader reader)
    {
        if (table.Find(SettingFields.Files) is null && table.Find(SettingFields.Environments) is null)
        {
            reader.Add(table.Anchor, "This override does not say what it is about: give it \"files\" or \"environments\", or move its settings to the top of the file.");
        }

        if (table.Find(SettingFields.Rules) is null && table.Find(SettingFields.Ignore) is null)
        {
            reader.Add(table.Anchor, "This override changes nothing: give it \"rules\" or \"ignore\".");
        }
    }
}
