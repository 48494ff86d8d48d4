using System.Text.Json;
using System.Text.RegularExpressions;
using WranglerLint.Verification.Answers;

namespace WranglerLint.Tests;

/// <summary>How answers are read.</summary>
public sealed class AnswerTests
{
    private static string Example { get; } =
        Regex.Match(Repository.Read("docs", "self-test.md"), "<!-- begin kv-answer -->\n```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>The names with which the team of the incident described its endpoint.</summary>
    [Fact]
    public void The_page_s_answer_has_the_fields_that_monitors_know()
    {
        var data = JsonDocument.Parse(Example).RootElement.GetProperty("data");
        JsonDocument.Parse(Example).RootElement.GetProperty("success").GetBoolean().Should().BeTrue();
        data.GetProperty("overall_status").GetString().Should().Be("ALL_TESTS_PASSED");
        data.GetProperty("all_tests_passed").GetBoolean().Should().BeTrue();
        data.GetProperty("critical_tests_passed").GetBoolean().Should().BeTrue();
        var details = data.GetProperty("test_details");
        Names(details).Should().Equal("binding_check", "write_test", "read_test", "list_test", "delete_test", "cleanup_verify");
        details.EnumerateObject().Should().OnlyContain(static stage => stage.Value.GetProperty("success").GetBoolean() && stage.Value.GetProperty("message").GetString()!.Length > 0);
        Names(data.GetProperty("summary")).Should().Equal("binding_exists", "can_write", "can_read", "can_list", "can_delete", "cleanup_verified");
        data.GetProperty("recommendations").EnumerateArray().Should().ContainSingle();
    }

    [Fact]
    public void The_page_s_answer_is_read()
    {
        var answer = Answer.Read(Example)!.AsSelfTest("namespaces")!;
        answer.OverallStatus.Should().Be("ALL_TESTS_PASSED");
        var test = answer.Tests.Should().ContainSingle().Subject;
        test.Binding.Should().Be("SESSIONS");
        test.Stages.Select(static stage => stage.Name).Should().Equal("binding_check", "write_test", "read_test", "list_test", "delete_test", "cleanup_verify");
        test.Stages[1].Should().Be(new ReportedStage("write_test", true, "Direct KV put() succeeded", TimeSpan.FromMilliseconds(41), false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{ \"success\": 1, \"data\": {} }")]
    [InlineData("{ \"success\": true }")]
    [InlineData("{ \"success\": true, \"data\": [] }")]
    [InlineData("{ \"success\": false, \"error\": \"\\ud800\" }")]
    public void Other_texts_are_no_answer(string body) => Answer.Read(body).Should().BeNull();

    [Fact]
    public void A_hundred_thousand_brackets_are_no_answer() => Answer.Read(new string('[', 100_000)).Should().BeNull();

    [Theory]
    [InlineData("-1", 0)]
    [InlineData("1e300", 0)]
    [InlineData("\"5\"", 0)]
    [InlineData("2.5", 2.5)]
    public void Only_a_sensible_number_is_a_duration(string number, double milliseconds) =>
        Answer.Read($$"""{ "success": true, "data": { "overall_status": "x", "test_details": { "s": { "success": true, "duration_ms": {{number}} } } } }""")!
            .AsSelfTest("namespaces")!.Tests[0].Stages[0].Duration.TotalMilliseconds.Should().Be(milliseconds);

    [Fact]
    public void The_last_of_two_entries_of_one_name_counts_and_broken_ones_do_not() =>
        Answer.Read("""{ "success": true, "data": { "bindings": [1, null, { "name": "A" }, { "name": "A", "type": "x" }, { "name": "A", "type": "y" }] } }""")!
            .AsBindings()!.Bindings.Values.Should().Equal(new ReportedBinding("A", "y"));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static member => member.Name);
}
