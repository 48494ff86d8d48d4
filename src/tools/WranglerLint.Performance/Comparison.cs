using System.Globalization;
using WranglerLint.ScanBenchmark;

namespace WranglerLint.Performance;

/// <summary>What is measured of the command.</summary>
/// <param name="program">The native program.</param>
/// <param name="root">An empty folder to write into.</param>
/// <param name="figures">Takes what comes out.</param>
internal sealed class Comparison(string program, string root, Figures figures)
{
    private const int Sources = 10;

    /// <summary>Larger ones are not read. In bytes.</summary>
    private const int LargestFile = 8_000_000;

    private static readonly int[] LargeSizes = [100_000, 500_000, 1_000_000, 5_000_000];

    private static readonly string[] LargeShapes = ["variables", "keys on one line of JSON"];

    /// <summary>One configuration, beside a program that writes one line.</summary>
    internal void Start(string hello, bool isQuick)
    {
        var usual = Worker("usual");
        var large = Worker("worker");
        var medians = Median.Of(
            isQuick ? 31 : 201,
            new Command(usual, 0, hello),
            Lint(usual, 1, "wrangler.toml"),
            Lint(usual, 1, "wrangler.toml", "--format", "sarif"),
            Lint(large, 1, "wrangler.toml"),
            Lint(large, 1, "wrangler.toml", "--format", "sarif"));
        Add("one configuration of 16 lines, as half of the public ones have at most", medians[1], isQuick ? 20 : 3);
        Add("the same as SARIF", medians[2], isQuick ? 30 : 10);
        Add("one of 74 lines with three environments, longer than 29 in 30", medians[3], isQuick ? 20 : 3);
        Add("the same as SARIF, 74 lines", medians[4], isQuick ? 30 : 10);

        void Add(string what, Median own, double goal) => figures.Add($"{what}, to a C# hello world", Ratio(own), goal, $"{Time(own)} and {Time(medians[0])}");

        // Where other programs run too, waiting for them is no figure of ours.
        double Ratio(Median own) => isQuick ? own.CpuMilliseconds / medians[0].CpuMilliseconds : own.Milliseconds / medians[0].Milliseconds;
    }

    /// <summary>The same configuration, beside the tools that people use for it today.</summary>
    internal void Peers(string node, string modules)
    {
        var folder = Worker("worker");
        var schema = new Uri(Path.Combine(modules, "wrangler", "config-schema.json")).AbsoluteUri;
        var medians = Median.Of(
            7,
            Lint(folder, 1, "wrangler.toml"),
            new Command(folder, 0, node, Path.Combine(modules, "wrangler", "bin", "wrangler.js"), "deploy", "--dry-run", "--env", "production", "--outdir", "out"),
            new Command(folder, 0, node, Path.Combine(modules, "@taplo", "cli", "dist", "cli.js"), "lint", "--schema", schema, "wrangler.toml"));
        figures.Add("`wrangler deploy --dry-run` of one environment, to all of them here", medians[1].Milliseconds / medians[0].Milliseconds, 100, $"{Time(medians[1])} and {Time(medians[0])}", isFloor: true);
        figures.Add("`taplo lint` with wrangler's schema, to one configuration here", medians[2].Milliseconds / medians[0].Milliseconds, 100, $"{Time(medians[2])} and {Time(medians[0])}", isFloor: true);
    }

    internal void Size(bool isQuick) => figures.Add("size of the native program", new FileInfo(program).Length / 1e6, isQuick ? 20 : 12, "", " MB");

    /// <summary>Four times as much of one thing has to take about four times as long.</summary>
    internal void ManyOfOneThing(bool isQuick)
    {
        const int growth = 4;
        const int small = 2_500;

        // What takes a few milliseconds is too little to be divided by.
        const int fewMilliseconds = 50;
        var start = Start(Folder("start"));
        foreach (var shape in Shapes.All.Keys)
        {
            var count = small;
            var (less, more, size) = Measure(shape, count);
            while (less < fewMilliseconds && !isQuick && size * growth < LargestFile)
            {
                count *= growth;
                (less, more, size) = Measure(shape, count);
            }

            figures.Add($"{growth} times as many {shape}", more / Math.Max(less, 10), isQuick ? 3 * growth : 1.5 * growth, $"{more:F0} ms and {less:F0} ms");
        }

        (double Less, double More, long Size) Measure(string shape, int count)
        {
            var few = Folder("few");
            var many = Folder("many");
            var medians = Median.Of(
                isQuick ? 1 : 5,
                Lint(few, 0, Shapes.Write(few, shape, count), "--format", "json", "--fail-on", "never"),
                Lint(many, 0, Shapes.Write(many, shape, count * growth), "--format", "json", "--fail-on", "never"));
            return (medians[0].CpuMilliseconds - start, medians[1].CpuMilliseconds - start, Directory.EnumerateFiles(many).Sum(static file => new FileInfo(file).Length));
        }
    }

    /// <summary>How the time for one byte changes from 100 KB to 5 MB.</summary>
    internal void LargeFiles()
    {
        foreach (var shape in LargeShapes)
        {
            var counts = LargeSizes.Select(static size => size / 88).ToList();
            var folders = counts.Select(count => Folder(count.ToString(CultureInfo.InvariantCulture))).ToList();
            var files = folders.Zip(counts, (folder, count) => Shapes.Write(folder, shape, count)).ToList();
            var sizes = folders.Zip(files, static (folder, file) => new FileInfo(Path.Combine(folder, file)).Length).ToList();
            var start = Start(Folder("empty"));
            var medians = Median.Of(5, [.. folders.Zip(files, (folder, file) => Lint(folder, 0, file, "--fail-on", "never"))]);
            var perByte = medians.Zip(sizes, (median, size) => (median.CpuMilliseconds - start) / size).ToList();
            figures.Add(
                $"a byte of {sizes[^1] / 1_000_000.0:F1} MB to one of {sizes[0] / 1000} KB, {shape}",
                perByte[^1] / perByte[0],
                1.5,
                string.Join(", ", medians.Zip(sizes, static (median, size) => $"{size / 1000} KB {Time(median)}")));
        }
    }

    /// <summary>How the time for one Worker changes from 500 to 4,000 of them.</summary>
    internal void ManyFiles()
    {
        var counts = new[] { 500, 1_000, 2_000, 4_000 };
        var commands = counts.Select(count =>
        {
            var folder = Path.Combine(root, $"workers{count}");
            Monorepo.Write(folder, count, Sources);
            return Lint(folder, 0);
        }).ToList();
        var medians = Median.Of(5, commands);
        var each = medians.Zip(counts, static (median, count) => median.CpuMilliseconds / count).ToList();
        figures.Add(
            "a Worker of 4,000 to one of 500",
            each[^1] / each[0],
            1.2,
            string.Join(", ", medians.Zip(counts, static (median, count) => string.Create(CultureInfo.InvariantCulture, $"{count} Workers {Time(median)}"))));
        foreach (var count in counts)
        {
            Directory.Delete(Path.Combine(root, $"workers{count}"), recursive: true);
        }
    }

    /// <summary>2,000 configurations and 20,000 sources, beside ripgrep for one literal, and beside the least that a program has to do.</summary>
    internal void Repository(string? floor)
    {
        const int workers = 2_000;
        var folder = Path.Combine(root, "repository");
        var size = Monorepo.Write(folder, workers, Sources);
        var lint = Lint(folder, 0);
        var medians = Median.Of(
            11,
            [lint, new Command(folder, 0, "/usr/bin/rg", "-l", "KVNamespace"), .. floor is null ? [] : new[] { new Command(folder, 0, floor, folder) }]);
        figures.Add(
            $"{workers} configurations and {workers * Sources} sources, {size / 1_000_000} MB, to `rg -l` for one literal",
            medians[0].Milliseconds / medians[1].Milliseconds,
            3,
            $"{Time(medians[0])} and {Time(medians[1])}");
        if (floor is not null)
        {
            figures.Add(
                "a program that only reads these files and has Tomlyn parse the configurations, to the same `rg`",
                medians[2].Milliseconds / medians[1].Milliseconds,
                null,
                $"{Time(medians[2])} and {Time(medians[1])}");
        }

        figures.Add("both cores: time of all cores to time, the same repository", medians[0].CpuMilliseconds / medians[0].Milliseconds, 1.3, Time(medians[0]), isFloor: true);
        figures.Add("peak memory, the same repository", Measured.Run(folder, program, true, "--format", "json").PeakKilobytes / 1024.0, 100, "", " MB");
    }

    /// <summary>One Worker with 20,000 sources, beside ripgrep for the names of environments.</summary>
    internal void OneWorker()
    {
        var folder = Path.Combine(root, "worker-of-many");
        var size = Tree.Write(folder, 20_000, isImported: false);
        var medians = Median.Of(11, Lint(folder, 1, "--format", "json"), new Command(folder, 0, "/usr/bin/rg", "-l", "CloudflareEnvironment|Env|CloudflareBindings|Bindings"));
        figures.Add(
            $"one Worker with 20000 sources, {size / 1_000_000} MB, to `rg -l` for the same names",
            medians[0].Milliseconds / medians[1].Milliseconds,
            3,
            $"{Time(medians[0])} and {Time(medians[1])}");
    }

    private Command Lint(string folder, int exitCode, params string[] arguments) => new(folder, exitCode, [program, .. arguments]);

    /// <summary>What a run takes that has next to nothing to do, in milliseconds of all cores.</summary>
    private double Start(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "wrangler.toml"), "name = \"w\"\n");
        return Median.Of(7, Lint(folder, 0, "wrangler.toml", "--fail-on", "never"))[0].CpuMilliseconds;
    }

    /// <summary>A copy of one of the Workers beside this source.</summary>
    private string Worker(string name)
    {
        var folder = Folder(name);
        var source = Path.Combine(AppContext.BaseDirectory, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        return folder;
    }

    private string Folder(string name)
    {
        var folder = Path.Combine(root, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }

    private static string Time(Median median) => string.Create(CultureInfo.InvariantCulture, $"{median.Milliseconds:0.#} ms");
}
