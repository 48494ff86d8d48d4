using WranglerLint.Commands;
using WranglerLint.Terminal;

// First: a stream that is opened takes the place of one that is closed.
var (openOutput, errors) = StandardStreams.Open();
try
{
    if (!CurrentFolder.Exists)
    {
        errors.Say("the current folder is gone: change to one that exists.");
        return CheckCommand.CannotRun;
    }

    // Not disposed: what could not be written once would be written again.
    var output = openOutput();
    var parsed = CommandLine.Parse(CheckOptions.Normalize(args), output, errors);
    if (parsed.Errors.Count > 0)
    {
        foreach (var error in parsed.Errors)
        {
            errors.SayLines(error.Message, parsed.Tokens.Select(static token => token.Value).Concat(parsed.UnmatchedTokens));
        }

        errors.Say("--help tells what is possible.");
        return CheckCommand.CannotRun;
    }

    var code = parsed.Invoke(new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
    output.Flush();
    return code;
}
catch (OutputLostException exception)
{
    errors.Say(exception.Message);
    return CheckCommand.CannotRun;
}
catch (Exception exception)
{
    // Without its message, which may quote what nobody is to see. Exit code 1 would say that there are findings.
    errors.Say($"this is a mistake in wranglerlint, please report it: {exception.GetType()}");
    errors.WriteLine(exception.StackTrace);
    return CheckCommand.CannotRun;
}
