using System.Runtime.InteropServices;

namespace WranglerLint.Discovery;

/// <summary>What the system says about a file, without the file's full path: whoever reads it has the path as they wrote it.</summary>
internal static class SystemErrors
{
    /// <summary>Errors of the system have small numbers, those of the platform negative ones.</summary>
    private const int LargestNumber = 1000;

    /// <summary>A sentence in lower case.</summary>
    internal static string Of(Exception exception) =>
        exception is UnauthorizedAccessException ? Sentence("Permission denied")
        : exception is FileNotFoundException or DirectoryNotFoundException ? Sentence("No such file or directory")
        : exception.HResult is > 0 and < LargestNumber and var number && !OperatingSystem.IsWindows() ? Of(number)
        : exception.Message;

    /// <summary>The same for a number.</summary>
    internal static string Of(int number) => Sentence(Marshal.GetPInvokeErrorMessage(number));

    private static string Sentence(string message) => char.ToLowerInvariant(message[0]) + message[1..] + ".";
}
