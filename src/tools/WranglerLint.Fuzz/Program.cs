using System.CommandLine;
using WranglerLint.Fuzz.Afl;
using WranglerLint.Fuzz.Running;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

var target = new Argument<string>("target") { Description = "What reads the input." };
target.AcceptOnlyFromAmong([.. FuzzTargets.All.Select(static target => target.Name)]);
var targets = new Option<string[]>("--targets") { Description = "The targets; all without this.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [.. FuzzTargets.All.Select(static target => target.Name)] };
targets.AcceptOnlyFromAmong([.. FuzzTargets.All.Select(static target => target.Name)]);
var count = new Option<long>("--count") { Description = "How many inputs, over all targets.", DefaultValueFactory = static _ => 200_000 };
var seed = new Option<int>("--seed") { Description = "Which inputs.", DefaultValueFactory = static _ => 1 };
var threads = new Option<int>("--threads") { Description = "How many threads.", DefaultValueFactory = static _ => Environment.ProcessorCount };
var index = new Option<long?>("--index") { Description = "The number of the input in the run with that seed." };
var drop = new Option<bool>("--drop") { Description = "Do not keep a failing input." };
var file = new Argument<FileInfo?>("file") { Description = "A file with the input.", Arity = ArgumentArity.ZeroOrOne };
var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder." };

var run = new Command("run", "Makes inputs from the corpus and the fixtures and runs them. Failures are made small and kept in the corpus.") { targets, count, seed, threads };
run.SetAction(result => Status(RunCommand.Run(
    [.. result.GetRequiredValue(targets).Select(static name => FuzzTargets.Find(name)!)], result.GetValue(count), result.GetValue(seed), result.GetValue(threads))));

var attempt = new Command("try", "Runs one input.") { target, file, seed, index, drop };
attempt.SetAction(result =>
{
    var chosen = FuzzTargets.Find(result.GetRequiredValue(target))!;
    SourceText text;
    if (result.GetValue(file) is { } source)
    {
        text = TestData.Read(chosen, source.FullName);
    }
    else if (result.GetValue(index) is { } number)
    {
        text = RunCommand.Input(chosen, result.GetValue(seed), number);
    }
    else
    {
        Console.Error.WriteLine("Give a file, or --seed and --index.");
        return 2;
    }

    return Status(RunCommand.Try(chosen, text, isKept: !result.GetValue(drop)));
});

var instrument = new Command("instrument", "Has the libraries of a folder tell AFL which way they take.") { folder };
instrument.SetAction(result => AflCommands.Instrument(result.GetRequiredValue(folder).FullName));
var seeds = new Command("seeds", "Writes a target's seeds into a folder.") { target, folder };
seeds.SetAction(result => AflCommands.WriteSeeds(FuzzTargets.Find(result.GetRequiredValue(target))!, result.GetRequiredValue(folder).FullName));
var afl = new Command("afl", "Reads inputs from AFL.") { target };
afl.SetAction(result => AflCommands.Serve(FuzzTargets.Find(result.GetRequiredValue(target))!));

return new RootCommand("Gives the engine texts that nobody would write.") { run, attempt, instrument, seeds, afl }.Parse(args).Invoke();

static int Status(int failures) => failures == 0 ? 0 : 1;
