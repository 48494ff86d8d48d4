using System.CommandLine;
using WranglerLint.Discovery;
using WranglerLint.Expectations;
using WranglerLint.Terminal;
using WranglerLint.Verification;
using WranglerLint.Verification.Http;
using WranglerLint.Verification.Reports;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>verify</c> to do.</summary>
/// <param name="Url">Where the Worker's endpoints are.</param>
/// <param name="Configuration">The configuration or its folder.</param>
/// <param name="Environment">The environment that the Worker was deployed as; empty for the top level.</param>
/// <param name="ApiKeyFile">The file with the key; null if it is in <c>X_API_KEY</c>.</param>
/// <param name="Timeout">How long one request may take.</param>
/// <param name="Retries">How often a question is asked again whose answer may change.</param>
/// <param name="FailingLevel">The mildest outcome that fails the run; null if nothing does.</param>
/// <param name="Reports">Where reports go.</param>
internal sealed record VerifyRequest(
    string Url,
    string Configuration,
    string Environment,
    string? ApiKeyFile,
    TimeSpan Timeout,
    int Retries,
    Outcome? FailingLevel,
    ReportOutput Reports);

/// <summary>Compares a deployed Worker with its configuration, and says how it went by the exit code.</summary>
internal static class VerifyCommand
{
    private const string KeyVariable = "X_API_KEY";
    private const string KeyOption = "--api-key";

    internal static Command Create(TextWriter output, TextWriter errors)
    {
        var url = new Option<string>("--url")
        {
            Description = "The Worker's address; a path in it is the prefix of the endpoints. https, unless it is this machine.",
            HelpName = "URL",
            Required = true,
        };
        var configuration = new Option<string>("--config", "-c")
        {
            Description = "The configuration or its folder; the current folder if not given.",
            HelpName = "PATH",
            DefaultValueFactory = static _ => ".",
        };
        var environment = new Option<string>("--env", "-e")
        {
            Description = "The environment that the Worker was deployed as; the top level if not given.",
            HelpName = "NAME",
            DefaultValueFactory = static _ => "",
        };
        var keyFile = new Option<string?>("--api-key-file")
        {
            Description = $"The file with the key. Without it, the key is in the environment variable {KeyVariable}.",
            HelpName = "FILE",
        };
        var key = new Option<string?>(KeyOption) { Hidden = true };
        var timeout = new Option<int>("--timeout")
        {
            Description = "How many seconds one request may take: 1 to 600.",
            HelpName = "SECONDS",
            DefaultValueFactory = static _ => 30,
        };
        timeout.Validators.Add(static result => Limit(result, 1, 600));
        var retries = new Option<int>("--retries")
        {
            Description = "How often to ask again, after 1, 2, 4 and more seconds, where time alone may help: 0 to 10.",
            HelpName = "COUNT",
            DefaultValueFactory = static _ => 3,
        };
        retries.Validators.Add(static result => Limit(result, 0, 10));
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The mildest outcome that makes the exit code 1: error, warning or never.",
            HelpName = "LEVEL",
            DefaultValueFactory = static _ => "error",
        };
        failOn.AcceptOnlyFromAmong("error", "warning", "never");
        var format = ReportOptions.Format();
        var outputs = ReportOptions.Output();
        var verify = new Command("verify", "Compares a deployed Worker with its configuration, by the endpoints that scaffold self-test writes.")
        {
            url, configuration, environment, keyFile, key, timeout, retries, failOn, format, outputs,
        };
        verify.SetAction(parsed =>
        {
            if (parsed.GetResult(key) is not null)
            {
                return Refuse($"the command line is no place for a key: others on this machine can read it. Put it into {KeyVariable} or a file for --api-key-file.", errors);
            }

            return Run(
                new VerifyRequest(
                    parsed.GetValue(url)!,
                    parsed.GetValue(configuration)!,
                    parsed.GetValue(environment)!,
                    parsed.GetValue(keyFile),
                    TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                    parsed.GetValue(retries),
                    parsed.GetValue(failOn) switch { "error" => Outcome.Fail, "warning" => Outcome.Warn, _ => null },
                    ReportOutput.Of(parsed.GetValue(format), parsed.GetValue(outputs))),
                output,
                errors);
        });
        return verify;
    }

    private static void Limit(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < least || value > most))
        {
            result.AddError($"{result.IdentifierToken?.Value} takes a number from {least} to {most}.");
        }
    }

    private static int Run(VerifyRequest request, TextWriter output, TextWriter errors)
    {
        if (ReportFile.ProblemOf(request.Reports.Files) is { } obstacle)
        {
            return Refuse(obstacle, errors);
        }

        if (WorkerAddress.Read(request.Url, out var problem) is not { } address)
        {
            return Refuse(problem, errors);
        }

        try
        {
            var configuration = OneConfiguration.Read(request.Configuration);
            var worker = ExpectedWorker.Of(configuration.Configuration, configuration.Options);
            if (worker.Find(request.Environment) is not { } environment)
            {
                return Refuse($"{configuration.Configuration.Document.Text.Path} has no environment \"{request.Environment}\".", errors);
            }

            if (ReadKey(request.ApiKeyFile) is not { } key)
            {
                return Refuse(
                    request.ApiKeyFile is null
                        ? $"there is no key: put it into {KeyVariable}, or name a file with --api-key-file."
                        : $"{request.ApiKeyFile}: there is no key in it: one line of printable ASCII.",
                    errors);
            }

            using var client = new WorkerClient(address, key, request.Timeout);
            var result = new Verifier(client, request.Retries)
                .VerifyAsync(address, configuration.Configuration, worker, environment, request.FailingLevel)
                .GetAwaiter().GetResult();
            return !request.Reports.Write((format, isForScreen, writer) => Write(result, format, isForScreen && Screen.IsColoured, writer), output, errors) ? CheckCommand.CannotRun
                : result.IsFailing ? CheckCommand.HasFindings
                : CheckCommand.Success;
        }
        catch (UnreadableFileException exception)
        {
            return Refuse(exception.Message, errors);
        }
    }

    private static ApiKey? ReadKey(string? file) =>
        ApiKey.Read(file is null ? Environment.GetEnvironmentVariable(KeyVariable) ?? "" : TextFile.Read(() => File.OpenRead(file), $"{file}: it").Content);

    private static void Write(VerificationResult result, ReportFormat format, bool colour, TextWriter output)
    {
        switch (format)
        {
            case ReportFormat.Human:
                HumanVerificationReport.Write(result, colour, output);
                break;
            case ReportFormat.Json:
                JsonVerificationReport.Write(result, output);
                break;
            case ReportFormat.JUnit:
                JUnitVerificationReport.Write(result, output);
                break;
            default:
                ReportFormats.Create(format).Write(VerificationFindings.ReportOf(result, ProgramVersion.Text), output);
                break;
        }
    }

    private static int Refuse(string problem, TextWriter errors)
    {
        errors.Say(problem);
        return CheckCommand.CannotRun;
    }
}
