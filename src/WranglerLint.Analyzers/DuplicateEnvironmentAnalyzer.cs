using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WranglerLint.Environments;

namespace WranglerLint.Analyzers;

/// <summary>
/// Reports two or more definitions of a Worker's environment in one compilation, for solutions that mirror the environment in
/// C#.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateEnvironmentAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The only diagnostic.</summary>
    internal static DiagnosticDescriptor Descriptor { get; } = new(
        "WL8901",
        "A compilation defines the environment of a Worker more than once",
        "{0} is defined by {1} types of this compilation: {2}. {3}Code gets the one whose namespace it happens to import, so a binding that "
        + "is added or renamed in one of them is missing wherever another is used, and nobody notices before it runs. "
        + "Keep one definition and remove the others, or make them partial declarations of one type.",
        "WranglerLint.Types",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Keep one type for the environment of the Worker.",
        "https://github.com/wranglerlint/wranglerlint/blob/main/docs/duplicate-environment-class.md",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var names = new EnvironmentNames(context.Options.AnalyzerConfigOptionsProvider);
        var found = new ConcurrentBag<INamedTypeSymbol>();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && EnvironmentClass.CanBe(type) && names.Include(type))
                {
                    found.Add(type);
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => Report(end, found));
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<INamedTypeSymbol> found)
    {
        foreach (var same in found.GroupBy(static type => type.Name, StringComparer.Ordinal))
        {
            var definitions = EnvironmentClass.Competing(same);
            if (definitions.Count > 1)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    definitions[0].Location,
                    definitions.SelectMany(static definition => definition.Locations).Skip(1),
                    same.Key,
                    definitions.Count,
                    Sentence.Join(definitions.Select(static definition => definition.FullName)),
                    MemberComparison.Describe(definitions)));
            }
        }
    }
}
