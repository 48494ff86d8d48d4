using WranglerLint.Model;

namespace WranglerLint.Rules.Types;

/// <summary>What messages say of the configurations of one folder.</summary>
internal static class ConfigurationNames
{
    /// <summary>The files: <c>wrangler.toml and wrangler.staging.toml</c>.</summary>
    internal static string Of(WorkerProject project) =>
        Words.List(project.Configurations.Select(configuration => project.Types.PathInside(configuration.Document.Text)));

    /// <summary>All bindings of all environments.</summary>
    internal static IEnumerable<Binding> Bindings(WorkerProject project) =>
        project.Configurations.SelectMany(static configuration => configuration.Environments).SelectMany(static environment => environment.Bindings);
}
