using WranglerLint.Model;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports folders that the configuration names and that are not there.</summary>
public sealed class MissingFolder : ConfigurationRule
{
    private static readonly MessageTemplate Assets = new(
        "assets",
        "There is no folder \"{0}\": wrangler deploys no assets from it, and fails unless something makes it first. Correct the path, which starts at the configuration's folder.");

    private static readonly MessageTemplate Migrations = new(
        "migrations",
        "There is no folder \"{0}\": wrangler finds no migrations to apply to the database. Correct the path, which starts at the configuration's folder.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1211",
        Name = "missing-folder",
        Title = "A folder that the configuration names does not exist",
        Messages = [Assets, Migrations],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Correct the path or add the folder. What a build makes is not reported: ignore it in .gitignore, or give wrangler a build command.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest || context.Deployment.HasBundler)
        {
            return;
        }

        foreach (var file in NamedFile.MissingIn(context.Configuration, context.Files).Where(static file => file.IsFolder))
        {
            context.Report(file.Node, file.Kind == NamedFileKind.Assets ? Assets : Migrations, file.Path);
        }
    }
}
