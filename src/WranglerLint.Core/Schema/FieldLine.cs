namespace WranglerLint.Schema;

/// <summary>Reads one line of <c>fields.tsv</c>, whose header describes the columns.</summary>
internal static class FieldLine
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="original">The path of the field that this one is the same as; null if it stands for itself.</param>
    internal static Field Read(string line, out string? original)
    {
        var cells = line.Split('\t');
        var field = new Field(cells[0]);
        original = cells[1].StartsWith("@", StringComparison.Ordinal) ? cells[1].Substring(1) : null;
        if (original is null)
        {
            field.Types = ParseTypes(cells[1]);
            field.Tolerated = ParseTypes(Cell(cells, 2));
            if (Cell(cells, 3) is { Length: > 0 } required)
            {
                field.IsRequired = true;
                field.RequiredUnless = ParsePaths(Behind("unless ", required));
                field.RequiredWith = ParsePaths(Behind("with ", required));
            }

            if (Cell(cells, 4) is { Length: > 0 } needs)
            {
                field.Needs = ParsePaths(needs.Split(';')[0]);
                field.NeedsText = needs.EndsWith("; not empty", StringComparison.Ordinal);
            }

            field.Excludes = ParsePaths(Cell(cells, 5));
            field.Constraints = ValueConstraint.Parse(Cell(cells, 6));
            field.UnknownKeys = ParseUnknownKeys(Cell(cells, 7));
            field.Inheritance = ParseInheritance(Cell(cells, 8));
            if (Cell(cells, 9) is { Length: > 0 } status)
            {
                field.Status = ParseStatus(status.Split(' ')[0]);
                field.StatusUnless = ParsePaths(Behind("unless ", status)).FirstOrDefault();
                field.StatusUnder = ParsePaths(Behind("under ", status)).FirstOrDefault();
            }

            field.Instead = Cell(cells, 10).Length == 0 ? null : cells[10];
        }

        field.Since = Cell(cells, 11).Length == 0 ? null : cells[11];
        return field;
    }

    private static string Cell(string[] cells, int column) => column < cells.Length ? cells[column] : "";

    private static string[] ParsePaths(string cell) => cell.Length == 0 ? [] : cell.Split('|');

    private static string Behind(string mark, string cell)
    {
        var start = cell.IndexOf(mark, StringComparison.Ordinal);
        return start < 0 ? "" : cell.Substring(start + mark.Length);
    }

    private static ValueTypes ParseTypes(string cell)
    {
        var types = ValueTypes.None;
        foreach (var name in cell.Length == 0 ? [] : cell.Split(','))
        {
            types |= ParseType(name);
        }

        return types;
    }

    /// <summary>The table speaks of types as JSON does.</summary>
    private static ValueTypes ParseType(string name) => name switch
    {
        "string" => ValueTypes.Text,
        "number" => ValueTypes.Number,
        "boolean" => ValueTypes.Boolean,
        "array" => ValueTypes.Array,
        "object" => ValueTypes.Table,
        "date" => ValueTypes.Date,
        "null" => ValueTypes.Null,
        "falsy" => ValueTypes.Falsy,
        "any" => ValueTypes.Any,
        _ => throw Unknown("type", name),
    };

    private static UnknownKeys ParseUnknownKeys(string cell) => cell switch
    {
        "" or "free" => UnknownKeys.Free,
        "warn" => UnknownKeys.Warn,
        "warn, stop" => UnknownKeys.WarnAndStop,
        "warn, last" => UnknownKeys.WarnLast,
        "refuse" => UnknownKeys.Refuse,
        "silent" => UnknownKeys.Silent,
        _ => throw Unknown("treatment of unknown keys", cell),
    };

    private static FieldStatus ParseStatus(string cell) => cell switch
    {
        "experimental" => FieldStatus.Experimental,
        "deprecated" => FieldStatus.Deprecated,
        "removed" => FieldStatus.Removed,
        "hidden" => FieldStatus.Hidden,
        "unexpected" => FieldStatus.Unexpected,
        _ => throw Unknown("status", cell),
    };

    private static Inheritance? ParseInheritance(string cell) => cell switch
    {
        "" => null,
        "inherited" => Inheritance.Inherited,
        "not-inherited" => Inheritance.NotInherited,
        "top-level-only" => Inheritance.TopLevelOnly,
        _ => throw Unknown("inheritance", cell),
    };

    private static InvalidOperationException Unknown(string noun, string cell) => new($"The table of fields has an unknown {noun}: {cell}.");
}
