using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WranglerLint.Analyzers;

namespace WranglerLint.Tests;

/// <summary>Runs both analyzers over files that are not on the disk, as the compiler does.</summary>
internal static class Analysis
{
    internal static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = [new ConfigurationAnalyzer(), new EnvironmentTypeAnalyzer()];

    /// <summary>The diagnostics by file and place.</summary>
    internal static IReadOnlyList<Diagnostic> Run(params (string Path, string Text)[] files) => Run(projectFolder: null, files);

    internal static IReadOnlyList<Diagnostic> Run(string? projectFolder, params (string Path, string Text)[] files)
    {
        var additional = files.Select(static file => (AdditionalText)new TextInMemory(file.Path, file.Text)).ToImmutableArray();
        var options = new AnalyzerOptions(additional, new ProjectOptions(projectFolder));
        var compilation = CSharpCompilation.Create("Project", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = compilation.WithAnalyzers([.. Analyzers], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return
        [
            .. diagnostics
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.GetMessage(null), StringComparer.Ordinal),
        ];
    }

    /// <summary><c>wrangler.toml 12:6-12:15 Warning WL2001</c></summary>
    internal static string Show(Diagnostic diagnostic) => $"{Show(diagnostic.Location)} {diagnostic.Severity} {diagnostic.Id}";

    internal static string Show(Location location)
    {
        var span = location.GetLineSpan();
        return $"{span.Path} {Show(span.StartLinePosition)}-{Show(span.EndLinePosition)}";
    }

    private static string Show(LinePosition position) => $"{position.Line + 1}:{position.Character + 1}";

    private sealed class TextInMemory(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class ProjectOptions(string? folder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(folder);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(null);
    }

    private sealed class Options(string? folder) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == "build_property.ProjectDir" ? folder ?? "" : "";
            return value.Length > 0;
        }
    }
}
