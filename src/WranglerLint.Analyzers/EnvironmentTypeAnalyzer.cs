using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WranglerLint.Diagnostics;
using WranglerLint.Inputs;
using WranglerLint.Linting;
using WranglerLint.Rules;

namespace WranglerLint.Analyzers;

/// <summary>Checks what lies between files, the types of each Worker and the configurations of the project: in a build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnvironmentTypeAnalyzer : DiagnosticAnalyzer
{
    private static readonly Linter Linter = new(RuleCatalog.All);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfTypes;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var files = new ProjectFiles(context.Options, context.CancellationToken);
        var diagnostics = new DiagnosticFactory(files);
        var findings = files.Workers()
            .SelectMany(worker => Linter.Lint(worker.Documents, worker.Types, files.SettingsFor(worker.Folder).OptionsFor(worker.Configuration)))
            .Concat(Linter.Lint(files.Workspace()));
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(diagnostics.Create(finding));
        }
    }
}
