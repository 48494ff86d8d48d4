using System.Globalization;
using WranglerLint.Commands;
using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Fixing;

/// <summary>What is done about findings that can be fixed.</summary>
/// <param name="Safety">How unsafe the fixes may be.</param>
/// <param name="IsWritten">Whether files are changed; otherwise it is only shown how they would.</param>
internal sealed record FixRequest(FixSafety Safety, bool IsWritten);

/// <summary>What fixing some configurations gave.</summary>
/// <param name="Findings">How many findings were fixed, or would be.</param>
/// <param name="Files">In how many files.</param>
/// <param name="Problems">Files that cannot be written.</param>
internal sealed record FixResult(int Findings, int Files, IReadOnlyList<string> Problems)
{
    internal void Report(FixRequest request, TextWriter errors)
    {
        if (Findings > 0)
        {
            var verb = request.IsWritten ? "Fixed" : "Would fix";
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verb} {Counted(Findings, "finding")} in {Counted(Files, "file")}."));
        }
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

/// <summary>Fixes configurations, or shows how.</summary>
/// <param name="request">What is to be done.</param>
/// <param name="diff">Shows it.</param>
internal sealed class FixCommand(FixRequest request, UnifiedDiff diff)
{
    private readonly Fixer _fixer = new(Rules.RuleCatalog.All);
    private readonly FileTree _tree = new();

    /// <summary>Fixes files; of several links to one file, the first counts.</summary>
    internal FixResult Run(IEnumerable<Input> inputs)
    {
        var (findings, files) = (0, 0);
        var problems = new List<string>();
        foreach (var input in inputs.DistinctBy(static input => FixedFile.RealPath(input.FullPath), StringComparer.Ordinal))
        {
            var result = Fix(input);
            if (result.Fixed.Count == 0)
            {
                continue;
            }

            if (!request.IsWritten)
            {
                diff.Write(input.Document.Text, result.Document.Text);
            }
            else if (FixedFile.Replace(input.FullPath, RootOf(input), input.Document.Text, result.Document.Text) is { } problem)
            {
                problems.Add($"{input.Document.Text.Path}: {problem}");
                continue;
            }

            findings += result.Fixed.Count;
            files++;
        }

        return new FixResult(findings, files, problems);
    }

    /// <summary>Fixes one text that lies nowhere.</summary>
    /// <returns>How that went, and the text.</returns>
    internal (FixResult Result, ConfigDocument Document) RunAlone(Input input)
    {
        var result = Fix(input);
        if (!request.IsWritten && result.Fixed.Count > 0)
        {
            diff.Write(input.Document.Text, result.Document.Text);
        }

        return (new FixResult(result.Fixed.Count, result.Fixed.Count > 0 ? 1 : 0, []), result.Document);
    }

    private FixedDocument Fix(Input input) => _fixer.Fix(input.Document, input.Options, input.Files, request.Safety);

    /// <summary>What the user means by a path: the repository, or the folder that was named.</summary>
    private string RootOf(Input input)
    {
        var folder = input.IsExplicit ? input.Folder : input.Argument;
        return _tree.RepositoryOf(folder) ?? folder;
    }
}
