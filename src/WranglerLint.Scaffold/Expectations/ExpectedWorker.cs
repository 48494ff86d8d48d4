using System.Security.Cryptography;
using System.Text;
using WranglerLint.Linting;
using WranglerLint.Model;

namespace WranglerLint.Expectations;

/// <summary>What a Worker finds in its environment, for each environment of its configuration.</summary>
public sealed class ExpectedWorker
{
    private readonly WorkerConfiguration _configuration;
    private readonly LintOptions _options;

    private ExpectedWorker(WorkerConfiguration configuration, LintOptions options)
    {
        _configuration = configuration;
        _options = options;
        Environments = [.. configuration.Environments.Select(environment => ExpectedEnvironment.Of(environment, configuration, options))];
    }

    /// <summary>The top level, then the named environments in the order of the text.</summary>
    public IReadOnlyList<ExpectedEnvironment> Environments { get; }

    /// <summary>
    /// 32 hexadecimal digits that stand for names, kinds and what is critical in every environment: the same in whatever order
    /// and format the configuration says it, and whatever else it says.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            var lines = Environments
                .SelectMany(static environment => environment.Bindings.Select(binding => Line(
                    environment.Name, binding.Name, binding.Kind.Section, binding.Kind.Type, binding.IsCritical ? "critical" : ""))
                    .Append(Line(environment.Name)))
                .Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..32];
        }
    }

    /// <summary>
    /// The environment that serves production: the one that is called so, or else the top level.
    /// </summary>
    public ExpectedEnvironment Production =>
        Environments.FirstOrDefault(environment =>
            !environment.Environment.IsTopLevel && _options.Purposes.StageOf(environment.Environment, _configuration) == EnvironmentStage.Production)
        ?? Environments[0];

    /// <summary>Works out what a Worker finds.</summary>
    public static ExpectedWorker Of(WorkerConfiguration configuration, LintOptions options) => new(configuration, options);

    /// <summary>The environment of a name, "" being the top level; null if there is none.</summary>
    public ExpectedEnvironment? Find(string name) => Environments.FirstOrDefault(environment => environment.Name == name);

    /// <summary>Lengths keep apart what names could run together.</summary>
    private static string Line(params string[] parts) => string.Concat(parts.Select(static part => $"{part.Length}:{part}")) + "\n";
}
