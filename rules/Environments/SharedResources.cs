using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Which resources several environments of one configuration have, without those that are shared on purpose.</summary>
internal sealed class SharedResources
{
    /// <summary>Of fewer bindings one cannot tell that the others are kept apart on purpose.</summary>
    private const int FewestOwn = 2;

    private static readonly HashSet<string> SharingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "shared", "common", "global", "public", "cdn", "static", "download", "downloads", "release", "releases", "mirror",
    };

    private readonly ConfigurationContext _context;
    private readonly List<ResourceId> _ids;
    private readonly ILookup<WorkerEnvironment, ResourceId> _byEnvironment;
    private readonly Dictionary<ResourceId, string> _identities = [];
    private readonly Dictionary<WorkerEnvironment, ILookup<string, ResourceId>> _byIdentity = [];
    private readonly Dictionary<WorkerEnvironment, EnvironmentStage> _stages;

    /// <param name="context">The configuration.</param>
    /// <param name="isWanted">Which identifiers to look at.</param>
    internal SharedResources(ConfigurationContext context, Func<ResourceId, bool> isWanted)
    {
        _context = context;
        _ids =
        [
            .. (context.Configuration.NamedEnvironments.Count == 0 ? [] : context.Environments)
                .SelectMany(static environment => environment.Bindings)
                .SelectMany(static binding => binding.Ids)
                .Where(static id => !id.Field.IsPreview)
                .Where(isWanted)
                .Where(Identify),
        ];
        if (!IsAnyInTwoEnvironments())
        {
            _ids.Clear();
        }

        _byEnvironment = _ids.ToLookup(static id => id.Binding.Environment);
        _stages = context.Environments.ToDictionary(static environment => environment, context.StageOf);
    }

    /// <summary>What production has and a named environment for rehearsals too, with production's binding.</summary>
    internal IEnumerable<(ResourceId Id, ResourceId Owner)> OfProduction()
    {
        var owners = _ids.Where(id => _stages[id.Binding.Environment] == EnvironmentStage.Production).ToLookup(id => _identities[id], StringComparer.Ordinal);
        return
            from id in _ids
            where !id.Binding.Environment.IsTopLevel
                && _stages[id.Binding.Environment] == EnvironmentStage.Rehearsal
                && !IsSharedOnPurpose(id)
            let owner = owners[_identities[id]].FirstOrDefault(owner => owner.IsSameResource(id))
            where owner is not null
            select (id, owner);
    }

    /// <summary>
    /// What a deployed environment has of another one while most of its own of that kind are separate. What
    /// <see cref="OfProduction"/> finds is left out.
    /// </summary>
    internal IEnumerable<(ResourceId Id, ResourceId Owner)> Leftovers()
    {
        if (_ids.Count == 0)
        {
            yield break;
        }

        var known = new HashSet<ResourceId>(OfProduction().Select(static pair => pair.Id));
        var reported = new HashSet<ResourceId>();
        var positions = _context.Environments.Select(static (environment, position) => (environment, position)).ToDictionary(static item => item.environment, static item => item.position);
        var holders = _ids.ToLookup(id => _identities[id], static id => id.Binding.Environment, StringComparer.Ordinal);
        foreach (var environment in _context.Configuration.NamedEnvironments.Where(_context.IsDeployed))
        {
            // Of two environments the later one is the copy; two of production may share.
            var earlier = _byEnvironment[environment]
                .SelectMany(id => holders[_identities[id]].TakeWhile(other => other != environment))
                .Distinct()
                .OrderBy(other => positions[other])
                .Where(other => other.IsTopLevel || _context.IsDeployed(other))
                .Where(other => _stages[other] != _stages[environment] || _stages[other] != EnvironmentStage.Production);
            foreach (var other in earlier)
            {
                foreach (var pair in Leftovers(environment, other).Where(pair => !known.Contains(pair.Id) && reported.Add(pair.Id)))
                {
                    yield return pair;
                }
            }
        }
    }

    private IEnumerable<(ResourceId Id, ResourceId Owner)> Leftovers(WorkerEnvironment environment, WorkerEnvironment other)
    {
        if (!_byIdentity.TryGetValue(other, out var theirs))
        {
            _byIdentity.Add(other, theirs = _byEnvironment[other].ToLookup(id => _identities[id], StringComparer.Ordinal));
        }

        foreach (var kind in _byEnvironment[environment].GroupBy(static id => id.Binding.Kind))
        {
            var pairs = kind.Select(id => (Id: id, Owner: theirs[_identities[id]].FirstOrDefault(their => their.IsSameResource(id)))).ToList();
            var shared = pairs.Where(static pair => pair.Owner is not null).Select(static pair => (pair.Id, Owner: pair.Owner!)).ToList();
            var own = pairs.Count - shared.Count;
            if (own >= FewestOwn && own >= 2 * shared.Count)
            {
                foreach (var pair in shared.Where(pair => !IsSharedOnPurpose(pair.Id)))
                {
                    yield return pair;
                }
            }
        }
    }

    /// <summary>Most configurations share nothing, which is soon seen.</summary>
    private bool IsAnyInTwoEnvironments()
    {
        var first = new Dictionary<string, WorkerEnvironment>(StringComparer.Ordinal);
        foreach (var id in _ids)
        {
            var environment = id.Binding.Environment;
            if (!first.TryGetValue(_identities[id], out var other))
            {
                first.Add(_identities[id], environment);
            }
            else if (other != environment)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes what an identifier identifies, which takes a while to find out; none of a placeholder.</summary>
    private bool Identify(ResourceId id)
    {
        if (id.Identity is not { } identity)
        {
            return false;
        }

        _identities[id] = identity;
        return true;
    }

    /// <summary>
    /// Names say so, or a variable beside the binding names the same resource: whoever writes it twice knows it.
    /// </summary>
    private static bool IsSharedOnPurpose(ResourceId id) =>
        WordsOf(id).Any(SharingWords.Contains)
        || (id.Field.Format == IdFormat.Name
            && id.Binding.Environment.Variables.Any(variable => variable.Value is ConfigString text && text.Value == id.Value));

    private static IEnumerable<string> WordsOf(ResourceId id)
    {
        var names = new[] { id.Binding.Name, id.Binding.Table.FindString("database_name")?.Value, id.Field.Format == IdFormat.Name ? id.Value : null };
        return names.OfType<string>().SelectMany(static name => name.Split('_', '-', '.'));
    }
}
