using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WranglerLint.Rules;

namespace WranglerLint.Diagnostics;

/// <summary>Makes the compiler's descriptions of diagnostics from those of rules.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleCatalog.All.ToImmutableDictionary(static rule => rule.Descriptor.Id, Create);

    /// <summary>A <c>wranglerlint.toml</c> that cannot be followed, for which the command ends with exit code 2.</summary>
    internal static DiagnosticDescriptor InvalidSettings { get; } = new(
        "WL9001",
        "A setting in wranglerlint.toml cannot be followed",
        "{0}",
        "WranglerLint.Settings",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Correct the setting; until then its default holds.",
        "https://github.com/wranglerlint/wranglerlint/blob/main/docs/settings.md");

    /// <summary>What can be wrong in one file: rules over configurations and their comments, and the settings.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
        RuleCatalog.All.Where(static rule => !IsAboutSources(rule)).Select(static rule => Of(rule.Descriptor)).Append(InvalidSettings).ToImmutableArray();

    /// <summary>What can be wrong between the files of a Worker, and in the comments of its sources.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> OfTypes { get; } =
        RuleCatalog.All.Where(static rule => IsAboutSources(rule) || rule is SuppressionRule).Select(static rule => Of(rule.Descriptor)).ToImmutableArray();

    /// <summary>The compiler's description of a rule.</summary>
    internal static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    /// <summary>
    /// Enabled also if the rule is off by default: whether a rule runs is decided by our settings, and a descriptor that is not
    /// enabled would take that away from them.
    /// </summary>
    private static DiagnosticDescriptor Create(Rule rule)
    {
        var descriptor = rule.Descriptor;
        return new DiagnosticDescriptor(
            descriptor.Id,
            descriptor.Title,
            "{0}",
            "WranglerLint." + descriptor.Category,
            SeverityOf(descriptor.Severity),
            isEnabledByDefault: true,
            descriptor.Help,
            descriptor.HelpUri,
            [.. descriptor.Tags, .. IsAboutSources(rule) ? [WellKnownDiagnosticTags.CompilationEnd] : Array.Empty<string>()]);
    }

    private static bool IsAboutSources(Rule rule) => rule is TypeRule or WorkerRule or RepositoryRule;

    /// <summary>A severity in the compiler's words.</summary>
    internal static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
