using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WranglerLint.Fuzz.Running;

/// <summary>How long the current thread has been running: other programs do not count, as they do for a stopwatch.</summary>
internal static class ThreadClock
{
    /// <summary>Of Linux, in time.h.</summary>
    private const int ThreadProcessorTime = 3;

    internal static TimeSpan Now =>
        OperatingSystem.IsLinux() && ClockGetTime(ThreadProcessorTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        internal nint Seconds;
        internal nint Nanoseconds;
    }
}
