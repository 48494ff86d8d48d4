using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports values of a type that wrangler refuses.</summary>
public sealed class WrongType : ConfigurationRule
{
    private static readonly MessageTemplate Wrong = new(
        "wrong",
        "\"{0}\" is {1}, but wrangler expects {2} and refuses the configuration. Write {2} instead.");

    private static readonly MessageTemplate Date = new(
        "date",
        "\"{0}\" is a date without quotes, and wrangler refuses the configuration because of it. Put the date in quotes.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1004",
        Name = "wrong-type",
        Title = "A field has a value of the wrong type",
        Messages = [Wrong, Date],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write a value of the type that the message names.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.WrongType))
        {
            var key = FieldText.KeyOf(issue);
            _ = issue.Value is ConfigDate date && issue.Field.Types.HasFlag(ValueTypes.Text)
                ? context.ReportIssue(issue, Date, key).Fix($"Put the date in quotes", ConfigEdit.Set(issue.Value, NewValue.Of(date.Text)))
                : context.ReportIssue(issue, Wrong, key, issue.Value.KindName, issue.Field.Types.Describe()).Fix("Write the value as the right type", Converted(context, issue));
        }
    }

    /// <summary>The same value as the right type: without quotes, or between brackets.</summary>
    private static ConfigEdit? Converted(ConfigurationContext context, FieldIssue issue) => issue.Value switch
    {
        ConfigString { Value: "true" or "false" } text when issue.Field.Types == ValueTypes.Boolean => ConfigEdit.Set(text, NewValue.Of(text.Value == "true")),
        ConfigString text when issue.Field.Types == ValueTypes.Number && IsWholeNumber(text.Value) => ConfigEdit.Set(text, NewValue.Number(text.Value)),
        ConfigString { Value.Length: > 0 } text when issue.Field is { Types: ValueTypes.Array, Element: { } element } && element.Types.Includes(text) && !text.Value.Contains(",") =>
            ConfigEdit.Set(text, NewValue.Array(NewValue.CopyOf(text, context.Configuration.Document.Text))),
        _ => null,
    };

    private static bool IsWholeNumber(string text) =>
        text.Length is > 0 and < 10 && text.All(static c => c is >= '0' and <= '9') && (text[0] != '0' || text.Length == 1);
}
