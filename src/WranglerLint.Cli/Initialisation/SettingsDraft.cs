using System.Globalization;
using System.Text;
using WranglerLint.Baselines;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Reporting;
using WranglerLint.Rules;

namespace WranglerLint.Initialisation;

/// <summary>
/// Writes a <c>wranglerlint.toml</c> that changes no finding: it says what holds anyway, and has what would change something in
/// comments.
/// </summary>
/// <param name="survey">What was found.</param>
internal sealed class SettingsDraft(Survey survey)
{
    private const string Schema = "https://raw.githubusercontent.com/wranglerlint/wranglerlint/main/docs/wranglerlint.schema.json";
    private const string Page = "https://github.com/wranglerlint/wranglerlint/blob/main/docs/settings.md";

    /// <summary>More are not read.</summary>
    private const int MostFiles = 20;

    private readonly StringBuilder _text = new();

    internal string Write()
    {
        Line($"#:schema {Schema}");
        Line($"# Settings of WranglerLint: {Page}");
        Line($"# Made by `wranglerlint init` from {survey.Configurations.ToString(CultureInfo.InvariantCulture)} configuration{(survey.Configurations == 1 ? "" : "s")}. As it stands it changes no finding; what stands behind # would.");
        if (survey.Extends is { } extends)
        {
            Line();
            Line("# The settings that held here so far.");
            Line($"extend = {Quote(extends)}");
        }

        WriteLists();
        WriteEnvironments();
        WriteRules();
        return _text.ToString();
    }

    private void WriteLists()
    {
        Line();
        Line("# Files and folders in which no configuration is looked for.");
        if (survey.Patterns.Count > 0)
        {
            Line($"# These are templates, or serve tests{(survey.Patterns.Count > MostFiles ? $" (the first {MostFiles} of {survey.Patterns.Count})" : "")}:");
        }

        Line($"# exclude = {Array(survey.Patterns.Count > 0 ? survey.Patterns.Take(MostFiles) : ["examples"])}");
        Line();
        Line("# Findings to live with: `wranglerlint --write-baseline` writes them to this file, and from then on only new ones are reported.");
        Line($"# baseline = {Quote(Baseline.FileName)}");
        Line();
        Line("# Names without which nothing works: an environment that gets deployed and lacks one of them is an error.");
        Line(survey.SharedBindings.Count > 0
            ? "# All deployed environments have these today:"
            : "# No binding is in all deployed environments today.");
        Line($"# critical_bindings = {Array(survey.SharedBindings.Count > 0 ? survey.SharedBindings : ["DB"])}");
        Line();
        Line("# What the code calls the type of its environment.");
        Line($"# environment_types = {Array(LintOptions.Default.EnvironmentTypes)}");
    }

    private void WriteEnvironments()
    {
        Line();
        Line("# What environments are for. Where nothing is said, names tell: dev, test and the like are local, others get deployed.");
        Line("# \"\" is the top level, and * is any characters.");
        Line("[environments]");
        WriteNames("deployed", EnvironmentPurpose.Deployed, "staging");
        WriteNames("local", EnvironmentPurpose.Local, "dev");
        foreach (var mixed in survey.Environments.Where(static environment => environment.Purpose is null))
        {
            var (deployed, local) = (FileOf(mixed, EnvironmentPurpose.Deployed), FileOf(mixed, EnvironmentPurpose.Local));
            Line($"# {Quote(mixed.Name)} gets deployed by {deployed} and is local in {local}, by the name of that file.");
        }
    }

    /// <summary>In settings that extend others, a list would take the place of theirs; a star in a name would be a pattern.</summary>
    private void WriteNames(string key, EnvironmentPurpose purpose, string example)
    {
        var names = survey.Environments.Where(environment => environment.Purpose == purpose).Select(static environment => environment.Name).ToList();
        var isSafe = names.Count > 0 && survey.Extends is null && !names.Any(static name => name.Contains('*', StringComparison.Ordinal));
        Line($"{(isSafe ? "" : "# ")}{key} = {Array(names.Count > 0 ? names : [example])}");
    }

    private void WriteRules()
    {
        Line();
        Line("# Rules by id, name, category or \"all\": \"off\", \"note\", \"warning\", \"error\", \"on\" or \"default\".");
        Line("[rules]");
        Line("# These are off unless they are turned on:");
        foreach (var rule in RuleCatalog.Index.Rules.Where(static rule => !rule.IsOnByDefault))
        {
            Line($"# {rule.Name} = \"on\" # {rule.Id}: {rule.Title}");
        }
    }

    private static string FileOf(FoundEnvironment environment, EnvironmentPurpose purpose) =>
        Visible(environment.Purposes.First(one => one.Purpose == purpose).File);

    private void Line(string text = "") => _text.Append(text).Append('\n');

    private static string Array(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quote))}]";

    /// <summary>A basic string of TOML.</summary>
    private static string Quote(string text) =>
        $"\"{Visible(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))}\"";

    /// <summary>What no terminal and no reader of the file is misled by, as TOML escapes it.</summary>
    private static string Visible(string text) =>
        string.Concat(text.EnumerateRunes().Select(static rune => VisibleText.EscapeOf(rune) is null ? rune.ToString()
            : rune.IsBmp ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
            : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}")));
}
