namespace WranglerLint.Tests;

/// <summary>What code takes from its environment is held against the configuration, in the files that the Worker is made of.</summary>
public sealed class EnvironmentUseTests
{
    private const string Configuration = "name = \"a\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2026-01-01\"\nkv_namespaces = [{ binding = \"CACHE\" }]\n";

    private const string Save = "export const save = (env: Env) => env.DB.prepare(\"SELECT 1\").first();\n";

    [Fact]
    public void Sources_without_types_are_read_when_the_entry_point_imports_them()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", Configuration),
            ("src/index.ts", "import { save } from \"@/db/save\";\nexport default { fetch: (request, env) => save(env) } satisfies ExportedHandler<Env>;\n"),
            ("src/db/save.ts", Save),
            ("src/unused.ts", Save));
        Command.Run(folder.Path, "--format", "github").Output.Split('\n').Where(static line => line.Contains("WL8003", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Should().Contain("src/db/save.ts,line=1");
    }

    [Fact]
    public void Comments_in_them_suppress_what_is_found_there()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", Configuration),
            ("src/index.ts", "import { save } from \"./save\";\nexport default { fetch: (request, env) => save(env) } satisfies ExportedHandler<Env>;\n"),
            ("src/save.ts", "// wranglerlint: ignore[WL8003] bound by the platform\n" + Save));
        Command.Run(folder.Path, "--format", "github").Output.Should().BeEmpty();
        Command.Run(folder.Path, "--format", "github", "--no-suppressions").Output.Should().Contain("WL8003");
    }

    [Fact]
    public void Code_and_types_that_Workers_share_are_not_held_against_one_of_them()
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            ("apps/a/wrangler.toml", Configuration),
            ("apps/a/src/index.ts", "import { save } from \"../../../shared/save\";\nimport type { Env } from \"../../../shared/env\";\nexport default { fetch: (request: Request, env: Env) => new Response(save.name) };\n"),
            ("apps/b/wrangler.toml", Configuration.Replace("kv_namespaces", "d1_databases", StringComparison.Ordinal).Replace("CACHE", "DB", StringComparison.Ordinal)),
            ("apps/b/src/index.ts", "import { save } from \"../../../shared/save\";\nimport type { Env } from \"../../../shared/env\";\nexport default { fetch: (request: Request, env: Env) => save(env) };\n"),
            ("shared/save.ts", "import type { Env } from \"./env\";\n" + Save),
            ("shared/env.ts", "export interface Env { CACHE: KVNamespace; DB: D1Database }\n"));
        Command.Run(folder.Path, "--format", "github").Output.Should().NotContain("WL800");
    }

    [Theory]
    [InlineData("(env as unknown as { FILES: R2Bucket }).FILES ? 1 : 0", 0)]
    [InlineData("env.FILES.get(\"a\")", 1)]
    public void Code_that_Workers_share_says_what_they_do_without(string use, int findings)
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            ("worker/wrangler.toml", Configuration),
            ("worker/src/index.ts", "import { files } from \"../../shared/files\";\nexport interface Env { CACHE: KVNamespace; FILES: R2Bucket }\nexport default { fetch: (request: Request, env: Env) => files(env) };\n"),
            ("shared/files.ts", $"import type {{ Env }} from \"../worker/src/index\";\nexport const files = (env: Env) => {use};\n"));
        Command.Run(folder.Path, "--format", "github").Output.Split('\n').Count(static line => line.Contains("WL8002", StringComparison.Ordinal)).Should().Be(findings);
    }
}
