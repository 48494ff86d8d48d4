using System.Text;
using WranglerLint.Expectations;
using WranglerLint.Model;

namespace WranglerLint.SelfTest;

/// <summary>Writes a constant for each kind of binding that a Worker has.</summary>
internal static class KindTable
{
    /// <summary>The kinds that are tested and not only looked at, with what <c>self-test.ts</c> calls the steps and the test.</summary>
    private static readonly Dictionary<string, (string Stages, string Test)> Tests = new(StringComparer.Ordinal)
    {
        [BindingKinds.Kv.Section] = ("KV_STAGES", "testKv"),
        [BindingKinds.R2.Section] = (
            """
            [
                "write_test",
                "read_test",
                "head_test",
                "list_test",
                "delete_test",
                "cleanup_verify",
              ]
            """,
            "testR2"),
        [BindingKinds.D1.Section] = ("[\"query_test\"]", "testD1"),
        [BindingKinds.DurableObject.Section] = ("[\"id_test\"]", "testDurableObject"),
        ["vectorize"] = ("[\"query_test\"]", "testVectorize"),
        ["secrets_store_secrets"] = ("[\"query_test\"]", "testStoredSecret"),
    };

    internal static List<RuntimeKind> KindsOf(ExpectedWorker worker)
    {
        var used = worker.Environments.SelectMany(static environment => environment.Bindings).Select(static binding => binding.Kind).ToHashSet();
        return [.. RuntimeKind.All.Where(used.Contains)];
    }

    /// <summary>The name of a kind's constant.</summary>
    internal static string NameOf(RuntimeKind kind) =>
        kind == RuntimeKind.JsonVariable ? "JSON_VARS" : kind.Section.Replace('.', '_').ToUpperInvariant();

    internal static string Write(IEnumerable<RuntimeKind> kinds) => string.Join("\n", kinds.Select(Write));

    private static string Write(RuntimeKind kind)
    {
        var text = new StringBuilder($"const {NameOf(kind)}: KindOfBinding = {{\n");
        text.Append($"  section: {ScriptText.Quote(kind.Section)},\n");
        text.Append($"  noun: {ScriptText.Quote(kind.Noun)},\n");
        text.Append($"  type: {ScriptText.Quote(kind.Type)},\n");
        if (kind.HasAnyShape)
        {
            text.Append("  anyShape: true,\n");
        }

        if (Tests.TryGetValue(kind.Section, out var test))
        {
            text.Append($"  stages: {test.Stages.ReplaceLineEndings("\n")},\n  test: {test.Test},\n");
        }

        return text.Append("};\n").ToString();
    }
}
