// Compares the command with ripgrep on a Worker of many TypeScript files, both as fresh processes, in turns:
//   dotnet publish src/WranglerLint.Cli -c Release -o artifacts/native
//   dotnet run -c Release --project src/tools/WranglerLint.ScanBenchmark -- artifacts/native/wranglerlint [files] [rounds]
// What counts is the ratio: absolute times are the machine's. Exit code 1 if that of the first tree is above the goal; in the
// second one the entry point imports every file, so that each is read as a program and not only searched for names.
using System.Globalization;
using WranglerLint.ScanBenchmark;

const double goal = 3;

// What environments are called, as LintOptions has it: ripgrep looks for the same names.
const string names = "CloudflareEnvironment|Env|CloudflareEnv|CloudflareBindings|Bindings";

if (args.Length is 0 or > 3 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("usage: ScanBenchmark PATH-OF-WRANGLERLINT [files] [rounds]");
    return 2;
}

var program = Path.GetFullPath(args[0]);
var files = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 11;
var root = Path.Combine(Path.GetTempPath(), $"wranglerlint-scan-{Environment.ProcessId}");
var isReached = Compare("searched", isImported: false) <= goal;
Compare("imported", isImported: true);
return isReached ? 0 : 1;

double Compare(string name, bool isImported)
{
    try
    {
        var size = Tree.Write(root, files, isImported);
        Console.WriteLine($"{name}: {files} files, {size / 1024} KiB of TypeScript, {rounds} rounds");

        // The first runs read from the disk, the others from the system's memory: only those can be compared.
        Scan(watchesMemory: false);
        Search(watchesMemory: false);
        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var scan = Scan(watchesMemory: false);
            var search = Search(watchesMemory: false);
            ratios.Add(scan.Milliseconds / search.Milliseconds);
            Console.WriteLine($"  wranglerlint {scan.Milliseconds,7:F0} ms   rg {search.Milliseconds,7:F0} ms   ratio {ratios[^1]:F2}");
        }

        ratios.Sort();
        var median = ratios[ratios.Count / 2];
        Console.WriteLine($"  peak memory: wranglerlint {Scan(watchesMemory: true).PeakKilobytes / 1024} MiB, rg {Search(watchesMemory: true).PeakKilobytes / 1024} MiB");
        Console.WriteLine($"  ratio: median {median:F2}, from {ratios[0]:F2} to {ratios[^1]:F2}{(isImported ? "" : $"; goal: at most {goal:F0}")}");
        return median;
    }
    finally
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }
}

// The tree has definitions to report and files to list: a run that finds none has not looked.
Measured Scan(bool watchesMemory) => Checked(Measured.Run(root, program, watchesMemory, "--format", "json"), "wranglerlint", 1);

Measured Search(bool watchesMemory) => Checked(Measured.Run(root, "rg", watchesMemory, "-l", names), "rg", 0);

static Measured Checked(Measured run, string name, int expected) =>
    run.ExitCode == expected ? run : throw new InvalidOperationException($"{name} ended with {run.ExitCode}, not {expected}.");
