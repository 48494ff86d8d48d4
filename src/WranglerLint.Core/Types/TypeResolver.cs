using WranglerLint.Findings;

namespace WranglerLint.Types;

/// <summary>Collects the members of a type through everything that can be followed.</summary>
/// <param name="scopes">What names mean.</param>
internal sealed class TypeResolver(TypeScopes scopes)
{
    /// <summary>Types that go in circles, or double with every step, end here.</summary>
    private const int MaximumDepth = 32;

    private const int MaximumSteps = 512;

    private readonly HashSet<TypeDefinition> _active = [];
    private int _depth;
    private int _steps;

    /// <summary>The members of a definition and of all that merge with it.</summary>
    internal ResolvedType Resolve(TypeDefinition definition) => Resolve(scopes.Merged(definition), []);

    private ResolvedType Resolve(IReadOnlyList<TypeDefinition> merged, IReadOnlyList<Argument> arguments)
    {
        var result = new ResolvedType();
        foreach (var definition in merged)
        {
            // Instances of a generic type may lie inside each other; another type that leads back to itself goes in circles.
            if (arguments.Count == 0 && !_active.Add(definition))
            {
                result.Omit();
                continue;
            }

            result.Add(Resolve(definition.Shape, new Place(definition, arguments)));
            _active.Remove(definition);
        }

        return result;
    }

    private ResolvedType Resolve(TypeShape shape, Place place)
    {
        if (_depth >= MaximumDepth || ++_steps > MaximumSteps)
        {
            return ResolvedType.Unknown();
        }

        _depth++;
        var result = shape switch
        {
            ObjectShape listed => Listed(listed, place),
            IntersectionShape intersection => All(intersection, place),
            ReferenceShape reference => Referenced(reference, place),
            MemberShape member => Member(member, place),
            _ => ResolvedType.Unknown(),
        };
        _depth--;
        return result;
    }

    private static ResolvedType Listed(ObjectShape shape, Place place)
    {
        var result = new ResolvedType();
        foreach (var member in shape.Members)
        {
            var location = new Location(place.Definition.Location.Text, member.Span, member.Name);
            result.Add(new ResolvedMember(member.Name, member.Type, member.IsOptional, place.Definition, location));
        }

        if (shape.HasIndexSignature)
        {
            result.OmitByIndexSignature();
        }

        return result;
    }

    private ResolvedType All(IntersectionShape shape, Place place)
    {
        var result = new ResolvedType();
        foreach (var operand in shape.Operands)
        {
            result.Add(Resolve(operand, place));
        }

        return result;
    }

    private ResolvedType Referenced(ReferenceShape reference, Place place)
    {
        if (place.ArgumentOf(reference.Name) is { } argument)
        {
            return Resolve(argument.Shape, argument.Place);
        }

        var found = Find(reference, place);
        return found.Count > 0 ? Resolve(found, [.. reference.Arguments.Select(shape => new Argument(shape, place))])
            : place.Definition.TypeParameters.Contains(reference.Name) ? ResolvedType.Unknown()
            : Utility(reference, place);
    }

    private IReadOnlyList<TypeDefinition> Find(ReferenceShape reference, Place place)
    {
        if (place.Definition.TypeParameters.Contains(reference.Name))
        {
            return [];
        }

        var source = scopes.SourceOf(place.Definition);
        return reference.Module is null ? scopes.Find(source, place.Definition.Container, reference.Name)
            : scopes.Import(source, reference.Module) is { } module ? scopes.Exported(module, reference.Name)
            : [];
    }

    /// <summary>TypeScript's own types, unless the program has one of the name.</summary>
    private ResolvedType Utility(ReferenceShape reference, Place place)
    {
        var arguments = reference.Arguments;
        return (reference.Name, arguments.Count) switch
        {
            ("Readonly" or "NonNullable", 1) => Resolve(arguments[0], place),
            ("Partial", 1) => With(Resolve(arguments[0], place), isOptional: true),
            ("Required", 1) => With(Resolve(arguments[0], place), isOptional: false),
            ("Pick", 2) => Keys(arguments[1], place) is { } keys ? Pick(Resolve(arguments[0], place), keys) : ResolvedType.Unknown(),
            ("Omit", 2) => Keys(arguments[1], place) is { } keys ? Omit(Resolve(arguments[0], place), keys) : ResolvedType.Unknown(),
            _ => ResolvedType.Unknown(),
        };
    }

    private static ResolvedType With(ResolvedType type, bool isOptional)
    {
        var result = Like(type);
        foreach (var member in type.Members)
        {
            result.Add(member with { IsOptional = isOptional });
        }

        return result;
    }

    private static ResolvedType Pick(ResolvedType type, HashSet<string> keys)
    {
        var result = new ResolvedType();
        foreach (var key in keys)
        {
            if (type.Find(key) is { } member)
            {
                result.Add(member);
            }
            else
            {
                result.Omit();
            }
        }

        return result;
    }

    private static ResolvedType Omit(ResolvedType type, HashSet<string> keys)
    {
        var result = Like(type);
        foreach (var member in type.Members.Where(member => !keys.Contains(member.Name)))
        {
            result.Add(member);
        }

        return result;
    }

    /// <summary>Nothing yet, but as incomplete.</summary>
    private static ResolvedType Like(ResolvedType type)
    {
        var result = new ResolvedType();
        if (type.HasIndexSignature)
        {
            result.OmitByIndexSignature();
        }
        else if (!type.IsComplete)
        {
            result.Omit();
        }

        return result;
    }

    /// <summary>The names that a type of keys stands for; null if they cannot be told.</summary>
    private HashSet<string>? Keys(TypeShape shape, Place place)
    {
        if (_depth >= MaximumDepth || ++_steps > MaximumSteps)
        {
            return null;
        }

        _depth++;
        var result = shape switch
        {
            LiteralShape literal => new HashSet<string>(StringComparer.Ordinal) { literal.Value },
            UnionShape union => Union(union.Operands.Select(operand => Keys(operand, place))),
            KeysShape keys when Resolve(keys.Operand, place) is { IsComplete: true } type => new HashSet<string>(type.Members.Select(static member => member.Name), StringComparer.Ordinal),
            ReferenceShape reference when place.ArgumentOf(reference.Name) is { } argument => Keys(argument.Shape, argument.Place),
            ReferenceShape reference when Find(reference, place) is [{ Kind: TypeDefinitionKind.Alias } alias] => Keys(alias.Shape, new Place(alias, [])),
            _ => null,
        };
        _depth--;
        return result;
    }

    private static HashSet<string>? Union(IEnumerable<HashSet<string>?> sets)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (set is null)
            {
                return null;
            }

            result.UnionWith(set);
        }

        return result;
    }

    /// <summary>Of members' own types only objects that are written in place and plain names are followed.</summary>
    private ResolvedType Member(MemberShape shape, Place place)
    {
        if (Resolve(shape.Operand, place).Find(shape.Name) is not { } member)
        {
            return ResolvedType.Unknown();
        }

        var source = scopes.SourceOf(member.Definition);
        if (source.Definitions.FirstOrDefault(definition => definition.Kind == TypeDefinitionKind.Inline && definition.Location.Span == member.Location.Span) is { } inline)
        {
            return Resolve(inline.Shape, new Place(inline, []));
        }

        return Resolve(new ReferenceShape(member.Type, []), new Place(member.Definition, []));
    }

    /// <summary>A type argument and where it is written.</summary>
    private sealed record Argument(TypeShape Shape, Place Place);

    /// <summary>Where a shape is written, with what the definition's parameters stand for there.</summary>
    private sealed record Place(TypeDefinition Definition, IReadOnlyList<Argument> Arguments)
    {
        internal Argument? ArgumentOf(string name)
        {
            for (var i = 0; i < Math.Min(Definition.TypeParameters.Count, Arguments.Count); i++)
            {
                if (Definition.TypeParameters[i] == name)
                {
                    return Arguments[i];
                }
            }

            return null;
        }
    }
}
