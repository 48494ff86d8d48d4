using System.Globalization;
using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports schedules that Cloudflare refuses.</summary>
public sealed class InvalidCron : ConfigurationRule
{
    private const string Refused = "Cloudflare refuses the schedules (code 10100) after it has taken the new code, which then runs without them.";

    private static readonly MessageTemplate Count = new(
        "count",
        "A schedule has five fields (minute, hour, day of the month, month, weekday), and \"{0}\" has {1}: " + Refused + " Write \"0 3 * * *\" for every night at 3:00 UTC, for example.");

    private static readonly MessageTemplate Seconds = new(
        "seconds",
        "\"{0}\" has six fields, and Cloudflare's schedules have five, without seconds: " + Refused + " Write \"{1}\".");

    private static readonly MessageTemplate Macro = new(
        "macro",
        "Cloudflare has no \"{0}\", only five fields: " + Refused + " Write \"{1}\".");

    private static readonly MessageTemplate Range = new(
        "range",
        "There is no {0} {1}, only {2} to {3}: " + Refused + " Correct the {0}.");

    private static readonly MessageTemplate Sunday = new(
        "sunday",
        "There is no weekday 0: Cloudflare counts from 1 for Sunday to 7 for Saturday. " + Refused + " Write SUN, and the names of the other days too, whose numbers are one higher than in Unix.");

    private static readonly MessageTemplate Step = new(
        "step",
        "The {0} can have a step from 1 to {1}, not {2}: " + Refused + " Write a single {0} in the place of \"{3}\" if it is to run once.");

    private static readonly MessageTemplate Nth = new(
        "nth",
        "\"{0}\" is no day: a number behind # goes from 1 to 5, and one behind L- from 1 to 30. " + Refused + " Correct the number.");

    private static readonly MessageTemplate Name = new(
        "name",
        "\"{0}\" is no {1}: " + Refused + " Write a number from {2} to {3}, or a name of three letters from {4} to {5}.");

    private static readonly MessageTemplate NotAlone = new(
        "not-alone",
        "\"{0}\" cannot stand in a list of days: " + Refused + " Give it a schedule of its own.");

    private static readonly MessageTemplate Unexpected = new(
        "unexpected",
        "\"{0}\" cannot stand in the {1} \"{2}\": " + Refused + " Write {3}, with * , - and /.");

    private static readonly MessageTemplate NoString = new(
        "no-string",
        "A schedule is a string, and this is {0}: Cloudflare refuses the schedules (code 10026) after it has taken the new code, which then runs without them. Write the five fields as one string, such as \"0 3 * * *\".");

    /// <summary>What Unix knows and Cloudflare does not.</summary>
    private static readonly Dictionary<string, string> Macros = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@hourly"] = "0 * * * *",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@weekly"] = "0 0 * * SUN",
        ["@monthly"] = "0 0 1 * *",
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
    };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6001",
        Name = "invalid-cron",
        Title = "A schedule is none that Cloudflare accepts",
        Messages = [Range, Sunday, Count, Seconds, Macro, Step, Nth, Name, NotAlone, Unexpected, NoString],
        Severity = Severity.Error,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Write the five fields as Cloudflare reads them: minute, hour, day of the month, month, weekday from 1 for Sunday.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var list in context.Environments.SelectMany(static environment => environment.ScheduleLists))
        {
            foreach (var item in list.Items.Where(static item => item is not ConfigString))
            {
                context.Report(item, NoString, item.KindName);
            }

            foreach (var (node, cron) in list.Schedules)
            {
                if (cron.Fault is { Part: { } part } fault)
                {
                    Report(context, node, part, fault);
                }
                else if (cron.Fault is not null)
                {
                    ReportCount(context, node);
                }
            }
        }
    }

    private static void ReportCount(ConfigurationContext context, ConfigString node)
    {
        var fields = CronExpression.FieldsOf(node.Value);
        var withoutSeconds = string.Join(" ", fields.Skip(1));
        if (fields.Count == 1 && Macros.TryGetValue(fields[0], out var instead))
        {
            context.Report(node, Macro, fields[0], instead).Fix($"Write \"{instead}\"", ConfigEdit.Set(node, NewValue.Of(instead)));
        }
        else if (fields.Count == CronField.All.Count + 1 && CronExpression.Read(withoutSeconds).Fault is null)
        {
            // At any other second than the minute's first it was meant for, it would not run.
            context
                .Report(node, Seconds, node.Value, withoutSeconds)
                .Fix($"Write \"{withoutSeconds}\"", fields[0] == "0" ? ConfigEdit.Set(node, NewValue.Of(withoutSeconds)) : null);
        }
        else
        {
            context.Report(node, Count, node.Value, fields.Count == 0 ? "none" : Words.Number(fields.Count));
        }
    }

    private static void Report(ConfigurationContext context, ConfigString node, CronPart part, CronFault fault)
    {
        var field = part.Field;
        var minimum = field.Minimum.ToString(CultureInfo.InvariantCulture);
        var maximum = field.Maximum.ToString(CultureInfo.InvariantCulture);
        var (message, arguments) = fault.Problem switch
        {
            CronProblem.OutOfRange when field == CronField.Weekday && fault.Token.Trim('0').Length == 0 => (Sunday, Array.Empty<string>()),
            CronProblem.OutOfRange => (Range, [field.Noun, fault.Token, minimum, maximum]),
            CronProblem.Step => (Step, [field.Noun, field.LongestStep.ToString(CultureInfo.InvariantCulture), fault.Token, part.Text]),
            CronProblem.Count => (Nth, [part.Text]),
            CronProblem.Name => (Name, [fault.Token, field.Noun, minimum, maximum, field.Names[0], field.Names[field.Names.Count - 1]]),
            CronProblem.NotAlone => (NotAlone, [fault.Token]),
            _ => (Unexpected, [fault.Token, field.Noun, part.Text, $"numbers from {minimum} to {maximum}"]),
        };
        context.ReportPart(node, part.Start, part.Text.Length, message, arguments);
    }
}
