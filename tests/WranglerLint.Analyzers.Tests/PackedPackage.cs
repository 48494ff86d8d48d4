using System.IO.Compression;
using System.Reflection;

namespace WranglerLint.Tests;

/// <summary>The package, packed once for all tests into a folder that is gone afterwards.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wranglerlint-package-").FullName;

    /// <summary>Packs what was built for this test run, with the command of the page.</summary>
    public PackedPackage()
    {
        var configuration = typeof(PackedPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var words = Page.Commands("pack").Single().Select(word => word switch
        {
            Page.PackageFolder => Feed,
            "Release" => configuration,
            _ => word,
        });
        var (exitCode, output) = DotNet.Run(Repository.Root, packages: null, [.. words, "--no-build"]);
        exitCode.Should().Be(0, output);
    }

    /// <summary>The folder that holds the package.</summary>
    internal string Feed => Path.Combine(_folder, "feed");

    /// <summary>NuGet's folder of unpacked packages, so that the user's own is not filled with 0.1.0.</summary>
    internal string UnpackedPackages => Path.Combine(_folder, "packages");

    /// <summary>The files in the package.</summary>
    internal ZipArchive Open() => ZipFile.OpenRead(Directory.GetFiles(Feed).Should().ContainSingle().Subject);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
