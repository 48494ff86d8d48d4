namespace WranglerLint.Types;

/// <summary>The types that describe the environment of the Workers in one folder.</summary>
public sealed class EnvironmentTypes
{
    private const string Namespace = "Cloudflare";

    private readonly HashSet<string> _names;
    private readonly ILookup<string, TypeMember> _members;

    /// <param name="program">The sources.</param>
    /// <param name="modules">Those that the Workers are made of.</param>
    /// <param name="names">What the user calls the type.</param>
    internal EnvironmentTypes(WorkerProgram program, IReadOnlyCollection<SourceModule> modules, IEnumerable<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.Ordinal) { Namespace + ".Env" };
        var all = program.Modules.SelectMany(static module => module.Definitions).ToLookup(static definition => definition.Name, StringComparer.Ordinal);
        foreach (var claim in modules.SelectMany(static module => module.EnvironmentTypes))
        {
            _names.Add(claim.IsWrapped ? Unwrap(claim.TypeName, all) : claim.TypeName);
        }

        _names.Remove("");
        Definitions =
        [
            .. program.Modules
                .Where(module => !module.IsGenerated && (modules.Contains(module) || module.Definitions.Any(static definition => definition.IsGlobal)))
                .SelectMany(static module => module.Definitions)
                .Where(definition => definition.HasBody && IsEnvironment(definition)),
        ];
        Generated = [.. program.Modules.Where(static module => module.IsGenerated).SelectMany(static module => module.Definitions).Where(IsGeneratedEnvironment)];
        _members = Definitions.Concat(Generated).SelectMany(static definition => definition.Members).ToLookup(static member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>The definitions that people wrote.</summary>
    public IReadOnlyList<TypeDefinition> Definitions { get; }

    /// <summary>The definitions that <c>wrangler types</c> wrote.</summary>
    public IReadOnlyList<TypeDefinition> Generated { get; }

    /// <summary>What all definitions say of a name.</summary>
    public IEnumerable<TypeMember> Members(string name) => _members[name];

    /// <summary>Whether an object that the code calls so is the environment.</summary>
    public bool Accepts(EnvironmentClaim claim) => claim.IsCertain || _names.Contains(claim.TypeName) || claim.IsWrapped;

    private bool IsEnvironment(TypeDefinition definition) =>
        definition.Container.Length == 0 || definition.Container == "global"
            ? _names.Contains(definition.Name)
            : IsInNamespace(definition) && definition.Name == "Env";

    /// <summary><c>Cloudflare.Env</c>, <c>Cloudflare.StagingEnv</c>, <c>__BaseEnv_Env</c> and <c>Env</c> itself.</summary>
    private bool IsGeneratedEnvironment(TypeDefinition definition) =>
        IsInNamespace(definition)
            ? definition.Name.EndsWith("Env", StringComparison.Ordinal)
            : definition.Name.StartsWith("__BaseEnv_", StringComparison.Ordinal) || _names.Contains(definition.Name);

    private static bool IsInNamespace(TypeDefinition definition) =>
        definition.Container == Namespace || definition.Container.EndsWith("." + Namespace, StringComparison.Ordinal);

    private static string Unwrap(string wrapper, ILookup<string, TypeDefinition> all) =>
        all[wrapper].SelectMany(static definition => definition.Members).FirstOrDefault(static member => member.Name == "Bindings")?.Type ?? "";
}
