using WranglerLint.Findings;

namespace WranglerLint.Types;

/// <summary>The types that describe the environment of the Workers in one folder.</summary>
public sealed class EnvironmentTypes
{
    private const string Namespace = "Cloudflare";

    /// <summary>The member in which Hono's types have the environment.</summary>
    private const string HonoMember = "Bindings";

    private readonly HashSet<string> _names;
    private readonly HashSet<TypeDefinition> _definitions = [];
    private readonly ILookup<string, ResolvedMember> _members;

    /// <param name="types">All types.</param>
    /// <param name="sources">The files that the Workers are made of.</param>
    /// <param name="names">What the user calls the type.</param>
    /// <param name="isOwn">Whether a file is these Workers' alone.</param>
    internal EnvironmentTypes(
        WorkerTypes types, IReadOnlyCollection<TypeSource> sources, IEnumerable<string> names, Func<TypeSource, bool> isOwn)
    {
        _names = new HashSet<string>(names, StringComparer.Ordinal) { Namespace + ".Env" };
        foreach (var source in sources)
        {
            foreach (var claim in source.Code.EnvironmentTypes.Where(static claim => claim.TypeName.Length > 0))
            {
                Add(types, source, claim);
            }
        }

        foreach (var source in sources.Where(source => source.MayDefine(HonoMember) || _names.Any(name => source.MayDefine(name))))
        {
            _definitions.UnionWith(source.Definitions.Where(IsEnvironment));
        }

        _definitions.UnionWith(types.Definitions.Where(definition => definition.IsGlobal && IsEnvironment(definition)));
        Resolved = [.. _definitions
            .Where(static definition => definition.HasBody || definition.Kind == TypeDefinitionKind.Inline)
            .OrderBy(static definition => definition.Location, PlaceOrder.Instance)
            .Select(definition => (definition, types.MembersOf(definition)))];
        Generated = [.. types.GeneratedDefinitions.Where(IsGeneratedEnvironment)];
        _members = Resolved.Select(static type => type.Type)
            .Concat(Generated.Select(types.MembersOf))
            .SelectMany(static type => type.Members)
            .ToLookup(static member => member.Name, StringComparer.Ordinal);
        Written =
        [
            .. Resolved.SelectMany(static type => type.Type.Members)
                .Where(member => types.SourceOf(member.Definition) is { IsGenerated: false } source && isOwn(source))
                .GroupBy(static member => member.Location)
                .Select(static members => members.FirstOrDefault(static member => member.IsOptional) ?? members.First())
                .OrderBy(static member => member.Location, PlaceOrder.Instance),
        ];
    }

    /// <summary>The definitions that people wrote, with their members.</summary>
    public IReadOnlyList<(TypeDefinition Definition, ResolvedType Type)> Resolved { get; }

    /// <summary>The members that people wrote for these Workers, each place once.</summary>
    public IReadOnlyList<ResolvedMember> Written { get; }

    /// <summary>The definitions that <c>wrangler types</c> wrote.</summary>
    public IReadOnlyList<TypeDefinition> Generated { get; }

    /// <summary>What all definitions, generated ones too, say of a name.</summary>
    public IEnumerable<ResolvedMember> Members(string name) => _members[name];

    /// <summary>Whether an object that the code calls so is the environment.</summary>
    public bool Accepts(EnvironmentClaim claim) => claim.IsCertain || claim.IsWrapped || _names.Contains(claim.TypeName);

    private void Add(WorkerTypes types, TypeSource source, EnvironmentClaim claim)
    {
        if (!claim.IsWrapped)
        {
            _names.Add(claim.TypeName);
            _definitions.UnionWith(types.Find(source, claim.TypeName).Where(definition => !types.SourceOf(definition).IsGenerated));
            return;
        }

        foreach (var wrapper in types.Find(source, claim.TypeName))
        {
            var home = types.SourceOf(wrapper);
            _definitions.UnionWith(home.Definitions.Where(definition => definition.Kind == TypeDefinitionKind.Inline && definition.Container == wrapper.Name));
            if (types.MembersOf(wrapper).Find(HonoMember) is { } member)
            {
                _definitions.UnionWith(types.Find(home, member.Type).Where(definition => !types.SourceOf(definition).IsGenerated));
            }
        }
    }

    private bool IsEnvironment(TypeDefinition definition) =>
        definition.Kind == TypeDefinitionKind.Inline ? definition.Name == HonoMember
        : definition.Container is "" or "global" ? _names.Contains(definition.Name)
        : IsInNamespace(definition) && definition.Name == "Env";

    /// <summary><c>Cloudflare.Env</c>, <c>Cloudflare.StagingEnv</c>, <c>__BaseEnv_Env</c> and <c>Env</c> itself.</summary>
    private bool IsGeneratedEnvironment(TypeDefinition definition) =>
        IsInNamespace(definition)
            ? definition.Name.EndsWith("Env", StringComparison.Ordinal)
            : definition.Name.StartsWith("__BaseEnv_", StringComparison.Ordinal) || _names.Contains(definition.Name);

    private static bool IsInNamespace(TypeDefinition definition) =>
        definition.Container == Namespace || definition.Container.EndsWith("." + Namespace, StringComparison.Ordinal);
}
