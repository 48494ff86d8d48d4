namespace WranglerLint.Verification.Answers;

/// <summary>How a Worker says that a step of a test went.</summary>
/// <param name="Name">The step: <c>read_test</c>.</param>
/// <param name="Success">Whether it succeeded.</param>
/// <param name="Message">What the Worker says about it.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="IsSkipped">Whether it was not tried, because an earlier step failed.</param>
internal sealed record ReportedStage(string Name, bool Success, string Message, TimeSpan Duration, bool IsSkipped);

/// <summary>How a Worker says that the test of a binding went.</summary>
/// <param name="Binding">The binding; null if the answer is about the only one.</param>
/// <param name="Stages">The steps, in their order.</param>
internal sealed record ReportedTest(string? Binding, IReadOnlyList<ReportedStage> Stages);

/// <summary>What an endpoint with tests says.</summary>
/// <param name="OverallStatus">The sum of it: <c>ALL_TESTS_PASSED</c>.</param>
/// <param name="Tests">The tests.</param>
internal sealed record SelfTestAnswer(string OverallStatus, IReadOnlyList<ReportedTest> Tests);
