namespace WranglerLint.Schema;

/// <summary>Reads <c>fields.tsv</c>. Its header describes the columns.</summary>
internal sealed class FieldTableReader
{
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly List<(Field Field, string Original)> _aliases = [];

    private FieldTableReader()
    {
    }

    internal Field Root { get; } = new("") { UnknownKeys = UnknownKeys.Warn };

    internal IReadOnlyDictionary<string, Field> Fields => _fields;

    internal string WranglerVersion { get; private set; } = "";

    internal static FieldTableReader Read()
    {
        using var stream = typeof(FieldTable).Assembly.GetManifestResourceStream("fields.tsv")
            ?? throw new InvalidOperationException("The table of fields is not embedded.");
        using var reader = new StreamReader(stream);
        var table = new FieldTableReader();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("#", StringComparison.Ordinal))
            {
                table.ReadHeader(line);
            }
            else
            {
                table.ReadField(line.Split('\t'));
            }
        }

        foreach (var (field, original) in table._aliases)
        {
            field.ShareWith(table._fields[original]);
        }

        return table;
    }

    private void ReadHeader(string line)
    {
        const string Mark = "# Made from npm's wrangler ";
        if (line.StartsWith(Mark, StringComparison.Ordinal))
        {
            WranglerVersion = line.Substring(Mark.Length).Split(' ')[0];
        }
    }

    private void ReadField(string[] cells)
    {
        var field = new Field(cells[0]);
        if (cells[1].StartsWith("@", StringComparison.Ordinal))
        {
            _aliases.Add((field, cells[1].Substring(1)));
        }
        else
        {
            field.Types = ParseTypes(cells[1]);
            field.Tolerated = ParseTypes(Cell(cells, 2));
            field.IsRequired = Cell(cells, 3).Length > 0;
            field.RequiredUnless = ParsePaths(Behind("unless ", Cell(cells, 3)));
            field.RequiredWith = ParsePaths(Behind("with ", Cell(cells, 3)));
            field.Needs = ParsePaths(Cell(cells, 4).Split(';')[0]);
            field.NeedsText = Cell(cells, 4).EndsWith("; not empty", StringComparison.Ordinal);
            field.Excludes = ParsePaths(Cell(cells, 5));
            field.Constraints = ValueConstraint.Parse(Cell(cells, 6));
            field.UnknownKeys = ParseUnknownKeys(Cell(cells, 7));
            field.Inheritance = ParseInheritance(Cell(cells, 8));
            field.Status = Cell(cells, 9).Length == 0 ? FieldStatus.Stable : ParseName<FieldStatus>(cells[9].Split(' ')[0]);
            field.StatusUnless = ParsePaths(Behind("unless ", Cell(cells, 9))).FirstOrDefault();
            field.StatusUnder = ParsePaths(Behind("under ", Cell(cells, 9))).FirstOrDefault();
            field.Instead = Cell(cells, 10).Length == 0 ? null : cells[10];
        }

        field.Since = Cell(cells, 11).Length == 0 ? null : cells[11];
        _fields.Add(field.Path, field);
        Attach(field);
    }

    /// <summary>Hangs a field below its parent, which stands before it: the table is sorted.</summary>
    private void Attach(Field field)
    {
        var path = field.Path;
        if (path.EndsWith("[]", StringComparison.Ordinal))
        {
            _fields[path.Substring(0, path.Length - 2)].AddElement(field);
        }
        else if (path.EndsWith(">", StringComparison.Ordinal))
        {
            var start = path.LastIndexOf('<');
            var condition = path.Substring(start + 1, path.Length - start - 2).Split('=');
            _fields[path.Substring(0, start)].AddVariant(new FieldVariant(condition[0], condition[1], field));
        }
        else
        {
            var dot = path.LastIndexOf('.');
            var parent = dot < 0 ? Root : _fields[path.Substring(0, dot)];
            var key = path.Substring(dot + 1);
            if (key == "*")
            {
                parent.AddAnyKey(field);
            }
            else
            {
                parent.Add(key, field);
            }
        }
    }

    private static string Cell(string[] cells, int column) => column < cells.Length ? cells[column] : "";

    private static string[] ParsePaths(string cell) => cell.Length == 0 ? [] : cell.Split('|');

    private static string Behind(string mark, string cell)
    {
        var start = cell.IndexOf(mark, StringComparison.Ordinal);
        return start < 0 ? "" : cell.Substring(start + mark.Length);
    }

    private static ValueTypes ParseTypes(string cell) =>
        cell.Length == 0 ? ValueTypes.None : cell.Split(',').Aggregate(ValueTypes.None, static (types, name) => types | ParseType(name));

    /// <summary>The table speaks of types as JSON does.</summary>
    private static ValueTypes ParseType(string name) => name switch
    {
        "string" => ValueTypes.Text,
        "object" => ValueTypes.Table,
        _ => ParseName<ValueTypes>(name),
    };

    private static UnknownKeys ParseUnknownKeys(string cell) => cell switch
    {
        "" => UnknownKeys.Free,
        "warn, stop" => UnknownKeys.WarnAndStop,
        "warn, last" => UnknownKeys.WarnLast,
        _ => ParseName<UnknownKeys>(cell),
    };

    private static Inheritance? ParseInheritance(string cell) => cell switch
    {
        "" => null,
        "inherited" => Inheritance.Inherited,
        "not-inherited" => Inheritance.NotInherited,
        "top-level-only" => Inheritance.TopLevelOnly,
        _ => throw new InvalidOperationException($"The table of fields has an unknown inheritance: {cell}."),
    };

    private static T ParseName<T>(string name)
        where T : struct =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value)
            ? value
            : throw new InvalidOperationException($"The table of fields has an unknown {typeof(T).Name}: {name}.");
}
