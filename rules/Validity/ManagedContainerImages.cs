using System.Globalization;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports images of containers that their Durable Object manages, where wrangler would refuse them.</summary>
/// <remarks>
/// The registry is the one that <c>compliance_region</c> chooses; the variable CLOUDFLARE_CONTAINER_REGISTRY, which can name
/// another one, is not known here.
/// </remarks>
public sealed class ManagedContainerImages : ConfigurationRule
{
    private const int Most = 100;

    private const int LongestName = 128;

    private static readonly LazyPattern Pinned = new(
        @"^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+@sha256:[a-f0-9]{64}\z");

    private static readonly MessageTemplate TooMany = new(
        "too-many",
        "\"images\" has {0} images, but a container can have at most 100: wrangler refuses the configuration. Remove some.");

    private static readonly MessageTemplate Name = new(
        "name",
        "\"images\" has a name of {0} characters, and wrangler refuses the configuration because of it. Use 1 to 128 characters.");

    private static readonly MessageTemplate Unpinned = new(
        "unpinned",
        "\"image\" is not pinned to a digest in Cloudflare's registry: wrangler refuses the configuration. Write {0}/ACCOUNT/REPOSITORY@sha256:DIGEST, or use \"dockerfile\".");

    private static readonly MessageTemplate Unbuilt = new(
        "unbuilt",
        "\"{0}\" stands beside \"image\", which is not built: wrangler refuses the configuration. Remove it, or use \"dockerfile\" instead of \"image\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1117",
        Name = "managed-container-images",
        Title = "A container that its Durable Object manages has images that wrangler refuses",
        Messages = [TooMany, Name, Unpinned, Unbuilt],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Build each image from a dockerfile, or pin it by its digest in Cloudflare's registry.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var container in context.Environments.SelectMany(static environment => environment.Containers))
        {
            if (container.IsManaged && container.Table.Find("images") is { Value: ConfigTable table } images)
            {
                Check(context, images, table, RegistryOf(container.Environment));
            }
        }
    }

    private static void Check(ConfigurationContext context, ConfigEntry images, ConfigTable table, string registry)
    {
        if (table.Entries.Count > Most)
        {
            context.Report(images, TooMany, Text(table.Entries.Count));
        }

        foreach (var entry in table.Entries)
        {
            if (entry.Key.Length is 0 or > LongestName)
            {
                context.Report(entry, Name, Text(entry.Key.Length));
            }

            if (entry.Value is ConfigTable image && image.Find("image") is { } reference)
            {
                CheckImage(context, image, reference, registry);
            }
        }
    }

    private static void CheckImage(ConfigurationContext context, ConfigTable image, ConfigEntry reference, string registry)
    {
        if (reference.Value is ConfigString { Value.Length: > 0 } text && !IsPinned(text.Value, registry + "/"))
        {
            context.Report(text, Unpinned, registry);
        }

        foreach (var entry in image.Entries.Where(static entry => entry.Key is "build_context" or "build_vars"))
        {
            context.Report(entry, Unbuilt, entry.Key);
        }
    }

    private static bool IsPinned(string image, string registry) =>
        image.StartsWith(registry, StringComparison.Ordinal) && Pinned.IsMatch(image.Substring(registry.Length));

    private static string RegistryOf(WorkerEnvironment environment) =>
        environment.Resolve("compliance_region")?.Value is ConfigString { Value: "fedramp_high" } ? "registry.fed.cloudflare.com" : "registry.cloudflare.com";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
