// Measures the command beside other programs, in turns and as fresh processes, so that each figure is a ratio: see compare.sh.
using WranglerLint.Performance;

if (args is ["--repository", var folder])
{
    // For a profiler.
    Monorepo.Write(folder, 2_000, 10);
    return 0;
}

if (args.Length == 0 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Performance PROGRAM --hello FILE [--floor FILE] [--node FILE --modules FOLDER] [--write FILE | --quick]\n       Performance --repository FOLDER");
    return 2;
}

var program = Path.GetFullPath(args[0]);
var isQuick = args.Contains("--quick");
var root = Path.Combine(Path.GetTempPath(), $"wranglerlint-performance-{Environment.ProcessId}");
var figures = new Figures();
var comparison = new Comparison(program, root, figures);
try
{
    Directory.CreateDirectory(root);
    if (Option("--hello") is { } hello)
    {
        comparison.Start(hello, isQuick);
    }

    comparison.Size(isQuick);
    comparison.ManyOfOneThing(isQuick);
    if (!isQuick)
    {
        if (Option("--node") is { } node && Option("--modules") is { } modules)
        {
            comparison.Peers(node, modules);
        }

        comparison.LargeFiles();
        comparison.ManyFiles();
        comparison.Repository(Option("--floor"));
        comparison.OneWorker();
    }

    if (Option("--write") is { } document)
    {
        figures.WriteTo(document);
    }
}
finally
{
    Directory.Delete(root, recursive: true);
}

return figures.AreReached || Option("--write") is not null ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is var index and >= 0 && index + 1 < args.Length ? Path.GetFullPath(args[index + 1]) : null;
