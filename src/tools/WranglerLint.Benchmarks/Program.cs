// Measures the parts of a check, with what they allocate:
//   dotnet run -c Release --project src/tools/WranglerLint.Benchmarks -- --inProcess --filter '*'
// In this process, because projects that BenchmarkDotNet writes do not prune what Sarif.Sdk asks for and no feed
// has. --job short takes minutes in place of an hour; --filter '*Rule*' measures each rule.
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
