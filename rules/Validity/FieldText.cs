using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>The words that the rules about single fields share.</summary>
internal static class FieldText
{
    /// <summary>Reports an issue at the key for what is wrong with keys, at the value for what is wrong with values.</summary>
    internal static FindingBuilder ReportIssue(
        this ConfigurationContext context, FieldIssue issue, MessageTemplate message, params string[] arguments) =>
        issue switch
        {
            { Problem: FieldProblem.Missing } => context.Report(issue.Value.Anchor, MissingPath(issue), message, arguments),
            { Entry: { } entry, Problem: not (FieldProblem.WrongType or FieldProblem.InvalidValue) } => context.Report(entry, message, arguments),
            _ => context.Report(issue.Value, message, arguments),
        };

    /// <summary>Corrects the spelling of a key, unless the project's wrangler may know it as it is.</summary>
    internal static FindingBuilder FixSpelling(this FindingBuilder finding, ConfigurationContext context, FieldIssue issue, string suggestion) =>
        finding.Fix(
            $"Rename \"{KeyOf(issue)}\" to \"{suggestion}\"",
            WranglerRelease.IsNewerThanTable(context.Files.WranglerVersion) ? null : ConfigEdit.Rename(issue.Entry!, suggestion));

    /// <summary>Moves a field to the environment that it belongs to.</summary>
    internal static FindingBuilder FixStray(this FindingBuilder finding, StrayField stray) =>
        finding.Fix($"Move \"{stray.Entry.Key}\" to {stray.Environment.DisplayName}", ConfigEdit.Move(stray.Entry, stray.Environment.Path));

    /// <summary>The key, or the position in an array, of the value that an issue is about.</summary>
    internal static string KeyOf(FieldIssue issue) => issue switch
    {
        { Problem: FieldProblem.Missing } => Key(issue.Field),
        { Value.Path: { LastKey: { } key } } => key,
        _ => issue.Value.Path.ToString(),
    };

    /// <summary>Where an issue's value stands: <c>the top level</c>, <c>env.staging</c>, <c>kv_namespaces[0]</c>.</summary>
    internal static string PlaceOf(FieldIssue issue) => PlaceOf(issue.Problem == FieldProblem.Missing ? issue.Value.Path : issue.Value.Path.Parent!);

    /// <summary>What somebody may have meant by an unknown key.</summary>
    internal static string? SuggestionFor(FieldIssue issue) =>
        issue.Entry is null
            ? null
            : Spelling.Nearest(issue.Entry.Key, issue.Field.Children.Values.Where(IsSuggestible).Select(Key));

    /// <summary>Where a field that another table swallowed has to be written.</summary>
    internal static string HomeOf(StrayField stray, ConfigurationContext context) =>
        (context.Configuration.Document.Format == ConfigFormat.Toml, stray.Environment.IsTopLevel) switch
        {
            (true, true) => "above the first table header",
            (true, false) => $"right below the header [{stray.Environment.Path}]",
            (false, true) => "at the top level",
            _ => $"directly into {stray.Environment.Path}",
        };

    /// <summary>The field of an environment that somebody meant by an unknown key; null if there is none.</summary>
    internal static StrayField? StrayFor(FieldIssue issue, ConfigurationContext context) =>
        issue.Entry is { } entry ? StrayFields.Find(entry, context.Configuration) : null;

    /// <summary>Where a variable belongs that became an unknown key of another table; null if it looks like none.</summary>
    internal static string? VariablesFor(FieldIssue issue) =>
        issue is { Entry.Key: { } key, Value: ConfigString or ConfigNumber or ConfigBoolean }
        && key.Length > 1
        && key.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            ? (WorkerConfiguration.EnvironmentOf(issue.Value.Path) is { } name ? ConfigPath.Root.Key("env").Key(name) : ConfigPath.Root).Key("vars").ToString()
            : null;

    /// <summary>What else would do in the place of a missing field: <c>"a" or "b"</c>; empty if nothing does.</summary>
    internal static string AlternativesTo(Field field)
    {
        var group = FieldTable.Fields.Values.Where(table => table.Needs.Count > 0 && table.Descendant(table.Needs[0]) == field)
            .SelectMany(static table => table.Needs.Skip(1))
            .Distinct();
        return string.Join(" nor ", field.RequiredUnless.Concat(group).Select(static path => $"\"{path}\""));
    }

    private static ConfigPath MissingPath(FieldIssue issue) => issue.Value.Path.Key(Key(issue.Field));

    private static string Key(Field field) => field.Path.Substring(field.Path.LastIndexOf('.') + 1);

    private static string PlaceOf(ConfigPath path) => path.Parent is null ? "the top level" : path.ToString();

    private static bool IsSuggestible(Field field) => field.Status is FieldStatus.Stable or FieldStatus.Experimental;
}
