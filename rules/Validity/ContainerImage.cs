using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports containers without an image, and images that cannot be one.</summary>
/// <remarks>Whether a Dockerfile exists is not asked here: that needs the disk.</remarks>
public sealed class ContainerImage : ConfigurationRule
{
    private static readonly MessageTemplate Missing = new(
        "missing",
        "{0} has no image: wrangler refuses the configuration. Set \"image\" to the path of a Dockerfile or to an image in a registry.");

    private static readonly MessageTemplate Folder = new(
        "folder",
        "\"image\" is a folder, and wrangler refuses the configuration because of it. Write the path of the Dockerfile in it.");

    private static readonly MessageTemplate NoText = new(
        "no-text",
        "\"image\" is {0}, but wrangler expects a string and refuses the configuration. Write the path of a Dockerfile or an image in a registry.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1111",
        Name = "container-image",
        Title = "A container has no image that wrangler could use",
        Messages = [Missing, Folder, NoText],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Set image to the path of a Dockerfile, or to an image in a registry with its tag.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var container in context.Environments.SelectMany(static environment => environment.CheckedContainers))
        {
            if (!container.IsManaged)
            {
                Check(context, container.Table);
            }
        }
    }

    private static void Check(ConfigurationContext context, ConfigTable container)
    {
        var own = container.Find("image")?.Value;
        var configuration = container.FindTable("configuration");
        var old = configuration?.Find("image")?.Value;
        if (!own.IsTruthy() && !old.IsTruthy())
        {
            // The table of fields speaks of what is simply not there, and of other types.
            if (own is ConfigString or ConfigNull || (own is null && container.Find("configuration") is not null))
            {
                context.Report(own?.Anchor ?? container.Anchor, container.Path.Key("image"), Missing, container.Path.ToString());
            }
        }
        else if ((own is null or ConfigNull ? old : own) is ConfigString image)
        {
            if (IsFolder(image.Value))
            {
                context.Report(image, Folder);
            }
        }
        else if (own is null or ConfigNull)
        {
            context.Report(old!, NoText, old!.KindName);
        }
    }

    /// <summary>Whether a path leads to the configuration's folder or to one around it.</summary>
    private static bool IsFolder(string path)
    {
        var depth = 0;
        foreach (var step in path.Split('/'))
        {
            depth = step switch
            {
                "" or "." => depth,
                ".." => Math.Max(0, depth - 1),
                _ => depth + 1,
            };
        }

        return depth == 0;
    }
}
