using System.Globalization;
using System.Runtime.CompilerServices;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>What is wrong with a step of the migrations.</summary>
public enum MigrationProblem
{
    /// <summary>It deletes a class that does not exist at this point.</summary>
    UnknownDeleted,

    /// <summary>It renames a class that does not exist at this point.</summary>
    UnknownRenamed,

    /// <summary>It creates a class that exists already.</summary>
    CreatedTwice,

    /// <summary>It has the tag of an earlier one.</summary>
    DuplicateTag,
}

/// <summary>Something that is wrong with a step of the migrations.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="Node">The class or the tag.</param>
/// <param name="Other">Where the class was created or ended before, or where the tag stands first; null if nowhere.</param>
/// <param name="Existing">The classes that exist at this point.</param>
public sealed record MigrationIssue(
    MigrationProblem Problem, ConfigString Node, ConfigString? Other, IReadOnlyDictionary<string, ConfigString> Existing);

/// <summary>Where a class ended.</summary>
/// <param name="Node">The class in the migration that deletes or renames it.</param>
/// <param name="RenamedTo">Its new name; null if it was deleted.</param>
/// <param name="Existed">Whether it existed until then, as far as the migrations tell.</param>
public sealed record ClassEnd(ConfigString Node, string? RenamedTo, bool Existed);

/// <summary>The migrations of Durable Object classes, replayed from the first.</summary>
/// <remarks>
/// As wrangler 4.164.0 does when it deploys: within a step it deletes, renames, then creates. It leaves transferred classes out
/// and so refuses to delete or to rename one later, which nobody can mend in a configuration; here they exist.
/// </remarks>
public sealed class MigrationHistory
{
    private static readonly ConditionalWeakTable<ConfigArray, MigrationHistory> Known = new();

    private readonly ConfigArray _steps;
    private readonly List<MigrationIssue> _issues = [];
    private readonly Dictionary<string, ConfigString> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassEnd> _ended = new(StringComparer.Ordinal);

    private MigrationHistory(ConfigEntry entry, ConfigArray steps)
    {
        Entry = entry;
        _steps = steps;
        LastStep = steps.Items[steps.Items.Count - 1] as ConfigTable;
        var tags = new Dictionary<string, ConfigString>(StringComparer.Ordinal);
        foreach (var step in steps.Items.OfType<ConfigTable>())
        {
            var isCopy = false;
            if (step.FindString("tag") is { } tag)
            {
                if (tags.TryGetValue(tag.Value, out var first))
                {
                    isCopy = true;
                    Add(MigrationProblem.DuplicateTag, tag, first);
                }
                else
                {
                    tags.Add(tag.Value, tag);
                }
            }

            Replay(step, isCopy);
        }
    }

    /// <summary>The entry <c>migrations</c>.</summary>
    public ConfigEntry Entry { get; }

    /// <summary>The newest step; null if it is no table.</summary>
    public ConfigTable? LastStep { get; }

    /// <summary>What is wrong, in the order of the steps.</summary>
    public IReadOnlyList<MigrationIssue> Issues => _issues;

    /// <summary>The classes that exist in the end, with the places that create them or give them their names.</summary>
    public IReadOnlyDictionary<string, ConfigString> Classes => _classes;

    /// <summary>The classes that were deleted or renamed and do not exist in the end.</summary>
    public IReadOnlyDictionary<string, ClassEnd> Ended => _ended;

    /// <summary>A tag for one more step: the number behind the last one, as in <c>v2</c> behind <c>v1</c>, that is still free.</summary>
    public string NextTag
    {
        get
        {
            var last = LastStep?.FindString("tag")?.Value ?? "";
            var prefix = last.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            var isNumbered = int.TryParse(last.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var tags = new HashSet<string?>(_steps.Items.OfType<ConfigTable>().Select(static step => step.FindString("tag")?.Value), StringComparer.Ordinal);
            number = isNumbered ? number : _steps.Items.Count;
            string tag;
            do
            {
                number++;
                tag = (isNumbered ? prefix : "v") + number.ToString(CultureInfo.InvariantCulture);
            }
            while (tags.Contains(tag));
            return tag;
        }
    }

    /// <summary>The history that holds in an environment, its own or the inherited one; null if there is none.</summary>
    /// <remarks>Exports of Durable Objects take the place of migrations. Each class asks again, so a history is replayed once.</remarks>
    public static MigrationHistory? Of(WorkerEnvironment environment) =>
        environment.Resolve("migrations") is { Value: ConfigArray { Items.Count: > 0 } steps } field && !environment.DurableObjectExports.Any()
            ? Known.GetValue(steps, steps => new MigrationHistory(field.Entry, steps))
            : null;

    /// <summary>The histories of a configuration, each once.</summary>
    public static IEnumerable<MigrationHistory> In(WorkerConfiguration configuration) =>
        configuration.Environments
            .Select(Of)
            .OfType<MigrationHistory>()
            .GroupBy(static history => history.Entry)
            .Select(static same => same.First());

    private void Replay(ConfigTable step, bool isCopy)
    {
        foreach (var name in Names(step, "deleted_classes"))
        {
            Leave(name, MigrationProblem.UnknownDeleted, null, isCopy);
        }

        foreach (var renaming in Tables(step, "renamed_classes"))
        {
            if (renaming.FindString("from") is { } from && renaming.FindString("to") is { } to)
            {
                Leave(from, MigrationProblem.UnknownRenamed, to.Value, isCopy);
                Enter(to);
            }
        }

        foreach (var transferred in Tables(step, "transferred_classes").Select(static transfer => transfer.FindString("to")).OfType<ConfigString>())
        {
            Enter(transferred);
        }

        foreach (var name in Names(step, "new_classes").Concat(Names(step, "new_sqlite_classes")))
        {
            if (!isCopy && _classes.TryGetValue(name.Value, out var first))
            {
                Add(MigrationProblem.CreatedTwice, name, first);
            }
            else
            {
                Enter(name);
            }
        }
    }

    private void Leave(ConfigString name, MigrationProblem problem, string? renamedTo, bool isCopy)
    {
        var existed = _classes.Remove(name.Value);
        var isEnded = _ended.TryGetValue(name.Value, out var end);
        if (!existed && !isCopy)
        {
            Add(problem, name, isEnded ? end!.Node : null);
        }

        _ended[name.Value] = new ClassEnd(name, renamedTo, existed || (isEnded && end!.Existed));
    }

    private void Add(MigrationProblem problem, ConfigString node, ConfigString? other) =>
        _issues.Add(new MigrationIssue(problem, node, other, new Dictionary<string, ConfigString>(_classes, StringComparer.Ordinal)));

    private void Enter(ConfigString name)
    {
        _classes[name.Value] = name;
        _ended.Remove(name.Value);
    }

    private static IEnumerable<ConfigString> Names(ConfigTable step, string field) => (step.FindArray(field)?.Items ?? []).OfType<ConfigString>();

    private static IEnumerable<ConfigTable> Tables(ConfigTable step, string field) => (step.FindArray(field)?.Items ?? []).OfType<ConfigTable>();
}
