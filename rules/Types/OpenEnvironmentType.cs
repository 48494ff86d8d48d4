using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Reports an index signature beside the bindings of an environment type.</summary>
public sealed class OpenEnvironmentType : TypeRule
{
    private static readonly MessageTemplate Message = new(
        "open",
        "{0} lists bindings such as {1} and lets every other name pass by its index signature. A misspelt or removed binding compiles "
        + "like a correct one and is undefined at run time. List the remaining names one by one, optional where they are, and remove the "
        + "index signature.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL8012",
        Name = "open-environment-type",
        Title = "An environment type lets every name pass",
        Messages = [Message],
        Severity = Severity.Note,
        Category = RuleCategory.Types,
        Precision = RulePrecision.High,
        Help = "List the variables and bindings one by one instead of an index signature.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(TypeContext context)
    {
        foreach (var definition in context.Types.Definitions.Where(definition => IsEnvironment(definition, context.Options.EnvironmentTypes)))
        {
            if (ObjectOf(definition.Shape) is { HasIndexSignature: true } shape
                && shape.Members.FirstOrDefault(static member => ResourceTypes.KindsOf(member.Type).Count > 0) is { } resource)
            {
                context.Report(definition, Message, definition.Name, resource.Name);
            }
        }
    }

    private static bool IsEnvironment(TypeDefinition definition, IReadOnlyList<string> names) =>
        definition.Kind == TypeDefinitionKind.Inline
        || ((definition.Container.Length == 0 || definition.IsGlobal) && names.Contains(definition.Name));

    /// <summary>The object that the definition lists itself, the one with the index signature first.</summary>
    private static ObjectShape? ObjectOf(TypeShape shape) => shape switch
    {
        ObjectShape listed => listed,
        IntersectionShape intersection => intersection.Operands.OfType<ObjectShape>().OrderByDescending(static operand => operand.HasIndexSignature).FirstOrDefault(),
        _ => null,
    };
}
