using System.Collections.Concurrent;
using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>Finds what a name in a file means: all declarations that merge into it. Several threads may ask at the same time.</summary>
internal sealed class TypeScopes
{
    /// <summary>Chains of re-exports in real code are a few files long; longer ones go in circles.</summary>
    private const int MaximumExports = 16;

    private const string Global = "global";

    private readonly ConcurrentDictionary<string, Lazy<TypeSource?>> _byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SourceText, TypeSource> _byText = [];
    private readonly Lazy<ILookup<string, TypeDefinition>> _globals;
    private readonly IOtherSources? _others;

    internal TypeScopes(IReadOnlyList<TypeSource> sources, IOtherSources? others)
    {
        _globals = new Lazy<ILookup<string, TypeDefinition>>(() => GlobalsOf(sources));
        _others = others;
        foreach (var source in sources)
        {
            _byPath[source.Text.Path] = new Lazy<TypeSource?>(() => source);
            _byText[source.Text] = source;
        }
    }

    /// <summary>The file that a definition stands in.</summary>
    internal TypeSource SourceOf(TypeDefinition definition) => _byText[definition.Location.Text];

    /// <summary>The file that an import leads to; null if it is none of ours.</summary>
    internal TypeSource? Import(TypeSource from, string module) =>
        ModulePaths.Of(from.Text.Path, module).Select(Load).FirstOrDefault(static source => source is not null);

    /// <summary>A definition with all that merge with it.</summary>
    internal IReadOnlyList<TypeDefinition> Merged(TypeDefinition definition)
    {
        if (definition.Kind == TypeDefinitionKind.Inline)
        {
            return [definition];
        }

        var source = SourceOf(definition);
        var own = In(source, definition.Container, definition.Name);
        return GlobalNameOf(source, definition) is { } name ? Distinct(own, Globals(name)) : own;
    }

    /// <summary>The declarations that a name with its dots means in a container of a file.</summary>
    internal IReadOnlyList<TypeDefinition> Find(TypeSource source, string container, string name)
    {
        var dot = name.LastIndexOf('.');
        var space = dot < 0 ? "" : name.Substring(0, dot);
        var simple = name.Substring(dot + 1);
        for (var outer = container; ; outer = outer.Substring(0, Math.Max(0, outer.LastIndexOf('.'))))
        {
            if (In(source, Dotted(outer, space), simple) is { Count: > 0 } found)
            {
                return Merged(found[0]);
            }

            if (outer.Length == 0)
            {
                break;
            }
        }

        var first = name.Split('.')[0];
        return source.Imports.FirstOrDefault(import => import.Name == first) is { } import
            ? Imported(source, import, name.Substring(first.Length).TrimStart('.'))
            : Globals(name);
    }

    /// <summary>What a module gives to others under a name with its dots.</summary>
    internal IReadOnlyList<TypeDefinition> Exported(TypeSource source, string name) => Exported(source, name, MaximumExports);

    private static IReadOnlyList<TypeDefinition> In(TypeSource source, string container, string name) =>
        source.MayDefine(name)
            ? [.. source.Definitions.Where(definition => definition.Name == name && definition.Container == container && definition.Kind != TypeDefinitionKind.Inline)]
            : [];

    private static string Dotted(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : left + "." + right;

    private static IReadOnlyList<TypeDefinition> Distinct(IEnumerable<TypeDefinition> first, IEnumerable<TypeDefinition> second) =>
        [.. first.Concat(second).Distinct()];

    /// <summary>The name by which every file sees a definition; null if they do not.</summary>
    private static string? GlobalNameOf(TypeSource source, TypeDefinition definition) =>
        definition.Container == Global ? definition.Name
        : definition.Container.StartsWith(Global + ".", StringComparison.Ordinal) ? Dotted(definition.Container.Substring(Global.Length + 1), definition.Name)
        : !source.IsGlobal ? null
        : Dotted(definition.Container, definition.Name);

    private static ILookup<string, TypeDefinition> GlobalsOf(IEnumerable<TypeSource> sources) =>
        (from source in sources
         from definition in source.Definitions
         where definition.Kind != TypeDefinitionKind.Inline
         let name = GlobalNameOf(source, definition)
         where name is not null
         select (name, definition))
        .ToLookup(static global => global.name, static global => global.definition, StringComparer.Ordinal);

    private IReadOnlyList<TypeDefinition> Globals(string name) => [.. _globals.Value[name]];

    private IReadOnlyList<TypeDefinition> Imported(TypeSource source, ModuleImport import, string rest)
    {
        var name = import.Exported == "*" ? rest : Dotted(import.Exported, rest);
        return name.Length > 0 && Import(source, import.Module) is { } target ? Exported(target, name) : [];
    }

    private IReadOnlyList<TypeDefinition> Exported(TypeSource source, string name, int remaining)
    {
        var dot = name.IndexOf('.');
        var first = dot < 0 ? name : name.Substring(0, dot);
        var rest = dot < 0 ? "" : name.Substring(dot + 1);
        if (remaining == 0)
        {
            return [];
        }

        if (source.Exports.FirstOrDefault(export => export.Name == first) is { } export)
        {
            var next = export.Local == "*" ? rest : Dotted(export.Local, rest);
            return export.Module is null ? Find(source, "", next)
                : Import(source, export.Module) is { } target && next.Length > 0 ? Exported(target, next, remaining - 1)
                : [];
        }

        var space = dot < 0 ? "" : name.Substring(0, name.LastIndexOf('.'));
        if (In(source, space, name.Substring(name.LastIndexOf('.') + 1)) is { Count: > 0 } own)
        {
            return Merged(own[0]);
        }

        foreach (var all in source.Exports.Where(static export => export is { Name: "*", Module: not null }))
        {
            if (Import(source, all.Module!) is { } target && Exported(target, name, remaining - 1) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The file with a path; null if there is none.</summary>
    internal TypeSource? Load(string path) => _byPath.GetOrAdd(path, path => new Lazy<TypeSource?>(() => Find(path))).Value;

    private TypeSource? Find(string path)
    {
        var source = _others?.Find(path);
        if (source is not null)
        {
            _byText[source.Text] = source;
        }

        return source;
    }
}
