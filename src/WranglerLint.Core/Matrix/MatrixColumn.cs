using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Matrix;

/// <summary>An environment in a matrix.</summary>
public sealed class MatrixColumn
{
    internal MatrixColumn(WorkerEnvironment environment, EnvironmentPurpose purpose, EnvironmentStage stage, Func<string, string> mask)
    {
        Environment = environment;
        Purpose = purpose;
        Stage = stage;
        Name = environment.Name is { } name ? mask(name) : null;
        WorkerName = environment.DeployedName is { } deployed ? mask(deployed) : null;
    }

    /// <summary>The environment's name; null for the top level.</summary>
    public string? Name { get; }

    /// <summary>The environment's name, or <c>top level</c>.</summary>
    public string Title => Name ?? "top level";

    /// <summary>The Worker that a deploy of the environment writes to; null if it has no name.</summary>
    public string? WorkerName { get; }

    /// <summary>What the environment is for.</summary>
    public EnvironmentPurpose Purpose { get; }

    /// <summary>Whose data it serves.</summary>
    public EnvironmentStage Stage { get; }

    /// <summary>Whether it gets deployed.</summary>
    public bool IsDeployed => Purpose == EnvironmentPurpose.Deployed;

    /// <summary>Where it stands.</summary>
    public required Location Location { get; init; }

    internal WorkerEnvironment Environment { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
