using System.Globalization;
using SharpFuzz;
using WranglerLint.Fuzz.Running;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Afl;

/// <summary>What <c>afl.sh</c> needs: instrumented libraries, seeds as files, and a program that reads inputs from AFL.</summary>
internal static class AflCommands
{
    /// <summary>The libraries in which paths count: ours and those that read for us.</summary>
    private static readonly string[] Libraries =
    [
        "WranglerLint.Syntax.dll", "WranglerLint.Core.dll", "WranglerLint.Rules.dll", "WranglerLint.TypeScript.dll", "WranglerLint.Reporting.dll", "wranglerlint.dll", "Tomlyn.dll",
    ];

    /// <summary>Has the libraries of a folder tell AFL which way they take.</summary>
    internal static int Instrument(string folder)
    {
        foreach (var library in Libraries)
        {
            var types = Fuzzer.Instrument(Path.Combine(folder, library), static _ => true, Options.Value).Count();
            Console.Error.WriteLine($"{library}: {types} types");
        }

        return 0;
    }

    /// <summary>Writes a target's seeds, each into a file.</summary>
    internal static int WriteSeeds(FuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var seed in TestData.SeedsOf(target))
        {
            File.WriteAllBytes(Path.Combine(folder, (number++).ToString("d4", CultureInfo.InvariantCulture)), Wtf8.Encode(seed.Content));
        }

        return 0;
    }

    /// <summary>Reads inputs from AFL until it has no more.</summary>
    internal static int Serve(FuzzTarget target)
    {
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var content = Wtf8.Decode(bytes.ToArray());
            target.Run(new SourceText(target.NameFor(content), content));
        });
        return 0;
    }
}
