namespace WranglerLint.Verification.Http;

/// <summary>What came of a request.</summary>
/// <param name="Status">The status code; null if no whole answer came.</param>
/// <param name="Body">The answer's text; empty if there is none.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record Reply(int? Status, string Body, TimeSpan Duration)
{
    /// <summary>Why no whole answer came: a phrase without a full stop.</summary>
    internal string Failure { get; init; } = "";

    /// <summary>Where a redirect leads.</summary>
    internal string? RedirectsTo { get; init; }

    /// <summary>Whether another request may succeed although this one got no answer.</summary>
    internal bool IsWorthAnother { get; init; }
}

/// <summary>Asks an endpoint of a Worker.</summary>
internal interface IWorkerClient
{
    internal Task<Reply> GetAsync(string endpoint, string environment);
}
