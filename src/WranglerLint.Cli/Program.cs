using System.Text;
using WranglerLint.Commands;

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
var parsed = CommandLine.Create(output, Console.Error).Parse(CheckOptions.Normalize(args));
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"wranglerlint: {error.Message}");
    }

    Console.Error.WriteLine("wranglerlint: --help tells what is possible.");
    return CheckCommand.CannotRun;
}

return parsed.Invoke(new() { Output = output, Error = Console.Error });
