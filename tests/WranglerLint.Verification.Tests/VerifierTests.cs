using WranglerLint.Verification;
using WranglerLint.Verification.Http;

namespace WranglerLint.Tests;

/// <summary>How a running Worker is compared with its configuration.</summary>
public sealed class VerifierTests
{
    [Fact]
    public void A_Worker_that_keeps_its_promises_passes()
    {
        var shop = new Shop().AnswersWell();
        var result = shop.Verify();
        result.IsFailing.Should().BeFalse();
        result.Checks.Should().OnlyContain(static check => check.Outcome == Outcome.Pass);
        shop.Asked.Should().Equal("bindings?", "kv-self-test?", "resource-self-test?");
    }

    [Fact]
    public void A_missing_binding_fails_at_its_place()
    {
        var shop = new Shop().AnswersWell();
        var check = Single(shop.Answers(Endpoint.Bindings, shop.Bindings(carts: "undefined")).Verify());
        check.Problem.Should().Be(Problem.MissingBinding);
        check.Message.Should().Be("env.CARTS is undefined: the KV namespace, which is critical, is not bound");
        check.Place!.LogicalName.Should().Be("kv_namespaces[0].binding");
    }

    [Fact]
    public void A_binding_that_the_answer_does_not_name_is_missing()
    {
        var shop = new Shop().AnswersWell().Answers(Endpoint.Bindings, Shop.Ok("""{ "bindings": [] }"""));
        shop.Verify().Checks.Where(static check => check.Problem == Problem.MissingBinding).Select(static check => check.Name)
            .Should().Equal("CARTS", "DB", "GREETING");
    }

    [Fact]
    public void Another_kind_fails()
    {
        var shop = new Shop().AnswersWell();
        Single(shop.Answers(Endpoint.Bindings, shop.Bindings(carts: "R2Bucket")).Verify()).Problem.Should().Be(Problem.OtherKind);
    }

    [Fact]
    public void A_resource_that_the_configuration_does_not_know_is_a_warning_and_a_secret_is_nothing()
    {
        var shop = new Shop().AnswersWell();
        var more = """, { "name": "TOKEN", "type": "string" }, { "name": "OLD", "type": "R2Bucket" }, { "name": "ASSETS", "type": "Fetcher" }, { "name": 1 }, null""";
        var check = Single(shop.Answers(Endpoint.Bindings, shop.Bindings(more: more)).Verify());
        (check.Name, check.Outcome, check.Problem).Should().Be(("OLD", Outcome.Warn, Problem.UnexpectedBinding));
    }

    [Theory]
    [InlineData("binding_check", Outcome.Fail)]
    [InlineData("write_test", Outcome.Fail)]
    [InlineData("read_test", Outcome.Fail)]
    [InlineData("list_test", Outcome.Warn)]
    [InlineData("delete_test", Outcome.Warn)]
    [InlineData("cleanup_verify", Outcome.Warn)]
    public void A_failed_step_fails_unless_the_resource_is_of_use_without_it(string stage, Outcome outcome)
    {
        var check = Single(new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv(stage)).Verify());
        (check.Name, check.Outcome).Should().Be(($"CARTS: {stage}", outcome));
        check.Recommendation.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("read_test", true)]
    [InlineData("list_test", true)]
    [InlineData("cleanup_verify", true)]
    [InlineData("write_test", false)]
    [InlineData("delete_test", false)]
    public void Only_what_KV_may_show_later_is_asked_again(string stage, bool isAskedAgain)
    {
        var shop = new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv(stage), Shop.Kv());
        shop.Verify(retries: 3).Checks.Any(static check => check.Outcome != Outcome.Pass).Should().Be(!isAskedAgain);
        shop.Waits.Should().HaveCount(isAskedAgain ? 1 : 0);
    }

    [Fact]
    public void Waiting_doubles_and_ends()
    {
        var shop = new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv("read_test"));
        var result = shop.Verify(retries: 7);
        shop.Waits.Select(static wait => wait.TotalSeconds).Should().Equal(1, 2, 4, 8, 16, 30, 30);
        result.Requests.Should().Be(10);
        result.IsFailing.Should().BeTrue();
    }

    [Fact]
    public void A_version_that_has_not_arrived_everywhere_is_waited_for()
    {
        var shop = new Shop().AnswersWell();
        shop.Answers(Endpoint.Bindings, shop.Bindings(carts: "undefined", fingerprint: "old"), shop.Bindings()).Verify(retries: 1).IsFailing.Should().BeFalse();
    }

    [Fact]
    public void A_self_test_that_was_made_from_another_configuration_is_a_warning()
    {
        var shop = new Shop().AnswersWell();
        var check = Single(shop.Answers(Endpoint.Bindings, shop.Bindings(fingerprint: "old")).Verify());
        (check.Outcome, check.Problem).Should().Be((Outcome.Warn, Problem.OtherConfiguration));
    }

    [Fact]
    public void A_namespace_without_a_test_fails() =>
        Single(new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Ok("""{ "overall_status": "ALL_TESTS_PASSED", "namespaces": [] }""")).Verify())
            .Problem.Should().Be(Problem.Untested);

    [Fact]
    public void A_failure_that_no_step_explains_is_not_overlooked() =>
        Single(new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Ok(
            """{ "overall_status": "CRITICAL_FAILURE", "namespaces": [{ "binding": "CARTS", "test_details": { "binding_check": { "success": true }, "write_test": { "success": true } } }] }""", 500)).Verify())
            .Name.Should().Be("overall_status");

    [Fact]
    public void A_step_that_was_not_tried_is_not_counted() =>
        new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Ok(
            """{ "overall_status": "CRITICAL_FAILURE", "namespaces": [{ "binding": "CARTS", "test_details": { "write_test": { "success": false }, "read_test": { "success": false, "skipped": true } } }] }""", 500)).Verify()
            .Checks.Where(static check => check.Outcome != Outcome.Pass).Select(static check => check.Name).Should().Equal("CARTS: write_test");

    [Theory]
    [InlineData(401, "unauthorized", Problem.Refused)]
    [InlineData(503, "api_key_not_configured", Problem.Refused)]
    [InlineData(405, "method_not_allowed", Problem.NoSelfTest)]
    [InlineData(500, "internal_error", Problem.NoSelfTest)]
    public void A_refusal_is_final(int status, string error, Problem problem)
    {
        var shop = new Shop().Answers(Endpoint.Bindings, Shop.Error(status, error));
        Single(shop.Verify(retries: 3)).Problem.Should().Be(problem);
        shop.Asked.Should().ContainSingle();
    }

    [Theory]
    [InlineData(200, "<html>", Problem.NoSelfTest, false)]
    [InlineData(200, "{}", Problem.NoSelfTest, false)]
    [InlineData(200, """{ "success": true, "data": { "x": 1 } }""", Problem.NoSelfTest, false)]
    [InlineData(200, """{ "success": true, "data": { "bindings": [{ "name": "\ud800", "type": "x" }] } }""", Problem.NoSelfTest, false)]
    [InlineData(201, """{ "success": true, "data": { "bindings": [] } }""", Problem.NoSelfTest, false)]
    [InlineData(302, "", Problem.Refused, false)]
    [InlineData(401, "", Problem.Refused, false)]
    [InlineData(403, "", Problem.Refused, false)]
    [InlineData(404, "", Problem.NoSelfTest, false)]
    [InlineData(418, "", Problem.NoSelfTest, false)]
    [InlineData(429, "", Problem.Unreachable, true)]
    [InlineData(500, "error", Problem.NoSelfTest, false)]
    [InlineData(502, "", Problem.Unreachable, true)]
    [InlineData(503, "", Problem.Unreachable, true)]
    [InlineData(522, "", Problem.Unreachable, true)]
    public void Whatever_else_answers_is_told_apart(int status, string body, Problem problem, bool isAskedAgain)
    {
        var shop = new Shop().Answers(Endpoint.Bindings, new Reply(status, body, TimeSpan.Zero));
        Single(shop.Verify(retries: 1)).Problem.Should().Be(problem);
        shop.Asked.Should().HaveCount(isAskedAgain ? 2 : 1);
    }

    [Fact]
    public void The_environment_is_asked_for() =>
        Asked(new Shop().AnswersWell(), "production").Should().Equal("bindings?production", "kv-self-test?production", "resource-self-test?production");

    [Fact]
    public void An_answer_about_one_namespace_is_about_the_only_one()
    {
        var answer = Shop.Ok("""{ "overall_status": "ALL_TESTS_PASSED", "test_details": { "binding_check": { "success": true, "message": "x" }, "read_test": { "success": true, "message": "x" } } }""");
        var result = new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, answer).Verify();
        result.Checks.Should().OnlyContain(static check => check.Outcome == Outcome.Pass);
        result.Checks.Should().Contain(static check => check.Name == "CARTS: read_test");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Outcome.Fail, false)]
    [InlineData(Outcome.Warn, true)]
    public void A_warning_fails_if_that_is_wanted(Outcome? level, bool isFailing) =>
        new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv("list_test")).Verify(failingLevel: level).IsFailing.Should().Be(isFailing);

    private static List<string> Asked(Shop shop, string environment)
    {
        shop.Verify(environment: environment);
        return shop.Asked;
    }

    private static Check Single(VerificationResult result) => result.Checks.Single(static check => check.Outcome != Outcome.Pass);
}
