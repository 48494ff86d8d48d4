namespace WranglerLint.Verification;

/// <summary>The endpoints of a self-test.</summary>
internal static class Endpoint
{
    internal const string Bindings = "bindings";
    internal const string KvSelfTest = "kv-self-test";
    internal const string ResourceSelfTest = "resource-self-test";
}
