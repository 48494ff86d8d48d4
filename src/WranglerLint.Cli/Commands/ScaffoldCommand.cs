using System.CommandLine;
using WranglerLint.Discovery;
using WranglerLint.Expectations;
using WranglerLint.Linting;
using WranglerLint.SelfTest;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>scaffold self-test</c> to do; null where the user said nothing.</summary>
/// <param name="Path">The configuration or its folder.</param>
/// <param name="Output">The module's file; <see cref="StandardOutput"/> stands for the standard output.</param>
/// <param name="Prefix">The path that the endpoints lie below.</param>
/// <param name="ApiKeyName">The name of the secret that callers have to know.</param>
/// <param name="Environment">The environment that is tested when a caller names none.</param>
/// <param name="IsCheck">Whether to compare only.</param>
internal sealed record ScaffoldRequest(string Path, string? Output, string? Prefix, string? ApiKeyName, string? Environment, bool IsCheck)
{
    internal const string StandardOutput = "-";
}

/// <summary>Writes the self-test of a Worker, or says whether it is up to date.</summary>
internal static class ScaffoldCommand
{
    private const string DefaultName = "self-test.ts";

    internal static Command Create(TextWriter output, TextWriter errors)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The configuration or its folder; the current folder if there is none.",
            DefaultValueFactory = static _ => ".",
        };
        var file = new Option<string?>("--output", "-o")
        {
            Description = $"The module's file; - is the standard output. {DefaultName} beside the entry point if not given.",
            HelpName = "FILE",
        };
        var prefix = new Option<string?>("--prefix")
        {
            Description = $"The path that the endpoints lie below; {SelfTestOptions.DefaultPrefix} if not given.",
            HelpName = "PATH",
        };
        var apiKeyName = new Option<string?>("--api-key-name")
        {
            Description = $"The name of the secret that callers have to know; {SelfTestOptions.DefaultApiKeyName} if not given.",
            HelpName = "NAME",
        };
        var environment = new Option<string?>("--env", "-e")
        {
            Description = "The environment that is tested when a caller names none; production, or else the top level (\"\"), if not given.",
            HelpName = "NAME",
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; the exit code is 1 if the module is missing or stale." };
        var selfTest = new Command(
            "self-test", "Writes a TypeScript module with endpoints that prove at runtime what the configuration promises. What is not given is taken from the module that is there.")
        {
            path, file, prefix, apiKeyName, environment, check,
        };
        selfTest.SetAction(parsed => Run(
            new ScaffoldRequest(
                parsed.GetValue(path)!,
                parsed.GetValue(file),
                parsed.GetValue(prefix),
                parsed.GetValue(apiKeyName),
                parsed.GetValue(environment),
                parsed.GetValue(check)),
            output,
            errors));
        return new Command("scaffold", "Writes code from a configuration.") { selfTest };
    }

    private static int Run(ScaffoldRequest request, TextWriter output, TextWriter errors)
    {
        try
        {
            return Write(request, output, errors);
        }
        catch (Exception exception) when (exception is UnreadableFileException or IOException or UnauthorizedAccessException)
        {
            errors.Say(SystemErrors.Of(exception));
            return CheckCommand.CannotRun;
        }
    }

    private static int Write(ScaffoldRequest request, TextWriter output, TextWriter errors)
    {
        var configuration = OneConfiguration.Read(request.Path);
        var worker = ExpectedWorker.Of(configuration.Configuration, configuration.Options);
        var isStandardOutput = request.Output == ScaffoldRequest.StandardOutput;
        var target = Path.GetFullPath(isStandardOutput || request.Output is null ? DefaultFile(configuration) : request.Output);
        var shown = new ShownPaths(Directory.GetCurrentDirectory(), new FileTree()).Of(target, target);
        var existing = !isStandardOutput && File.Exists(target) ? TextFile.Read(target, shown).Content : null;
        var header = existing is null ? null : SelfTestHeader.Read(existing);
        if (existing is not null && header is null)
        {
            throw new UnreadableFileException($"{shown}: wranglerlint did not write this file and leaves it alone. Name another one with --output.");
        }

        var options = OptionsOf(request, existing, worker);
        var module = SelfTestModule.Write(worker, options, configuration.FileName);
        if (isStandardOutput)
        {
            output.Write(module);
            return CheckCommand.Success;
        }

        var stale = header is null ? "there is no self-test yet"
            : header.Fingerprint != worker.Fingerprint ? "the configuration binds something else than the self-test expects"
            : header.CodeVersion != SelfTestModule.CodeVersion ? "the self-test was written by another version of wranglerlint"
            : SelfTestOptions.Read(existing!) != options ? "the self-test was written with other options"
            : null;
        if (stale is null || request.IsCheck)
        {
            errors.Say(stale is null
                ? $"{shown} is up to date."
                : $"{shown}: {stale}. Write it with wranglerlint scaffold self-test.");
            return stale is null ? CheckCommand.Success : CheckCommand.HasFindings;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        new ReportFile(null, target).Write(writer => writer.Write(module));
        errors.Say($"wrote {shown}.");
        return CheckCommand.Success;
    }

    /// <summary>Beside the entry point, if that is a source, or else beside the configuration.</summary>
    private static string DefaultFile(OneConfiguration configuration)
    {
        var main = EntryPoints.Of(configuration.Configuration.Document).FirstOrDefault();
        var folder = main is null ? configuration.Folder : Path.GetDirectoryName(Path.GetFullPath(main, configuration.Folder))!;
        return Path.Join(folder, DefaultName);
    }

    private static SelfTestOptions OptionsOf(ScaffoldRequest request, string? existing, ExpectedWorker worker)
    {
        var kept = existing is null ? null : SelfTestOptions.Read(existing);
        var environment = request.Environment
            ?? (kept is not null && worker.Find(kept.Environment) is not null ? kept.Environment : worker.Production.Name);
        var options = new SelfTestOptions(
            (request.Prefix ?? kept?.Prefix ?? SelfTestOptions.DefaultPrefix).TrimEnd('/'),
            request.ApiKeyName ?? kept?.ApiKeyName ?? SelfTestOptions.DefaultApiKeyName,
            environment);
        return !SelfTestOptions.IsPrefix(options.Prefix)
                ? throw new UnreadableFileException("--prefix is a path such as /api/self-test: segments of letters, digits, -, ., _ and ~.")
            : !SelfTestOptions.IsApiKeyName(options.ApiKeyName)
                ? throw new UnreadableFileException("--api-key-name is a name that code can use, such as SELF_TEST_API_KEY.")
            : worker.Find(environment) is null
                ? throw new UnreadableFileException($"the configuration has no environment \"{environment}\".")
            : options;
    }
}
