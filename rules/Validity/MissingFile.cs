using WranglerLint.Model;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports files that wrangler needs and that are not there.</summary>
public sealed class MissingFile : ConfigurationRule
{
    private static readonly MessageTemplate Missing = new(
        "missing",
        "There is no file \"{0}\": wrangler {1}. Correct the path, which starts at the configuration's folder, or add the file.");

    private static readonly MessageTemplate Folder = new(
        "folder",
        "\"{0}\" is a folder: wrangler {1}. Name the file in it.");

    private static readonly MessageTemplate Image = new(
        "image",
        "\"{0}\" is neither a Dockerfile nor an image with a tag: wrangler refuses the configuration. Correct the path, which starts at the configuration's folder, or add a tag.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1210",
        Name = "missing-file",
        Title = "A file that the configuration names does not exist",
        Messages = [Missing, Folder, Image],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Correct the path or add the file. What a build makes is not reported: ignore it in .gitignore, or give wrangler a build command.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        foreach (var file in NamedFile.MissingIn(context.Configuration, context.Files).Where(static file => !file.IsFolder))
        {
            // A bundler may find the module in a package.
            if (file.Kind == NamedFileKind.Code && file.Path[0] != '.' && context.Deployment.HasBundler)
            {
                continue;
            }

            var isFolder = context.Files.FolderExists(file.Path) == true;
            if (file.Kind == NamedFileKind.Dockerfile)
            {
                ReportImage(context, file, isFolder);
            }
            else
            {
                context.Report(file.Node, isFolder ? Folder : Missing, file.Path, "cannot build the Worker");
            }
        }
    }

    /// <summary>wrangler takes what is no file for an image in a registry, which has a tag in its last part and no protocol.</summary>
    private static void ReportImage(ConfigurationContext context, NamedFile file, bool isFolder)
    {
        if (isFolder)
        {
            context.Report(file.Node, Folder, file.Path, "refuses the configuration");
        }
        else if (!file.Path.Split('/').Last().Contains(":") || file.Path.Contains("://"))
        {
            context.Report(file.Node, Image, file.Path);
        }
    }
}
