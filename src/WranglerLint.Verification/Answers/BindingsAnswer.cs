namespace WranglerLint.Verification.Answers;

/// <summary>What a Worker says that it has under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type; <c>undefined</c> if there is nothing.</param>
internal sealed record ReportedBinding(string Name, string Type);

/// <summary>What the endpoint <c>bindings</c> says.</summary>
/// <param name="Fingerprint">What the self-test was made from; null if it does not say.</param>
/// <param name="Bindings">What the Worker has, by name.</param>
internal sealed record BindingsAnswer(string? Fingerprint, IReadOnlyDictionary<string, ReportedBinding> Bindings);
