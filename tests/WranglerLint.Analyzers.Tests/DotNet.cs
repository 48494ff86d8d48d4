using System.Diagnostics;
using System.Text;

namespace WranglerLint.Tests;

/// <summary>Starts <c>dotnet</c> as a user does, with nothing of the test run's environment.</summary>
internal static class DotNet
{
    private static readonly string[] Inherited =
    [
        "PATH", "HOME", "DOTNET_ROOT", "TEMP", "TMP", "TMPDIR", "SystemRoot", "SystemDrive", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
        "ProgramData", "ProgramFiles", "ProgramFiles(x86)", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy",
        "SSL_CERT_FILE", "SSL_CERT_DIR",
    ];

    /// <summary>Runs a command in a folder, and gives its exit code and what it wrote.</summary>
    /// <param name="folder">Where to run it.</param>
    /// <param name="packages">NuGet's folder of unpacked packages; null for the user's own.</param>
    /// <param name="arguments">What stands behind <c>dotnet</c>.</param>
    internal static (int ExitCode, string Output) Run(string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Except(Inherited).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // No process outlives the test, and none keeps a package open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
