using Microsoft.CodeAnalysis;

namespace WranglerLint.Environments;

/// <summary>A C# type that stands for a Worker's environment.</summary>
internal sealed class EnvironmentClass
{
    private static readonly string[] GeneratedEndings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private EnvironmentClass(INamedTypeSymbol symbol)
    {
        Symbol = symbol;
        FullName = symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        Locations =
        [
            .. symbol.Locations
                .Where(static location => location.IsInSource)
                .OrderBy(static location => IsGenerated(location))
                .ThenBy(static location => location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static location => location.SourceSpan),
        ];
        for (var type = symbol; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            IsOpen |= type.TypeKind == TypeKind.Error;
            foreach (var (name, member) in MembersOf(type).Where(entry => !Members.ContainsKey(entry.Name)))
            {
                Names.Add(name);
                Members.Add(name, member);
            }
        }
    }

    internal INamedTypeSymbol Symbol { get; }

    internal string FullName { get; }

    /// <summary>Where it is declared, hand-written parts first.</summary>
    internal IReadOnlyList<Location> Locations { get; }

    internal Location Location => Locations[0];

    /// <summary>The types of the fields and properties that hold a value for each instance, by name; inherited ones included.</summary>
    internal Dictionary<string, string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The members' names in order.</summary>
    internal List<string> Names { get; } = [];

    /// <summary>Whether it may inherit members that are not known.</summary>
    internal bool IsOpen { get; }

    /// <summary>Generic types are containers for something, enumerations and delegates something else.</summary>
    internal static bool CanBe(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && type.Arity == 0 && !type.IsImplicitlyDeclared;

    /// <summary>The types by place, without those that derive from another one of them: they are no copies.</summary>
    internal static IReadOnlyList<EnvironmentClass> Competing(IEnumerable<INamedTypeSymbol> types)
    {
        var all = new HashSet<INamedTypeSymbol>(types, SymbolEqualityComparer.Default);
        return
        [
            .. all
                .Where(type => !IsDerived(type, all))
                .Select(static type => new EnvironmentClass(type))
                .Where(static definition => definition.Locations.Count > 0)
                .OrderBy(static definition => definition.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static definition => definition.Location.SourceSpan),
        ];
    }

    private static bool IsDerived(INamedTypeSymbol type, HashSet<INamedTypeSymbol> all)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (all.Contains(above))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(all.Contains);
    }

    private static bool IsGenerated(Location location) =>
        GeneratedEndings.Any(ending => location.SourceTree!.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Name, string Type)> MembersOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers().Where(static member => !member.IsStatic && !member.IsImplicitlyDeclared))
        {
            switch (member)
            {
                // A record's EqualityContract is written by the compiler but counts as declared in some versions.
                case IPropertySymbol { IsIndexer: false, Name: not "EqualityContract" } property:
                    yield return (property.Name, property.Type.ToDisplayString(TypeFormat));
                    break;
                case IFieldSymbol { AssociatedSymbol: null, DeclaredAccessibility: not Accessibility.Private } field:
                    yield return (field.Name, field.Type.ToDisplayString(TypeFormat));
                    break;
            }
        }
    }
}
