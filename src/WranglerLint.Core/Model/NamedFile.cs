using WranglerLint.Linting;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A file or folder that a configuration names.</summary>
/// <param name="Node">The path as written.</param>
/// <param name="Kind">What it is for.</param>
public sealed record NamedFile(ConfigString Node, NamedFileKind Kind)
{
    private static readonly string[] CodeEndings = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".py"];

    private static readonly string[] ModuleSections = ["wasm_modules", "text_blobs", "data_blobs"];

    /// <summary>The path as written, with forward slashes.</summary>
    public string Path => Node.Value.Replace('\\', '/');

    /// <summary>Whether it names a folder.</summary>
    public bool IsFolder => Kind is NamedFileKind.Assets or NamedFileKind.Migrations;

    /// <summary>
    /// The files and folders that a configuration names, that are not there, and that people write themselves: none that a build may
    /// make, that is a package, or that is to be filled in.
    /// </summary>
    public static IEnumerable<NamedFile> MissingIn(WorkerConfiguration configuration, IProjectFiles files)
    {
        var hasBuild = configuration.Environments.Any(static environment => environment.Resolve("build") is not null);
        return configuration.Environments.SelectMany(Find).Where(file =>
            file.Path.Length > 0
            && !IdShapes.IsTemplate(file.Path)
            && !IsPackage(file)
            && !IsDefault(file)
            && (file.IsFolder ? files.FolderExists(file.Path) : files.FileExists(file.Path)) == false
            && (file.Kind == NamedFileKind.Dockerfile || !BuildOutputs.MayHold(file.Path, hasBuild, files)));
    }

    private static IEnumerable<NamedFile> Find(WorkerEnvironment environment)
    {
        var table = environment.Table;
        IEnumerable<NamedFile?> found =
        [
            Of(table, "main", NamedFileKind.Code),
            Of(table, "tsconfig", NamedFileKind.TypeScriptSettings),
            Of(table.FindTable("assets"), "directory", NamedFileKind.Assets),
            Of(table.FindTable("site"), "bucket", NamedFileKind.Assets),
            .. Tables(table, "d1_databases").Select(static database => Of(database, "migrations_dir", NamedFileKind.Migrations)),
            .. Tables(table, "containers").Select(static container => Of(container, "image", NamedFileKind.Dockerfile)),
            .. ModuleSections.SelectMany(section => table.FindTable(section)?.Entries ?? [])
                .Select(static entry => entry.Value is ConfigString text ? new NamedFile(text, NamedFileKind.Module) : null),
        ];
        return found.OfType<NamedFile>();
    }

    private static NamedFile? Of(ConfigTable? table, string key, NamedFileKind kind) =>
        table?.FindString(key) is { } text ? new NamedFile(text, kind) : null;

    private static IEnumerable<ConfigTable> Tables(ConfigTable table, string key) => table.FindArray(key)?.Items.OfType<ConfigTable>() ?? [];

    /// <summary>Whoever writes the default may have no migration yet: wrangler makes the folder with the first one.</summary>
    private static bool IsDefault(NamedFile file) => file.Kind == NamedFileKind.Migrations && file.Path.Trim('.', '/') == "migrations";

    /// <summary>
    /// A framework's plugin takes a module of a package for a Worker's code, such as <c>@astrojs/cloudflare/entrypoints/server</c>,
    /// and wrangler adds an ending where there is none.
    /// </summary>
    private static bool IsPackage(NamedFile file) =>
        file.Kind == NamedFileKind.Code
        && (file.Path[0] == '@' || file.Path.Contains(":") || !CodeEndings.Contains(System.IO.Path.GetExtension(file.Path)));
}

/// <summary>What a file or folder that a configuration names is for.</summary>
public enum NamedFileKind
{
    /// <summary>The Worker's code.</summary>
    Code,

    /// <summary>Settings of the TypeScript compiler.</summary>
    TypeScriptSettings,

    /// <summary>A WebAssembly module, a text or data that wrangler uploads.</summary>
    Module,

    /// <summary>How to build a container; or an image in a registry.</summary>
    Dockerfile,

    /// <summary>A folder of static assets.</summary>
    Assets,

    /// <summary>A folder of migrations of a D1 database.</summary>
    Migrations,
}
