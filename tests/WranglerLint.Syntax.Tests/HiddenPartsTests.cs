using CsCheck;
using WranglerLint.Text;

namespace WranglerLint.Syntax.Tests;

public sealed class HiddenPartsTests
{
    /// <summary>Of few letters, so that values begin alike, overlap and lie in each other.</summary>
    private static readonly Gen<string> Value = Gen.String[Gen.Char["ab1"], 1, 14];

    private static readonly Gen<string> Content = Gen.OneOf(Value, Gen.Const(" "), Gen.Const("\n")).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Every_value_is_covered_wherever_it_stands()
    {
        Gen.Select(Value.Array[0, 12], Content, static (values, content) => (values, content)).Sample(static sample =>
        {
            var (values, content) = sample;
            new HiddenParts(content, [], values).Shown.Should().Be(Covered(content, values));
        });
    }

    [Fact]
    public void No_sentence_keeps_a_value()
    {
        Gen.Select(Value.Array[0, 12], Content, static (values, content) => (values, content)).Sample(static sample =>
        {
            var (values, content) = sample;
            var masked = new HiddenParts("", [], values).Mask($"\"{values.FirstOrDefault()}\" and {content}");
            values.Where(IsDistinct).Where(masked.Contains).Should().BeEmpty();
            values.Where(value => masked.Contains($"\"{value}\"", StringComparison.Ordinal)).Should().BeEmpty();
        });
    }

    [Fact]
    public void Thousands_of_values_that_begin_alike_and_runs_of_one_character_take_no_time_worth_speaking_of()
    {
        var values = Enumerable.Range(0, 40_000).Select(static number => $"hunter{number}x9Kq").ToList();
        values.Add(new string('a', 1_000_000));
        values.AddRange(Enumerable.Range(5, 1_000).Select(static length => new string('b', length)));
        var content = string.Join('\n', values);
        var hidden = new HiddenParts(content, [], values);
        hidden.Shown.Should().MatchRegex(@"\A[*\n]{5}[*b\n]*\z");
        hidden.Mask("hunter39999x9Kq is it").Should().Be("*** is it");
    }

    private static string Covered(string content, IEnumerable<string> values)
    {
        var shown = content.ToCharArray();
        foreach (var value in values.Where(IsDistinct))
        {
            for (var start = content.IndexOf(value, StringComparison.Ordinal); start >= 0; start = content.IndexOf(value, start + 1, StringComparison.Ordinal))
            {
                Array.Fill(shown, '*', start, value.Length);
            }
        }

        return new string(shown);
    }

    private static bool IsDistinct(string value) => value.Length >= 12 || (value.Length >= 6 && value.Any(char.IsDigit));
}
