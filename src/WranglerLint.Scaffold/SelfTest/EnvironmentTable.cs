using System.Text;
using WranglerLint.Expectations;

namespace WranglerLint.SelfTest;

/// <summary>Writes what each environment of a Worker has to have.</summary>
internal static class EnvironmentTable
{
    internal static string Write(ExpectedWorker worker)
    {
        var text = new StringBuilder(
            "/** What each environment of the configuration binds; \"\" is the top level. */\nconst ENVIRONMENTS: readonly Environment[] = [\n");
        foreach (var environment in worker.Environments)
        {
            text.Append($"  {{\n    {Property("name", environment.Name, 4)},\n    bindings: {List(environment.Bindings)},\n  }},\n");
        }

        return text.Append("];\n").ToString();
    }

    /// <summary>Prettier puts an only object on the line of its brackets if it fits.</summary>
    private static string List(IReadOnlyList<ExpectedBinding> bindings) =>
        bindings.Count == 0 ? "[]"
        : bindings is [var only] && ScriptText.Inline(Properties(only)) is var item && "    bindings: [],".Length + item.Length <= ScriptText.Width
            ? $"[{item}]"
        : $"[\n{string.Concat(bindings.Select(static binding => ScriptText.Object(6, Properties(binding), ",")))}    ]";

    private static string[] Properties(ExpectedBinding binding) =>
    [
        Property("name", binding.Name, 8),
        $"kind: {KindTable.NameOf(binding.Kind)}",
        $"critical: {(binding.IsCritical ? "true" : "false")}",
    ];

    /// <summary>Prettier puts a value that does not fit behind its key below it.</summary>
    private static string Property(string key, string value, int indentation)
    {
        var quoted = ScriptText.Quote(value);
        return indentation + key.Length + ": ,".Length + quoted.Length <= ScriptText.Width
            ? $"{key}: {quoted}"
            : $"{key}:\n{new string(' ', indentation + 2)}{quoted}";
    }
}
