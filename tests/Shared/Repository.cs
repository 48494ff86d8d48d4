using System.Reflection;

namespace WranglerLint.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    internal static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));
}
