namespace WranglerLint.Tests;

/// <summary>A folder with files, which is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal TemporaryFolder(params (string Path, string Text)[] files)
    {
        Path = Directory.CreateTempSubdirectory("wranglerlint-").FullName;
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    internal string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    internal string PathOf(string path) => System.IO.Path.Combine(Path, path);

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
