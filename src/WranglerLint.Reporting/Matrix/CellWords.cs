using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Matrix;
using WranglerLint.Model;

namespace WranglerLint.Reporting.Matrix;

/// <summary>What cells say, in words, before any format's escaping.</summary>
internal static class CellWords
{
    /// <summary>What stands in a cell: for each entry what the file says, and what is to be said of it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="ellipsis">What stands for the rest of an id.</param>
    internal static IEnumerable<(string? Value, string? Note)> Of(MatrixCell cell, string ellipsis) =>
        cell.Entries.Count == 0 ? [(null, Note(cell))]
        : cell.Entries.Select((entry, index) => (entry.ShortTarget(ellipsis), Note(entry, index == 0 ? cell.State : entry.State)));

    /// <summary>The state's name, for programs and style sheets.</summary>
    internal static string NameOf(CellState state) => state switch
    {
        CellState.LocalOnly => "local-only",
        CellState.LeftOut => "left-out",
        CellState.OtherKind => "other-kind",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>What an environment is for, unless its name says it: <c>production</c>, <c>rehearsal</c>, <c>deployed</c> or <c>local</c>.</summary>
    internal static string PurposeOf(MatrixColumn column) => column.Stage switch
    {
        EnvironmentStage.Production when column.Name != "production" => "production",
        EnvironmentStage.Rehearsal => "rehearsal",
        _ => column.IsDeployed ? "deployed" : "local",
    };

    /// <summary>The rules of a cell's findings, each once.</summary>
    internal static IEnumerable<Finding> RulesOf(MatrixCell cell) => cell.Findings.DistinctBy(static finding => finding.Rule.Id);

    /// <summary><c>wrangler.toml:12</c>, with the file's name alone.</summary>
    internal static string PlaceOf(Location location) =>
        string.Create(CultureInfo.InvariantCulture, $"{location.Text.Path[(location.Text.Path.LastIndexOf('/') + 1)..]}:{location.Start.Line}");

    internal static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string? Note(MatrixEntry entry, CellState state) => state switch
    {
        CellState.Created => "created on deploy",
        CellState.Template => "filled in before deploy",
        CellState.Empty => entry.Target is null ? "empty" : "empty id",
        CellState.Placeholder => "placeholder",
        CellState.LocalOnly => "local only",
        CellState.Malformed => "malformed id",
        CellState.Shared when entry.SharedWith is { Stage: EnvironmentStage.Production, Name: null } => "shared with production",
        CellState.Shared when entry.SharedWith is { Stage: EnvironmentStage.Production } production => $"shared with {production.Title}",
        CellState.Shared => $"same as {entry.SharedWith?.Title}",
        CellState.Repeated => $"same as {entry.RepeatedName}",
        CellState.Inherited => "inherited",
        CellState.Required => "required",
        CellState.Differs => $"{KindOf(entry)}, differs",
        CellState.Set when entry.Target is null => $"{KindOf(entry)}, set",
        CellState.Bound when entry.Target is null => "bound",
        _ => null,
    };

    /// <summary>The kind of a variable's value, without an article.</summary>
    private static string KindOf(MatrixEntry entry) => entry.ValueKind!.Split(' ', 2)[^1];

    private static string Note(MatrixCell cell) => cell.State switch
    {
        CellState.Missing => "missing",
        CellState.LeftOut => "left out",
        CellState.OtherKind => $"{cell.OtherKind} here",
        _ => "-",
    };
}
