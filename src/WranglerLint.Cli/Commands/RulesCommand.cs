using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WranglerLint.Discovery;
using WranglerLint.Rules;
using WranglerLint.Selection;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary><c>rules</c>: lists the rules, with what the settings of the current folder make of them.</summary>
internal static class RulesCommand
{
    private static readonly string[] Formats = ["human", "json", "markdown"];

    internal static Command Create(TextWriter output, TextWriter errors)
    {
        var format = new Option<string>("--format", "-f") { Description = $"{string.Join(", ", Formats)}.", HelpName = "FORMAT", DefaultValueFactory = static _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var category = new Option<string?>("--category", "-c") { Description = $"Only the rules of a category: {string.Join(", ", RuleCategories.All)}.", HelpName = "CATEGORY" };
        category.AcceptOnlyFromAmong([.. RuleCategories.All]);
        var command = new Command("rules", "Lists the rules, with their severities under the wranglerlint.toml of the current folder.");
        command.Options.Add(format);
        command.Options.Add(category);
        command.SetAction(parsed => Run(parsed.GetValue(format)!, parsed.GetValue(category), output, errors));
        return command;
    }

    private static int Run(string format, string? category, TextWriter output, TextWriter errors)
    {
        var settings = new SettingsFiles();
        var folder = Directory.GetCurrentDirectory();
        var selection = settings.For(folder).OptionsFor(Path.Combine(folder, "wrangler.toml")).Rules;
        foreach (var problem in settings.Problems)
        {
            errors.Say(problem);
        }

        var rules = RuleCatalog.Index.Rules
            .Where(rule => category is null || RuleCategories.NameOf(rule.Category) == category)
            .Select(rule => new Row(rule, rule.IsOnByDefault ? NameOf(rule.Severity) : $"{NameOf(rule.Severity)}, off", EffectiveLevel(rule, selection)))
            .ToList();
        output.Write(format switch
        {
            "json" => Json(rules),
            "markdown" => Markdown(rules),
            _ => Table(rules),
        });
        return settings.Problems.Count > 0 ? CheckCommand.CannotRun : CheckCommand.Success;
    }

    private static string EffectiveLevel(RuleDescriptor rule, RuleSelection selection) =>
        selection.IsEnabled(rule) && selection.SeverityOf(rule, null) is { } severity ? NameOf(severity) : "off";

    private static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Table(IReadOnlyList<Row> rows)
    {
        var links = Screen.Links(static path => path);
        var names = rows.Max(static row => row.Rule.Name.Length);
        var levels = rows.Max(static row => row.Level.Length);
        var categories = rows.Max(static row => RuleCategories.NameOf(row.Rule.Category).Length);
        var table = new StringBuilder();
        foreach (var row in rows)
        {
            var id = links.ToRule(row.Rule.Id, row.Rule);
            table.Append($"{id}  {row.Rule.Name.PadRight(names)}  {row.Level.PadRight(levels)}  {RuleCategories.NameOf(row.Rule.Category).PadRight(categories)}  {row.Rule.Since}  {row.Rule.Title}\n");
        }

        return table.ToString();
    }

    private static string Markdown(IReadOnlyList<Row> rows)
    {
        var table = new StringBuilder("| id | name | severity | category | since | reports |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            table.Append($"| [{row.Rule.Id}]({row.Rule.HelpUri}) | {row.Rule.Name} | {row.Level} | {RuleCategories.NameOf(row.Rule.Category)} | {row.Rule.Since} | {row.Rule.Title} |\n");
        }

        return table.ToString();
    }

    private static string Json(IReadOnlyList<Row> rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var (rule, _, effective) in rows)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("name", rule.Name);
                json.WriteString("title", rule.Title);
                json.WriteString("category", RuleCategories.NameOf(rule.Category));
                json.WriteString("severity", NameOf(rule.Severity));
                json.WriteBoolean("onByDefault", rule.IsOnByDefault);
                json.WriteString("effectiveLevel", effective);
                json.WriteBoolean("mirrorsWrangler", rule.MirrorsWrangler);
                json.WriteString("since", rule.Since);
                json.WriteString("help", rule.Help);
                json.WriteString("page", rule.HelpUri);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>A rule as the list shows it.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Default">Its severity, and whether it is off by default.</param>
    /// <param name="Effective">The level that the settings give it.</param>
    private sealed record Row(RuleDescriptor Rule, string Default, string Effective)
    {
        /// <summary>The default where the settings change nothing, else what they make of it.</summary>
        internal string Level => Effective == (Rule.IsOnByDefault ? Default : "off") ? Default : $"{Effective} (by default {Default})";
    }
}
