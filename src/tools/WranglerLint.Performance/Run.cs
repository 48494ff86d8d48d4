using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WranglerLint.Performance;

/// <summary>One run of a program as a fresh process, its output thrown away.</summary>
/// <param name="Milliseconds">From the request to start it to its end.</param>
/// <param name="CpuMilliseconds">What it took of all cores, the system's part included.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <remarks>
/// <see cref="Process"/> takes as long to start a program as a native one takes to run, which would make every ratio of short
/// runs look better: this calls the C library (Linux only).
/// </remarks>
internal readonly partial record struct Run(double Milliseconds, double CpuMilliseconds, int ExitCode)
{
    /// <summary>Room for glibc's <c>posix_spawn_file_actions_t</c> (80 bytes) and <c>struct rusage</c> (144 bytes).</summary>
    private const int Room = 256;

    private const int WriteOnly = 1;

    /// <summary>Runs a program.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="command">Its path and its arguments.</param>
    internal static unsafe Run Of(string folder, params string[] command)
    {
        var actions = stackalloc byte[Room];
        var usage = stackalloc long[Room / sizeof(long)];
        Check(InitialiseActions(actions));
        Check(AddOpen(actions, 1, "/dev/null", WriteOnly, 0));
        Check(AddOpen(actions, 2, "/dev/null", WriteOnly, 0));
        Check(AddFolder(actions, folder));
        var arguments = Strings(command);
        var environment = Strings(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(static pair => $"{pair.Key}={pair.Value}"));
        try
        {
            var start = Stopwatch.GetTimestamp();
            Check(Spawn(out var id, command[0], actions, 0, arguments, environment));
            while (Wait(id, out var status, 0, usage) is var ended)
            {
                if (ended == id)
                {
                    // The time of programs and then of the system, each in seconds and microseconds.
                    var cpu = ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0);
                    return new Run(Stopwatch.GetElapsedTime(start).TotalMilliseconds, cpu, (status & 0x7F) == 0 ? (status >> 8) & 0xFF : -1);
                }
            }

            throw new UnreachableException();
        }
        finally
        {
            Free(arguments);
            Free(environment);
            _ = DestroyActions(actions);
        }
    }

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new Win32Exception(error);
        }
    }

    private static nint[] Strings(IEnumerable<string> values) => [.. values.Select(Marshal.StringToCoTaskMemUTF8), 0];

    private static void Free(nint[] strings) => Array.ForEach(strings, Marshal.FreeCoTaskMem);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static unsafe partial int InitialiseActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static unsafe partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int AddOpen(byte* actions, int descriptor, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int AddFolder(byte* actions, string path);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Spawn(out int id, string path, byte* actions, nint attributes, nint[] arguments, nint[] environment);

    [LibraryImport("libc", EntryPoint = "wait4")]
    private static unsafe partial int Wait(int id, out int status, int options, long* usage);
}
