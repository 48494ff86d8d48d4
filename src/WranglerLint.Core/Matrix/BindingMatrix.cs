using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Matrix;

/// <summary>
/// What each environment of a configuration has under each name: the bindings by kind, what comes with the code, the
/// variables and the declared secrets. Holds nothing that must not be shown.
/// </summary>
public sealed class BindingMatrix
{
    private BindingMatrix(SourceText text, IReadOnlyList<MatrixColumn> columns, IReadOnlyList<MatrixGroup> groups, IReadOnlyList<Finding> others)
    {
        Text = text;
        Columns = columns;
        Groups = groups;
        OtherFindings = others;
    }

    /// <summary>The configuration.</summary>
    public SourceText Text { get; }

    /// <summary>The Worker's name without an environment's; null if there is none.</summary>
    public string? WorkerName { get; private init; }

    /// <summary>The top level, then the named environments in the order of the text.</summary>
    public IReadOnlyList<MatrixColumn> Columns { get; }

    /// <summary>The kinds that the configuration has, bindings first.</summary>
    public IReadOnlyList<MatrixGroup> Groups { get; }

    /// <summary>What the linter says about the configuration and not about any cell, in order.</summary>
    public IReadOnlyList<Finding> OtherFindings { get; }

    /// <summary>What the linter says about cells, each finding once, in order.</summary>
    public IReadOnlyList<Finding> CellFindings =>
        [.. Cells.SelectMany(static cell => cell.Findings).Distinct().OrderBy(static finding => finding, FindingOrder.Instance)];

    private IEnumerable<MatrixCell> Cells => Groups.SelectMany(static group => group.Rows).SelectMany(static row => row.Cells);

    /// <summary>Makes the matrix of a configuration.</summary>
    /// <param name="document">The configuration, read without a syntax error.</param>
    /// <param name="options">What the user says about it.</param>
    /// <param name="findings">What the linter found, in order; what concerns other files alone is passed over.</param>
    public static BindingMatrix Create(ConfigDocument document, LintOptions options, IReadOnlyList<Finding> findings)
    {
        var configuration = WorkerConfiguration.Create(document);
        var text = document.Text;
        var columns = configuration.Environments
            .Select(environment => new MatrixColumn(
                environment,
                options.Purposes.Of(environment, configuration),
                EnvironmentStages.Of(environment, configuration, options.Purposes),
                text.Mask)
            {
                Location = Place(text, environment, ""),
            })
            .ToList();
        var reader = new EntryReader(configuration, columns);
        var entries = columns.ToDictionary(static column => column, column => reader.Read(column).ToList());
        var groups = Titles()
            .Select(title => new MatrixGroup(title.Section, title.Title, RowsOf(title.Section, text, columns, entries)))
            .Where(static group => group.Rows.Count > 0)
            .ToList();

        var places = new FindingPlaces(text, [.. groups.SelectMany(static group => group.Rows)]);
        foreach (var row in groups.SelectMany(static group => group.Rows))
        {
            foreach (var cell in row.Cells)
            {
                foreach (var entry in cell.Entries.Where(static entry => entry.State != CellState.Inherited))
                {
                    places.Add(entry.Node.Path.ToString(), row, cell);
                }
            }
        }

        var others = findings.Where(finding => !places.Place(finding) && finding.Location.Text == text).ToList();
        foreach (var group in groups)
        {
            Judge(group);
        }

        return new BindingMatrix(text, columns, groups, others)
        {
            WorkerName = configuration.TopLevel.WorkerName is { } name ? text.Mask(name) : null,
        };
    }

    private static IEnumerable<(string Section, string Title)> Titles() =>
    [
        .. BindingKinds.All.Select(static kind => (kind.Section, Title(kind.Shape == BindingShape.One ? kind.Noun : kind.PluralNoun))),
        (EntryReader.Assets, "Static assets"),
        .. EntryReader.Blobs,
        (EntryReader.Variables, "Variables"),
        (EntryReader.Secrets, "Secrets"),
    ];

    /// <summary>With a capital, unless the name has one of its own: <c>mTLS</c>.</summary>
    private static string Title(string noun) => char.IsUpper(noun[1]) ? noun : char.ToUpperInvariant(noun[0]) + noun.Substring(1);

    private static Location Place(SourceText text, WorkerEnvironment environment, string section)
    {
        var (span, path) = environment.PlaceFor(section);
        return new Location(text, span, path.ToString());
    }

    private static List<MatrixRow> RowsOf(
        string section, SourceText text, IReadOnlyList<MatrixColumn> columns, Dictionary<MatrixColumn, List<NamedEntry>> entries)
    {
        var own = columns.SelectMany(column => entries[column].Where(entry => entry.Section == section).Select(entry => (Column: column, entry))).ToList();
        return
        [
            .. own.GroupBy(static item => item.entry.Name).Select(same => new MatrixRow(
                same.Key,
                [
                    .. columns.Select(column =>
                    {
                        List<MatrixEntry> here = [.. same.Where(item => item.Column == column).Select(static item => item.entry.Entry)];
                        return new MatrixCell(column, here, here.Count > 0 ? here[0].Location : Place(text, column.Environment, section));
                    }),
                ])),
        ];
    }

    private static void Judge(MatrixGroup group)
    {
        foreach (var row in group.Rows)
        {
            var hidden = row.Cells.SelectMany(static cell => cell.Entries).Where(static entry => entry.ValueKind is not null && entry.Target is null).ToList();
            var differs = hidden.Skip(1).Any(entry => !ValueComparer.AreSame(entry.Node, hidden[0].Node));
            foreach (var cell in row.Cells)
            {
                cell.State = cell.Entries.Count == 0 ? ReasonOf(group, row, cell)
                    : differs && cell.Entries[0].Target is null ? CellState.Differs
                    : cell.Entries[0].State;
            }
        }
    }

    /// <summary>Why a cell is empty.</summary>
    private static CellState ReasonOf(MatrixGroup group, MatrixRow row, MatrixCell cell)
    {
        var environment = cell.Column.Environment;
        if (row.Name is not null && environment.TakenNames.FirstOrDefault(taken => taken.Name == row.Name) is { } other)
        {
            cell.OtherKind = other.NounWithArticle;
            return CellState.OtherKind;
        }

        var kind = BindingKinds.All.FirstOrDefault(kind => kind.Section == group.Section);
        return cell.Findings.Count > 0 ? CellState.Missing
            : kind is not null && environment.LeavesOut(kind) ? CellState.LeftOut
            : row.Name is not null && kind != BindingKinds.Unsafe && cell.Column.IsDeployed && environment.IsMeantToBind && IsExpected(row) ? CellState.Missing
            : CellState.Absent;
    }

    /// <summary>Whether somebody who deploys may count on a name: what local development alone has is not missed elsewhere.</summary>
    private static bool IsExpected(MatrixRow row) =>
        row.Cells.Any(static cell => cell.Entries.Count > 0 && (cell.Column.IsDeployed || cell.Column.Environment.IsTopLevel));
}
