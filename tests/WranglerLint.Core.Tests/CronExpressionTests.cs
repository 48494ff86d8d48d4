using System.Globalization;
using CsCheck;
using WranglerLint.Model;

namespace WranglerLint.Core.Tests;

public sealed class CronExpressionTests
{
    /// <summary>Valid schedules, with what each field says.</summary>
    private static readonly Gen<string[]> Valid = Gen.Select(
        Field(CronField.Minute), Field(CronField.Hour), Day, Field(CronField.Month), Weekday, static (minute, hour, day, month, weekday) => new[] { minute, hour, day, month, weekday });

    private static Gen<string> Day => Gen.Frequency(
        (4, Field(CronField.Day)),
        (1, Gen.OneOf("L", "LW")),
        (1, Gen.Int[1, 30].Select(static before => $"L-{before}")),
        (1, Gen.Int[1, 30].Select(static before => $"L-{before}W")),
        (1, Gen.Int[1, 31].Select(static day => $"{day}W")));

    private static Gen<string> Weekday => Gen.Frequency(
        (4, Field(CronField.Weekday)),
        (1, Gen.Const("L")),
        (1, Value(CronField.Weekday).Select(static day => day + "L")),
        (1, Gen.Select(Value(CronField.Weekday), Gen.Int[1, 5], static (day, nth) => $"{day}#{nth}")));

    [Fact]
    public void Accepts_whatever_the_grammar_allows() =>
        Gen.Select(Valid, Gen.OneOf(" ", "  ", "\t")).Sample(
            static (fields, blank) =>
            {
                var cron = CronExpression.Read(string.Join(blank, fields));
                cron.Fault.Should().BeNull("{0} is valid", string.Join(blank, fields));
                cron.Parts.Select(static part => part.Text).Should().Equal(fields);
                cron.Sets.Select(static set => set.Bits).Where((bits, index) => fields[index] != "*" && bits == 0).Should().BeEmpty();
            },
            iter: 5000);

    [Fact]
    public void A_number_out_of_range_is_reported_at_its_own_field() =>
        Gen.Select(Valid, Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 2]).Sample(
            static (fields, index, isBelow, way) =>
            {
                var field = CronField.All[index];
                var wrong = isBelow && field.Minimum > 0 ? field.Minimum - 1 : field.Maximum + 1 + way;
                var number = wrong.ToString(CultureInfo.InvariantCulture);
                fields[index] = way switch { 0 => number, 1 => $"{field.Minimum}-{number}", _ => $"{field.Maximum},{number}/2" };
                var text = string.Join(" ", fields);

                var fault = CronExpression.Read(text).Fault!;

                fault.Problem.Should().Be(CronProblem.OutOfRange);
                fault.Token.Should().Be(number);
                fault.Part!.Field.Should().Be(field);
                fault.Part.Text.Should().Be(fields[index]);
                text.Substring(fault.Part.Start, fault.Part.Text.Length).Should().Be(fields[index]);
                text.Take(fault.Part.Start).Count(static character => character == ' ').Should().Be(index);
            },
            iter: 5000);

    [Fact]
    public void A_schedule_means_what_its_numbers_mean_one_by_one() =>
        Valid.Where(static fields => !fields[2].Any(char.IsLetter) && !fields[4].Any(static character => character is '#' or 'L')).Sample(
            static fields =>
            {
                var cron = CronExpression.Read(string.Join(" ", fields));
                var spelledOut = cron.Sets.Select(static (set, index) => set.Days == CronDays.Any ? "*" : string.Join(",", set.Numbers));
                CronExpression.Read(string.Join(" ", spelledOut)).Meaning.Should().Be(cron.Meaning);
            },
            iter: 2000);

    [Theory]
    [InlineData("0 0 1 1 *", "0-0 00 1-1/30 JAN *")]
    [InlineData("*/15 * * * *", "0,15,30,45 0-23 * 1-12 *")]
    [InlineData("50-10 * * * SUN", "0-10,50-59 * * * 1")]
    [InlineData("0 22-2 * NOV-FEB FRI-SUN", "0 0,1,2,22,23 * 1,2,11,12 1,6,7")]
    [InlineData("5/20 * * * *", "5,25,45 * * * *")]
    [InlineData("0 0 * * L", "0 0 * * sat")]
    public void Equal_schedules_have_one_meaning(string one, string other) =>
        CronExpression.Read(one).Meaning.Should().NotBeNull().And.Be(CronExpression.Read(other).Meaning);

    [Theory]
    [InlineData("0 0 * * SAT", "0 0 * * SATL")]
    [InlineData("0 0 * * MON#1", "0 0 * * MON#2")]
    [InlineData("0 0 L * *", "0 0 LW * *")]
    [InlineData("0 0 L-1 * *", "0 0 L * *")]
    [InlineData("0 0 15 * *", "0 0 15W * *")]
    public void Other_schedules_have_another(string one, string other) =>
        CronExpression.Read(one).Meaning.Should().NotBeNull().And.NotBe(CronExpression.Read(other).Meaning);

    [Fact]
    public void Whatever_the_text_is_it_is_read() =>
        Gen.Char["*/,-#?LWlw019 \tMONmonJANjan@é"].Array[0, 20].Select(static characters => new string(characters)).Sample(
            static text =>
            {
                var cron = CronExpression.Read(text);
                (cron.Fault is null).Should().Be(cron.Sets.Count == 5);
                if (cron.Fault?.Part is { } part)
                {
                    part.Text.Should().Contain(cron.Fault.Token);
                    cron.Fault.Token.Should().NotBeEmpty();
                }
            },
            iter: 20000);

    private static Gen<string> Value(CronField field) =>
        Gen.Int[field.Minimum, field.Maximum].SelectMany(number =>
            Gen.OneOf(
                [
                    number.ToString(CultureInfo.InvariantCulture),
                    number.ToString("00", CultureInfo.InvariantCulture),
                    .. field.Names.Skip(number - field.Minimum).Take(1).SelectMany(static name => new[] { name, name.ToLowerInvariant() }),
                ]));

    private static Gen<string> Item(CronField field) => Gen.Select(
        Value(field), Value(field), Gen.Int[1, field.LongestStep], Gen.Int[0, 4], static (first, last, step, form) => form switch
        {
            0 => first,
            1 => $"{first}-{last}",
            2 => $"{first}/{step}",
            3 => $"{first}-{last}/{step}",
            _ => $"*/{step}",
        });

    private static Gen<string> Field(CronField field) => Gen.Frequency(
        (1, Gen.Const("*")),
        (4, Item(field).Array[1, 4].Select(static items => string.Join(",", items))));
}
