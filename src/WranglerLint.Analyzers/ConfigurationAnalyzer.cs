using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WranglerLint.Diagnostics;
using WranglerLint.Inputs;
using WranglerLint.Linting;
using WranglerLint.Rules;

namespace WranglerLint.Analyzers;

/// <summary>Checks each configuration, and each settings file, by itself: in a build and while it is edited.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    private static readonly Linter Linter = new(RuleCatalog.All);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        var files = new ProjectFiles(context.Options, context.CancellationToken);
        var diagnostics = new DiagnosticFactory(files);
        var file = files.Find(context.AdditionalFile);
        if (file.Name == Settings.FileName)
        {
            foreach (var problem in files.IsInEffect(file) ? files.ProblemsIn(file) : [])
            {
                context.ReportDiagnostic(diagnostics.Create(problem));
            }
        }
        else if (files.ConfigurationOf(file) is { } document)
        {
            foreach (var finding in Linter.Lint(document, files.SettingsFor(file.Folder).OptionsFor(file.Path)))
            {
                context.ReportDiagnostic(diagnostics.Create(finding));
            }
        }
    }
}
