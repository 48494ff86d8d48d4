using WranglerLint.Tree;

namespace WranglerLint.Schema;

/// <summary>
/// Compares a configuration with the table of fields, in every environment and in the order in which wrangler gives
/// up: what lies inside a value that is refused is not looked at.
/// </summary>
public sealed class FieldWalker
{
    private const string NamedEnvironment = "env.*";

    private const string PreviewContainers = "previews.containers";

    private readonly List<FieldIssue> _issues = [];
    private readonly List<FieldVisit> _visits = [];
    private readonly ConfigTable _root;

    private FieldWalker(ConfigTable root) => _root = root;

    /// <summary>Everything that is wrong with fields on their own.</summary>
    public IReadOnlyList<FieldIssue> Issues => _issues;

    /// <summary>Every known field that wrangler looks into.</summary>
    public IReadOnlyList<FieldVisit> Visits => _visits;

    /// <summary>The values of some fields, given by their paths in the table, in all environments.</summary>
    public IEnumerable<FieldVisit> At(params string[] fields) => _visits.Where(visit => fields.Contains(visit.Field.Path));

    /// <summary>Whether something that wrangler refuses is wrong with a value or what lies in it.</summary>
    public bool HasErrors(ConfigNode value) =>
        _issues.Any(issue => IsError(issue.Problem) && issue.Value.Path.StartsWith(value.Path));

    /// <summary>Walks through a whole configuration.</summary>
    public static FieldWalker Walk(ConfigTable root)
    {
        var walker = new FieldWalker(root);
        walker.WalkTable(root, FieldTable.Root);
        return walker;
    }

    private void Report(FieldProblem problem, Field field, ConfigNode value, ConfigEntry? entry) =>
        _issues.Add(new FieldIssue(problem, field, value, entry));

    private void WalkValue(ConfigNode value, Field field, ConfigEntry? entry, ConfigTable? siblings)
    {
        // An environment without a name is one that wrangler never looks at.
        if ((field.Path == NamedEnvironment && entry?.Key.Length == 0) || !WalkStatus(value, field, entry, siblings))
        {
            return;
        }

        if (!field.Types.Includes(value) && !field.Tolerated.Includes(value))
        {
            Report(FieldProblem.WrongType, field, value, entry);
            return;
        }

        if (!IsAllowed(value, field))
        {
            Report(FieldProblem.InvalidValue, field, value, entry);
            return;
        }

        _visits.Add(new FieldVisit(field, value, entry));
        WalkInside(value, field.Path == NamedEnvironment ? FieldTable.Root : field);
    }

    /// <remarks>A loop, as elsewhere here: it runs for every value of every configuration, and most fields have none of what it looks for.</remarks>
    private static bool IsAllowed(ConfigNode value, Field field)
    {
        for (var i = 0; i < field.Constraints.Count; i++)
        {
            if (!field.Constraints[i].Allows(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Whether wrangler goes on to check the value.</returns>
    private bool WalkStatus(ConfigNode value, Field field, ConfigEntry? entry, ConfigTable? siblings)
    {
        switch (field.Status)
        {
            case FieldStatus.Removed:
                Report(FieldProblem.Removed, field, value, entry);
                return false;
            case FieldStatus.Deprecated when field.StatusUnless is { } other
                && (siblings?.FindString(other)?.Value.Length > 0 || value is not ConfigString { Value.Length: > 0 }):
                return true;
            case FieldStatus.Deprecated:
                Report(FieldProblem.Deprecated, field, value, entry);
                return field.StatusUnder is null || siblings?.Find(field.StatusUnder) is null;
            case FieldStatus.Unexpected:
                Report(FieldProblem.UnknownKey, field, value, entry);
                return true;

            // Said once: the top level's warning holds for the environments too.
            case FieldStatus.Experimental when !IsInEnvironment(value) || _root.Find(field.Path) is null:
                Report(FieldProblem.Experimental, field, value, entry);
                return true;
            default:
                return true;
        }
    }

    private void WalkInside(ConfigNode value, Field field)
    {
        switch (value)
        {
            case ConfigTable table:
                if ((field.Types & ValueTypes.Table) != 0)
                {
                    WalkTable(table, ShapeOf(table, field));
                }

                break;
            case ConfigArray array when (field.Types & ValueTypes.Array) != 0:
                if (field.Element is { } element && !(field.Path == PreviewContainers && Model.Container.AreRefusedAsPreviews(array)))
                {
                    foreach (var item in array.Items)
                    {
                        WalkValue(item, element, null, null);
                    }
                }

                break;

            // JavaScript calls these objects too, and so wrangler goes on as if they were tables.
            case ConfigArray array when (field.Types & ValueTypes.Table) != 0:
                WalkArrayAsTable(array, field);
                break;
            case not ConfigNull when !field.Types.Includes(value) && (field.Types & ValueTypes.Table) != 0:
                if (value is ConfigString { Value.Length: > 0 } && field.UnknownKeys == UnknownKeys.Warn)
                {
                    // The characters of a text are its keys.
                    Report(FieldProblem.UnknownKey, field, value, null);
                }

                FindMissing(value, field);
                break;
            default:
                break;
        }
    }

    private void WalkTable(ConfigTable table, Field field)
    {
        var isEnvironment = field == FieldTable.Root && table != _root;
        var before = _issues.Count;
        if (field.UnknownKeys != UnknownKeys.WarnLast && FindUnknown(table, field, isEnvironment) && field.UnknownKeys == UnknownKeys.WarnAndStop)
        {
            return;
        }

        foreach (var entry in table.Entries)
        {
            if (field.Child(entry.Key) is { } child && !(isEnvironment && child.Inheritance == Inheritance.TopLevelOnly))
            {
                FindConflict(table, child, entry);
                WalkValue(entry.Value, child, entry, table);
            }
        }

        FindMissing(table, field);
        if (field.UnknownKeys == UnknownKeys.WarnLast && !_issues.Skip(before).Any(static issue => IsError(issue.Problem)))
        {
            FindUnknown(table, field, isEnvironment);
        }
    }

    private void FindConflict(ConfigTable table, Field field, ConfigEntry entry)
    {
        if (field.Excludes.Count == 0)
        {
            return;
        }

        // Alone among them, an empty route does not count.
        var other = field.Excludes.Select(table.Find).FirstOrDefault(static other =>
            other is not (null or { Key: "route", Value: ConfigString { Value.Length: 0 } }));
        if (other is not null)
        {
            _issues.Add(new FieldIssue(FieldProblem.Conflict, field, entry.Value, entry) { Other = other });
        }
    }

    private void WalkArrayAsTable(ConfigArray array, Field field)
    {
        if (field.UnknownKeys == UnknownKeys.WarnAndStop && array.Items.Count > 0)
        {
            Report(FieldProblem.UnknownKey, field, array.Items[0], null);
            return;
        }

        foreach (var item in array.Items)
        {
            if (field.AnyKey is { } child)
            {
                WalkValue(item, child, null, null);
            }
            else if (ProblemOf(field.UnknownKeys) is { } problem)
            {
                Report(problem, field, item, null);
            }
        }

        FindMissing(array, field);
    }

    /// <returns>Whether there was an unknown key.</returns>
    private bool FindUnknown(ConfigTable table, Field field, bool isEnvironment)
    {
        var found = false;
        foreach (var entry in table.Entries)
        {
            var child = field.Child(entry.Key);
            var isMisplaced = isEnvironment && child?.Inheritance == Inheritance.TopLevelOnly;
            if ((child is null || isMisplaced) && ProblemOf(field.UnknownKeys) is { } problem)
            {
                Report(isMisplaced ? FieldProblem.MisplacedKey : problem, field, entry.Value, entry);
                found = true;
            }
        }

        return found;
    }

    private void FindMissing(ConfigNode value, Field field)
    {
        foreach (var child in field.RequiredChildren)
        {
            if (IsRequired(child.Value, value) && !Has(value, child.Key) && !child.Value.RequiredUnless.Any(path => Has(value, path)))
            {
                Report(FieldProblem.Missing, child.Value, value, null);
            }
        }

        if (field.Needs.Count > 0)
        {
            FindNeeded(value, field);
        }
    }

    private void FindNeeded(ConfigNode value, Field field)
    {
        var present = field.Needs
            .Select(path => (Field: field.Descendant(path)!, Value: Find(value, path)))
            .Where(found => found.Value is not null && !(field.NeedsText && found.Value.Value is ConfigString { Value.Length: 0 }))
            .ToList();
        if (present.Count == 0)
        {
            Report(FieldProblem.Missing, field.Descendant(field.Needs[0])!, value, null);
        }
        else if (!present.Any(static found => found.Field.Types.Includes(found.Value!.Value)))
        {
            foreach (var found in present.Where(static found => found.Field.Tolerated.Includes(found.Value!.Value)))
            {
                Report(FieldProblem.WrongType, found.Field, found.Value!.Value, found.Value);
            }
        }
    }

    private static bool IsRequired(Field field, ConfigNode table) =>
        field.RequiredWith.Count == 0 || field.RequiredWith.Any(path => Has(table, path));

    private static bool Has(ConfigNode value, string path) => Find(value, path) is not null;

    private static ConfigEntry? Find(ConfigNode value, string path)
    {
        var table = value as ConfigTable;
        ConfigEntry? entry = null;
        foreach (var key in path.Split('.'))
        {
            entry = table?.Find(key);
            table = entry?.Value as ConfigTable;
        }

        return entry;
    }

    private static Field ShapeOf(ConfigTable table, Field field) =>
        field.Variants.Count == 0 ? field : field.Variants.FirstOrDefault(variant => table.FindString(variant.Key)?.Value == variant.Value)?.Shape ?? field;

    private static bool IsInEnvironment(ConfigNode value) => Model.WorkerConfiguration.EnvironmentOf(value.Path) is not null;

    private static bool IsError(FieldProblem problem) =>
        problem is FieldProblem.RefusedKey or FieldProblem.WrongType or FieldProblem.Missing
            or FieldProblem.InvalidValue or FieldProblem.Conflict or FieldProblem.Removed;

    private static FieldProblem? ProblemOf(UnknownKeys keys) => keys switch
    {
        UnknownKeys.Free => null,
        UnknownKeys.Refuse => FieldProblem.RefusedKey,
        UnknownKeys.Silent => FieldProblem.UnnoticedKey,
        _ => FieldProblem.UnknownKey,
    };
}
