using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Rules;

/// <summary>The configurations of a repository for a rule to check.</summary>
public sealed class RepositoryContext : RuleContext
{
    internal RepositoryContext(RuleDescriptor rule, List<Finding> findings, Workspace workspace)
        : base(rule, findings, LintOptions.Default) => Workspace = workspace;

    /// <summary>The configurations.</summary>
    public Workspace Workspace { get; }

    /// <summary>The configurations in which to report something.</summary>
    public IEnumerable<WorkspaceFile> CheckedFiles => Workspace.Files.Where(static file => file.IsChecked);

    /// <summary>Reports a value.</summary>
    public FindingBuilder Report(WorkspaceFile file, ConfigNode value, MessageTemplate message, params string[] arguments) =>
        Report(file.Options, LocationOf(file, value.Anchor, value.Path), WorkerConfiguration.EnvironmentOf(value.Path), message, arguments);

    /// <summary>Reports a whole configuration, for which its name stands, or else its first key.</summary>
    public FindingBuilder Report(WorkspaceFile file, MessageTemplate message, params string[] arguments) =>
        Report(file.Options, LocationOf(file), null, message, arguments);

    /// <summary>The place of a value.</summary>
    public static Location LocationOf(WorkspaceFile file, ConfigNode value) => LocationOf(file, value.Anchor, value.Path);

    /// <summary>The place that stands for a whole configuration.</summary>
    public static Location LocationOf(WorkspaceFile file)
    {
        var entry = file.Configuration.TopLevel.Header;
        return LocationOf(file, entry?.KeySpan ?? default, entry?.Path ?? ConfigPath.Root);
    }

    private protected override string? ScopeOf(string? environment) => environment ?? "";

    private static Location LocationOf(WorkspaceFile file, SourceSpan span, ConfigPath path) => new(file.Configuration.Document.Text, span, path.ToString());
}
