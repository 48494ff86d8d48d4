using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports a reference to the schema that leads nowhere, so that editors do without.</summary>
public sealed class SchemaNotFound : ConfigurationRule
{
    private static readonly MessageTemplate Elsewhere = new(
        "elsewhere",
        "There is no \"{0}\": editors neither complete nor check this configuration. Write \"{1}\", where wrangler is installed.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0008",
        Name = "schema-not-found",
        Title = "The schema that the configuration refers to does not exist",
        Messages = [Elsewhere],
        Severity = Severity.Note,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Write the path of node_modules/wrangler/config-schema.json as it is seen from the configuration's folder.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest
            || SchemaReference.In(context.Configuration.Document) is not { IsRelative: true } schema
            || context.Files.FileExists(schema.Target) != false)
        {
            return;
        }

        // Before anything is installed there is nothing to refer to.
        if (SchemaReference.Usual.FirstOrDefault(path => context.Files.FileExists(path) == true) is { } installed)
        {
            var field = context.Configuration.Document.Root.FindString("$schema");
            context
                .Report(schema.Span, schema.Path, Elsewhere, schema.Target, installed)
                .Fix($"Write \"{installed}\"", field?.Path.Equals(schema.Path) == true ? ConfigEdit.Set(field, NewValue.Of(installed)) : ConfigEdit.Reword(schema.Span, installed));
        }
    }
}
