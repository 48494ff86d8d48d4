namespace WranglerLint.Schema;

/// <summary>Reads <c>fields.tsv</c>, whose header describes the columns.</summary>
/// <remarks>
/// The fields of the first level are read at once, what is in each of them when somebody asks for it: a configuration has few of
/// wrangler's fields. Several threads may ask at the same time.
/// </remarks>
internal sealed class FieldTableReader
{
    private const string VersionMark = "# Made from npm's wrangler ";

    private static ReadOnlySpan<byte> Bytes => Tables.Fields;

    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, Field>> _all;
    private readonly HashSet<Field> _beingRead = [];

    internal FieldTableReader()
    {
        _all = new Lazy<IReadOnlyDictionary<string, Field>>(InOrder);
        var start = 0;
        while (start < Bytes.Length)
        {
            var end = EndOfLine(start);
            if (Bytes[start] == '#')
            {
                ReadHeader(LineAt(start, end));
            }
            else if (IsFirstLevel(start))
            {
                var field = FieldLine.Read(LineAt(start, end), out _);
                _fields.Add(field.Path, field);
                Root.Add(field.Path, field);
                field.ReadLater(this, end + 1);
            }

            start = end + 1;
        }
    }

    internal Field Root { get; } = new("") { UnknownKeys = UnknownKeys.Warn };

    internal string WranglerVersion { get; private set; } = "";

    /// <summary>Every field by its path, in the order of the table.</summary>
    internal IReadOnlyDictionary<string, Field> ReadAll() => _all.Value;

    internal Field? Find(string path)
    {
        var end = path.IndexOfAny(['.', '[', '<']);
        if (!Root.Children.TryGetValue(end < 0 ? path : path.Substring(0, end), out var first))
        {
            return null;
        }

        first.ReadNow();
        lock (_fields)
        {
            return _fields.TryGetValue(path, out var field) ? field : null;
        }
    }

    /// <summary>Reads what is in a field of the first level, unless another thread did.</summary>
    /// <param name="owner">The field.</param>
    /// <param name="start">Where the lines begin.</param>
    internal void ReadInside(Field owner, int start)
    {
        lock (_fields)
        {
            // A field may be the same as another one inside of what is being read.
            if (!owner.IsToBeRead || !_beingRead.Add(owner))
            {
                return;
            }

            var aliases = new List<(Field Field, string Original)>();
            while (start < Bytes.Length && !IsFirstLevel(start))
            {
                var end = EndOfLine(start);
                var field = FieldLine.Read(LineAt(start, end), out var original);
                _fields.Add(field.Path, field);
                Attach(field);
                if (original is not null)
                {
                    aliases.Add((field, original));
                }

                start = end + 1;
            }

            foreach (var (field, original) in aliases)
            {
                field.ShareWith(Find(original)!);
            }

            // Last: from here on other threads look inside without asking.
            owner.IsRead();
        }
    }

    private Dictionary<string, Field> InOrder()
    {
        foreach (var field in Root.Children.Values)
        {
            field.ReadNow();
        }

        lock (_fields)
        {
            var ordered = new Dictionary<string, Field>(_fields.Count, StringComparer.Ordinal);
            foreach (var path in _fields.Keys.OrderBy(static path => path, StringComparer.Ordinal))
            {
                ordered.Add(path, _fields[path]);
            }

            return ordered;
        }
    }

    private static int EndOfLine(int start) => Bytes.Slice(start).IndexOf((byte)'\n') is >= 0 and var length ? start + length : Bytes.Length;

    private static string LineAt(int start, int end) => Tables.TextOf(Bytes.Slice(start, end - start));

    /// <summary>Whether the path that begins a line has one part only.</summary>
    private static bool IsFirstLevel(int start)
    {
        while (start < Bytes.Length && Bytes[start] is not ((byte)'\t' or (byte)'.' or (byte)'[' or (byte)'<'))
        {
            start++;
        }

        return start == Bytes.Length || Bytes[start] == '\t';
    }

    private void ReadHeader(string line)
    {
        if (line.StartsWith(VersionMark, StringComparison.Ordinal))
        {
            WranglerVersion = line.Substring(VersionMark.Length).Split(' ')[0];
        }
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
            var parent = _fields[path.Substring(0, dot)];
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
}
