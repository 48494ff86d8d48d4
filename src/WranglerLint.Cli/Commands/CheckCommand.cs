using System.Globalization;
using System.Reflection;
using WranglerLint.Discovery;
using WranglerLint.Fixing;
using WranglerLint.Reporting;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;
using WranglerLint.Suppressions;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>check</c> to do.</summary>
/// <param name="Paths">Configurations and folders; <see cref="StandardInput"/> stands for the standard input.</param>
/// <param name="StandardInputName">The path that the text of the standard input is to have; null if the user gave none.</param>
/// <param name="Format">The format of the standard output, and of files that name none.</param>
/// <param name="Files">Where reports go beside the standard output.</param>
/// <param name="FailingLevel">The mildest severity that fails the run; null if nothing does.</param>
/// <param name="Suppressions">What becomes of suppressed findings.</param>
/// <param name="Fixes">What is done about findings that can be fixed; null if they are only reported.</param>
/// <param name="AllowsUnsafeFixes">Whether unsafe fixes were asked for.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    string? StandardInputName,
    ReportFormat Format,
    IReadOnlyList<ReportFile> Files,
    Severity? FailingLevel,
    SuppressionMode Suppressions,
    FixRequest? Fixes,
    bool AllowsUnsafeFixes)
{
    /// <summary>The path that means the standard input.</summary>
    internal const string StandardInput = "-";

    internal bool ReadsStandardInput => StandardInputName is not null || Paths.Contains(StandardInput);

    /// <summary>What cannot be done of it; null if all can.</summary>
    internal string? Problem =>
        ReadsStandardInput && Paths.Any(static path => path != StandardInput)
            ? "the standard input is one configuration, and no other path can stand beside it."
            : AllowsUnsafeFixes && Fixes is null ? "--unsafe-fixes changes nothing alone: give it with --fix or --diff."
            : Fixes is { IsWritten: false } && Files.Count > 0 ? "--diff writes no report, and --output cannot stand beside it."
            : ReportFile.ProblemOf(Files);
}

/// <summary>Checks, reports, and says how it went by the exit code.</summary>
internal static class CheckCommand
{
    internal const int Success = 0;
    internal const int HasFindings = 1;
    internal const int CannotRun = 2;

    internal static int Run(CheckRequest request, TextWriter output, TextWriter errors)
    {
        if (request.Problem is { } obstacle)
        {
            errors.WriteLine($"wranglerlint: {obstacle}");
            return CannotRun;
        }

        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Checker NewChecker() => new(Directory.GetCurrentDirectory(), request.Suppressions, today);
        return request.ReadsStandardInput ? RunOnStandardInput(request, NewChecker(), output, errors)
            : request.Fixes is { } fixes ? RunWithFixes(request, fixes, NewChecker, output, errors)
            : Report(request, NewChecker().Check(PathsOf(request)), output, errors);
    }

    private static IReadOnlyList<string> PathsOf(CheckRequest request) => request.Paths is [] ? ["."] : request.Paths;

    /// <summary>What is reported is what the fixed files have: they are read again.</summary>
    private static int RunWithFixes(CheckRequest request, FixRequest fixes, Func<Checker> newChecker, TextWriter output, TextWriter errors)
    {
        var checker = newChecker();
        var result = new FixCommand(fixes, output).Run(checker.Inputs(PathsOf(request)));
        if (fixes.IsWritten)
        {
            var code = Report(request, newChecker().Check(PathsOf(request)), output, errors);
            result.Report(fixes, errors);
            WriteProblems(result.Problems, errors);
            return result.Problems.Count > 0 ? CannotRun : code;
        }

        var problems = checker.Check((Input?)null).Problems;
        WriteProblems(problems, errors);
        result.Report(fixes, errors);
        return problems.Count > 0 ? CannotRun : result.Findings > 0 ? HasFindings : Success;
    }

    /// <summary>With fixes, the standard output takes the fixed text or the changes, and the report goes to the standard error.</summary>
    private static int RunOnStandardInput(CheckRequest request, Checker checker, TextWriter output, TextWriter errors)
    {
        string content;
        byte[] bytes;
        try
        {
            (content, bytes) = TextFile.Read(Console.OpenStandardInput());
        }
        catch (UnreadableFileException exception)
        {
            WriteProblems([exception.Message], errors);
            return CannotRun;
        }

        var input = checker.InputOf(content, request.StandardInputName);
        if (request.Fixes is not { } fixes || input is null)
        {
            return Report(request, checker.Check(input), output, errors);
        }

        var (result, document) = new FixCommand(fixes, output).RunAlone(input);
        if (!fixes.IsWritten)
        {
            result.Report(fixes, errors);
            return result.Findings > 0 ? HasFindings : Success;
        }

        output.Flush();
        using (var standardOutput = Console.OpenStandardOutput())
        {
            standardOutput.Write(TextFile.Encode(bytes, document.Text.Content));
        }

        var code = Report(request, checker.Check(input with { Document = document }), errors, errors);
        result.Report(fixes, errors);
        return code;
    }

    private static int Report(CheckRequest request, CheckResult result, TextWriter output, TextWriter errors)
    {
        WriteProblems(result.Problems, errors);
        var report = new Report
        {
            Findings = result.Findings,
            Suppressed = result.Suppressed,
            FileCount = result.Configurations.Count + result.SourceCount,
            Configurations = result.Configurations,
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = RuleCatalog.PageOf,
            ToolVersion = Version,
            FailingLevel = request.FailingLevel,
        };
        if (!Write(report, request, output, errors) || result.Problems.Count > 0)
        {
            return CannotRun;
        }

        if (result.Configurations.Count == 0)
        {
            errors.WriteLine("wranglerlint: no wrangler.toml, wrangler.json or wrangler.jsonc was found.");
        }

        return report.IsFailing ? HasFindings : Success;
    }

    private static void WriteProblems(IEnumerable<string> problems, TextWriter errors)
    {
        foreach (var problem in problems)
        {
            errors.WriteLine($"wranglerlint: {problem}");
        }
    }

    private static string Version { get; } =
        typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static bool Write(Report report, CheckRequest request, TextWriter output, TextWriter errors)
    {
        var isWritten = true;
        foreach (var file in request.Files)
        {
            try
            {
                file.Write(writer => ReportFormats.Create(file.Format ?? request.Format, colour: false).Write(report, writer));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.WriteLine($"wranglerlint: {file.Path}: the report cannot be written: {exception.Message}");
                isWritten = false;
            }
        }

        if (request.Files.All(static file => file.Format is not null))
        {
            var colour = Colour.IsWanted(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
            ReportFormats.Create(request.Format, colour).Write(report, output);
        }

        return isWritten;
    }
}
