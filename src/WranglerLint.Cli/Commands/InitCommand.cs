using System.CommandLine;
using WranglerLint.Discovery;
using WranglerLint.Initialisation;
using WranglerLint.Linting;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary><c>init</c>: writes a <c>wranglerlint.toml</c> from what it finds below the current folder.</summary>
internal static class InitCommand
{
    private const string StandardOutput = "-";

    internal static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Option<string>("--output", "-o")
        {
            Description = "Where to write; - is the standard output.",
            HelpName = "FILE",
            DefaultValueFactory = static _ => Settings.FileName,
        };
        var standardOutput = new Option<bool>("--stdout") { Description = "Write to the standard output, as --output - does." };
        var force = new Option<bool>("--force") { Description = "Overwrite a file that is there." };
        var command = new Command("init", $"Writes a commented {Settings.FileName} for the configurations below the current folder.");
        command.Options.Add(file);
        command.Options.Add(standardOutput);
        command.Options.Add(force);
        command.SetAction(parsed =>
            Run(parsed.GetValue(standardOutput) ? StandardOutput : parsed.GetValue(file)!, parsed.GetValue(force), output, errors));
        return command;
    }

    private static int Run(string file, bool force, TextWriter output, TextWriter errors)
    {
        if (file != StandardOutput && (ReportFile.ProblemOf([new ReportFile(null, file)]) ?? (File.Exists(file) && !force ? $"{file}: the file is there already; --force overwrites it." : null)) is { } problem)
        {
            errors.Say(problem);
            return CheckCommand.CannotRun;
        }

        var folder = file == StandardOutput ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(file))!;
        var survey = Survey.Of(folder);
        var text = new SettingsDraft(survey).Write();
        if (file == StandardOutput)
        {
            output.Write(text);
            return CheckCommand.Success;
        }

        try
        {
            new ReportFile(null, file).Write(writer => writer.Write(text));
            errors.Say($"{file} is written, from {survey.Configurations} configuration{(survey.Configurations == 1 ? "" : "s")}.");
            return CheckCommand.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Say($"{file} cannot be written: {SystemErrors.Of(exception)}");
            return CheckCommand.CannotRun;
        }
    }
}
