using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports two bindings of one environment that stand for one resource.</summary>
public sealed class DuplicateResource : ConfigurationRule
{
    private static readonly MessageTemplate Duplicate = new(
        "duplicate",
        "env.{0} and env.{1} are one {2}: both have the {3} \"{4}\". What code writes under one name it overwrites and finds again under the other. Give {0} {5} of its own, or remove it and use env.{1} everywhere.");

    private static readonly MessageTemplate PreviewDuplicate = new(
        "preview-duplicate",
        "env.{0} and env.{1} are one {2} in remote previews: both have the {3} \"{4}\". What code writes there under one name it overwrites and finds again under the other. Give {0} a {3} of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2004",
        Name = "duplicate-resource",
        Title = "Two bindings of one environment stand for one resource",
        Messages = [Duplicate, PreviewDuplicate],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Give each binding a resource of its own, or keep one binding.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            var first = new Dictionary<string, ResourceId>(StringComparer.Ordinal);
            foreach (var id in environment.Bindings.Where(static binding => binding.Kind.HoldsState).SelectMany(static binding => binding.Ids))
            {
                if (id.Identity is not { } identity)
                {
                    continue;
                }

                if (!first.TryGetValue(identity, out var other))
                {
                    first.Add(identity, id);
                }
                else if (id.Binding.Name is { } name && other.Binding.Name is { } otherName && name != otherName)
                {
                    context
                        .Report(
                            id.Node,
                            id.Field.IsPreview ? PreviewDuplicate : Duplicate,
                            name,
                            otherName,
                            id.Binding.Kind.Noun,
                            id.Field.Field,
                            id.Value,
                            id.Binding.Kind.NounWithArticle)
                        .Related(other.Node, $"{otherName} has it first");
                }
            }
        }
    }
}
