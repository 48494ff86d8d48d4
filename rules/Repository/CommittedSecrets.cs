namespace WranglerLint.Rules.Repository;

/// <summary>Reports files of secrets for local development that are part of the repository.</summary>
/// <remarks>Nothing in those files is read.</remarks>
public sealed class CommittedSecrets : RepositoryRule
{
    private static readonly MessageTemplate Committed = new(
        "committed",
        "{0} beside this configuration is part of the repository: it is where wrangler dev looks for secrets, and whoever can read the repository or its history can read them. Remove it with `git rm --cached {0}`, add it to .gitignore, and replace what was in it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0007",
        Name = "committed-secrets",
        Title = "A file of secrets for wrangler dev is committed",
        Messages = [Committed],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Take the file out of version control; commit a .dev.vars.example with the names only.",
        Since = "0.1.0",
        SecuritySeverity = 7.5,
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        foreach (var folder in context.CheckedFiles.Where(static file => !file.Deployment.IsForGeneratorOrTest).GroupBy(static file => file.Folder, StringComparer.Ordinal))
        {
            var file = folder.First();
            var names = folder
                .SelectMany(static one => one.Configuration.Environments)
                .Select(static environment => environment.Name is { } name ? $".dev.vars.{name}" : ".dev.vars")
                .Distinct(StringComparer.Ordinal);
            foreach (var name in names.Where(name => file.Files.FileExists(name) == true && file.Files.IsTracked(name) == true))
            {
                context.Report(file, Committed, name);
            }
        }
    }
}
