using WranglerLint.Text;
using WranglerLint.Types;
using WranglerLint.TypeScript.Projects;

namespace WranglerLint.TypeScript.Tests;

public sealed class TypeScriptProjectTests
{
    [Theory]
    [InlineData("{}", "src/a.ts", true)]
    [InlineData("{ // comment\n \"include\": [\"src\"], }", "src/deep/a.ts", true)]
    [InlineData("{ \"include\": [\"src\"] }", "scripts/a.ts", false)]
    [InlineData("{ \"include\": [\"src/**/*.ts\", \"worker-configuration.d.ts\"] }", "src/a/b/c.ts", true)]
    [InlineData("{ \"include\": [\"src/**/*.ts\"] }", "src/a.ts", true)]
    [InlineData("{ \"include\": [\"src/**/*.ts\"] }", "src/a.tsx", false)]
    [InlineData("{ \"include\": [\"./src/*\"] }", "src/a.ts", true)]
    [InlineData("{ \"include\": [\"src/*\"] }", "src/deep/a.ts", false)]
    [InlineData("{ \"include\": [\"**/*\"], \"exclude\": [\"old\"] }", "old/a.ts", false)]
    [InlineData("{ \"exclude\": [\"**/legacy\"] }", "src/legacy/deep/a.ts", false)]
    [InlineData("{ \"exclude\": [\"src/?.ts\"] }", "src/a.ts", false)]
    [InlineData("{ \"files\": [\"src/a.ts\"] }", "src/a.ts", true)]
    [InlineData("{ \"files\": [\"src/a.ts\"] }", "src/b.ts", false)]
    [InlineData("{ \"files\": [\"src/a.ts\"], \"exclude\": [\"src\"] }", "src/a.ts", true)]
    [InlineData("{ \"extends\": \"./configs/base\" }", "configs/lib/a.ts", true)]
    [InlineData("{ \"extends\": [\"@tsconfig/node20\", \"./configs/base.json\"] }", "src/a.ts", false)]
    [InlineData("{ \"extends\": \"./configs/base\", \"include\": [\"${configDir}/src\"] }", "src/a.ts", true)]
    [InlineData("{ \"files\": [], \"references\": [{ \"path\": \"./packages/one\" }, { \"path\": \"tsconfig.other.json\" }] }", "packages/one/a.ts", true)]
    [InlineData("{ \"files\": [], \"references\": [{ \"path\": \"./packages/one\" }, { \"path\": \"tsconfig.other.json\" }] }", "other/a.ts", true)]
    [InlineData("{ \"files\": [], \"references\": [{ \"path\": \"./packages/one\" }, { \"path\": \"tsconfig.other.json\" }] }", "src/a.ts", false)]
    public void Tells_which_files_it_is_about(string project, string path, bool expected)
    {
        Read("/repo", project)!.Includes("/repo/" + path, []).Should().Be(expected);
        Read("", project)!.Includes(path, []).Should().Be(expected);
    }

    [Fact]
    public void The_project_of_the_entry_point_decides_among_several()
    {
        const string solution = "{ \"files\": [], \"references\": [{ \"path\": \"./packages/one\" }, { \"path\": \"tsconfig.other.json\" }] }";
        Read("/repo", solution)!.Includes("/repo/other/a.ts", ["packages/one/index.ts"]).Should().BeFalse();
        Read("/repo", solution)!.Includes("/repo/other/a.ts", ["./other/index.ts"]).Should().BeTrue();
        Read("/repo", solution)!.Includes("/repo/other/a.ts", ["elsewhere.ts"]).Should().BeTrue();
    }

    [Theory]
    [InlineData("{ \"include\": ")]
    [InlineData("{ \"references\": [{ \"path\": \"./missing\" }] }")]
    public void What_cannot_be_read_says_nothing(string project) => Read("/repo", project).Should().BeNull();

    [Fact]
    public void Circles_end() => Read("/repo", "{ \"extends\": \"./tsconfig\", \"references\": [{ \"path\": \".\" }] }")!.Includes("/repo/a.ts", []).Should().BeTrue();

    [Fact]
    public void No_file_says_nothing() => TypeScriptProject.Read("/repo", static _ => null).Should().BeNull();

    [Fact]
    public void Workers_that_share_a_folder_are_told_apart()
    {
        var types = Types(
            ("w/src/api.ts", "import { Env } from './api-env'"),
            ("w/src/api-env.ts", "export interface Env { A: 1 }"),
            ("w/src/cron.ts", "export * from './cron-env.js'"),
            ("w/src/cron-env.ts", "export interface Env { A: 2 }"),
            ("w/src/unused.ts", "export interface Env { A: 3 }"));
        var parts = types.ByEntryPoint(["src/api.ts", "./src/cron.ts", "src/api.ts", null]);
        parts.Select(static part => string.Join(" ", part.Sources.Select(static source => source.Text.Path))).Should().Equal(
            "w/src/api-env.ts w/src/api.ts w/src/unused.ts",
            "w/src/cron-env.ts w/src/cron.ts w/src/unused.ts");
        types.ByEntryPoint(["src/api.ts", null, "src/api.ts"]).Should().Equal(types);
    }

    [Fact]
    public void Workers_with_folders_of_their_own_keep_all_in_them()
    {
        var types = Types(("a/index.ts", "import '../shared/x'; import { X } from '../shared/x'"), ("a/types/index.ts", ""), ("b/index.ts", ""), ("shared/x.ts", ""), ("shared/y.ts", ""));
        types.ByEntryPoint(["a/index.ts", "b/index.ts"]).Select(static part => string.Join(" ", part.Sources.Select(static source => source.Text.Path))).Should().Equal(
            "a/index.ts a/types/index.ts shared/x.ts shared/y.ts",
            "b/index.ts shared/y.ts");
    }

    [Theory]
    [InlineData("src/a.ts", "src/a.ts", true)]
    [InlineData("examples/one/a.ts", "src/a.ts", false)]
    [InlineData("examples/one.ts", "./examples/two.ts", true)]
    [InlineData("tests/a.ts", "tests/a.ts", false)]
    public void Examples_belong_to_no_worker_but_their_own(string path, string main, bool expected) =>
        SourceFiles.IsOfWorker(path, [main]).Should().Be(expected);

    private static WorkerTypes Types(params (string Path, string Content)[] files) =>
        new(files[0].Path.StartsWith("w/", StringComparison.Ordinal) ? "w" : "", files.Select(static file => TypeScriptReader.Read(new SourceText(file.Path, file.Content))));

    private static TypeScriptProject? Read(string folder, string project)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [prefix + "tsconfig.json"] = project,
            [prefix + "configs/base.json"] = "{ \"include\": [\"lib\"] }",
            [prefix + "packages/one/tsconfig.json"] = "{}",
            [prefix + "tsconfig.other.json"] = "{ \"include\": [\"other\"] }",
        };
        return TypeScriptProject.Read(folder, path => files.TryGetValue(path, out var text) ? new SourceText(path, text) : null);
    }
}
