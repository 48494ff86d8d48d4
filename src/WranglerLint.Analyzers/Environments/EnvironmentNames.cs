using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WranglerLint.Environments;

/// <summary>What a project calls the type of a Worker's environment: the option may differ from folder to folder.</summary>
/// <param name="options">The project's <c>.editorconfig</c> and <c>.globalconfig</c> files.</param>
internal sealed class EnvironmentNames(AnalyzerConfigOptionsProvider options)
{
    /// <summary>The option in those files: names with commas between them.</summary>
    internal const string Option = "wranglerlint.environment_types";

    /// <summary>Other names that the TypeScript rules know, such as <c>Env</c>, mean too many things in C#.</summary>
    private static readonly HashSet<string> Default = new(StringComparer.Ordinal) { "CloudflareEnvironment" };

    private readonly ConcurrentDictionary<string, HashSet<string>> _parsed = new(StringComparer.Ordinal);

    /// <summary>Whether a file that declares a type knows it as an environment.</summary>
    internal bool Include(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var isSet = options.GetOptions(reference.SyntaxTree).TryGetValue(Option, out var value)
                || options.GlobalOptions.TryGetValue(Option, out value);
            var names = isSet && !string.IsNullOrWhiteSpace(value) ? _parsed.GetOrAdd(value!, Parse) : Default;
            if (names.Contains(type.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Parse(string value) =>
        new(value.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0), StringComparer.Ordinal);
}
