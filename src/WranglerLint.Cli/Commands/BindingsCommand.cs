using System.CommandLine;
using System.Globalization;
using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Matrix;
using WranglerLint.Reporting.Matrix;
using WranglerLint.Suppressions;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>bindings</c> to do.</summary>
/// <param name="Paths">Configurations and folders.</param>
/// <param name="Format">The format.</param>
/// <param name="File">Where the report goes; null for the standard output.</param>
internal sealed record BindingsRequest(IReadOnlyList<string> Paths, MatrixFormat Format, ReportFile? File);

/// <summary>Shows what each environment has under each name, with the findings in their places.</summary>
internal static class BindingsCommand
{
    internal static Command Create(TextWriter output, TextWriter errors)
    {
        var command = new Command("bindings", "Shows what each environment has under each name: a matrix of bindings, variables and secrets.");
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Configurations, or folders to search for them; the current folder if there is none.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = $"{string.Join(", ", MatrixFormats.Names)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => MatrixFormats.Names[0],
        };
        format.AcceptOnlyFromAmong([.. MatrixFormats.Names]);
        var file = new Option<string?>("--output", "-o") { Description = "The file that takes the report from the standard output.", HelpName = "FILE" };
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Options.Add(file);
        command.SetAction(parsed => Run(
            new BindingsRequest(
                parsed.GetValue(paths) ?? [],
                Enum.Parse<MatrixFormat>(parsed.GetValue(format)!, ignoreCase: true),
                parsed.GetValue(file) is { } path ? new ReportFile(null, path) : null),
            output,
            errors));
        return command;
    }

    private static int Run(BindingsRequest request, TextWriter output, TextWriter errors)
    {
        if (request.File is { } asked && ReportFile.ProblemOf([asked]) is { } obstacle)
        {
            errors.Say(obstacle);
            return CheckCommand.CannotRun;
        }

        var folder = Directory.GetCurrentDirectory();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var result = new Checker(folder, new FileTree(), SuppressionMode.LeaveOut, today).Check(request.Paths is [] ? ["."] : request.Paths);
        var unreadable = result.Inputs
            .Where(static input => input.Document.Error is not null)
            .Select(static input => PlacedMessage.Of(input.Document.Text, input.Document.Error!.Span, input.Document.Error.Message));
        List<string> problems = [.. result.Problems, .. unreadable];
        foreach (var problem in problems)
        {
            errors.Say(problem);
        }

        var readFrom = request.File is null ? folder : Path.GetDirectoryName(Path.GetFullPath(request.File.Path, folder))!;
        var report = new MatrixReport
        {
            Matrices =
            [
                .. result.Inputs
                    .Where(static input => input.Document.Error is null)
                    .OrderBy(static input => input.Document.Text.Path, StringComparer.Ordinal)
                    .Select(input => new LinkedMatrix(BindingMatrix.Create(input.Document, input.Options, result.Findings), Href(readFrom, input.FullPath))),
            ],
            Findings = result.Findings,
        };
        if (!Write(report, request, output, errors) || problems.Count > 0)
        {
            return CheckCommand.CannotRun;
        }

        if (result.Inputs.Count == 0)
        {
            errors.Say(CheckCommand.NothingFound);
        }

        return CheckCommand.Success;
    }

    /// <summary>The address of a file for whoever reads the report in a folder.</summary>
    private static string Href(string folder, string file) =>
        string.Join('/', Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static bool Write(MatrixReport report, BindingsRequest request, TextWriter output, TextWriter errors)
    {
        if (request.File is not { } file)
        {
            MatrixFormats.Create(request.Format, isForTerminal: true).Write(report, output);
            return true;
        }

        return file.TryWrite(writer => MatrixFormats.Create(request.Format, isForTerminal: false).Write(report, writer), errors);
    }
}
