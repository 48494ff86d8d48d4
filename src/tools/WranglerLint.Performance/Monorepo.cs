using System.Globalization;
using System.Text;
using WranglerLint.ScanBenchmark;

namespace WranglerLint.Performance;

/// <summary>Writes a repository of many Workers, always the same for the same numbers.</summary>
/// <remarks>
/// Every Worker has a package of its own, an entry point that imports its router and its environment, and modules beside them; the
/// configurations have one to four environments.
/// </remarks>
internal static class Monorepo
{
    /// <summary>So many modules of a Worker are imported by its entry point.</summary>
    private const int Imported = 2;

    private static readonly string[] Environments = ["staging", "production", "preview"];

    /// <summary>Writes the repository and says how many bytes the files have that are read.</summary>
    /// <param name="root">A folder that is not there yet.</param>
    /// <param name="workers">How many Workers.</param>
    /// <param name="sources">How many TypeScript files each of them has, at least one.</param>
    internal static long Write(string root, int workers, int sources)
    {
        var random = new Random(workers);
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        File.WriteAllText(Path.Combine(root, ".gitignore"), "node_modules/\ndist/\n*.log\n.env*\n!.env.example\n/coverage\n");
        long size = 0;
        for (var i = 0; i < workers; i++)
        {
            var folder = Path.Combine(root, "apps", $"team{i / 40}", $"worker{i}");
            Directory.CreateDirectory(Path.Combine(folder, "src"));
            File.WriteAllText(Path.Combine(folder, "package.json"), $"{{\"name\": \"worker{i}\", \"scripts\": {{\"deploy\": \"wrangler deploy --env production\"}}}}\n");
            var configuration = Configuration(i);
            size += configuration.Length;
            File.WriteAllText(Path.Combine(folder, "wrangler.toml"), configuration);
            for (var j = 0; j < sources; j++)
            {
                var text = j == 0
                    ? string.Concat(Enumerable.Range(1, Math.Min(Imported, sources - 1)).Select(static module => $"import {{ part }} from \"./module{module}\";\n")) + Entry
                    : Tree.Content((i * sources) + j, random);
                size += Encoding.UTF8.GetByteCount(text);
                File.WriteAllText(Path.Combine(folder, "src", j == 0 ? "index.ts" : $"module{j}.ts"), text);
            }
        }

        return size;
    }

    private const string Entry = """
        export interface Env {
          CACHE: KVNamespace;
          DB: D1Database;
          LOG_LEVEL: string;
        }

        export default {
          async fetch(request: Request, env: Env): Promise<Response> {
            const hit = await env.CACHE.get(request.url);
            return new Response(hit ?? env.LOG_LEVEL);
          },
        };

        """;

    private static string Configuration(int index)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"name = \"worker{index}\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2026-01-15\"\n\n[observability]\nenabled = true\n");
        Bindings(text, "", index, 0);
        for (var i = 0; i < index % 4; i++)
        {
            Bindings(text, $"env.{Environments[i]}.", index, i + 1);
        }

        return text.ToString();
    }

    private static void Bindings(StringBuilder text, string prefix, int worker, int environment)
    {
        var id = (worker * 8) + environment;
        text.Append(CultureInfo.InvariantCulture, $"""

            [{prefix}vars]
            LOG_LEVEL = "info"
            API_BASE_URL = "https://api{environment}.example.com/worker{worker}"

            [[{prefix}kv_namespaces]]
            binding = "CACHE"
            id = "{0x1a2b3c4d5e6f7081L + id:x16}{0x5a6b7c8d9e0f1a2bL + (id * 7919L):x16}"

            [[{prefix}d1_databases]]
            binding = "DB"
            database_name = "worker{worker}-{environment}"
            database_id = "b2c6b7f2-4f2b-4f0e-9a3c-{0x5d3b0f6a1e57L + id:x12}"

            [[{prefix}r2_buckets]]
            binding = "FILES"
            bucket_name = "worker{worker}-files-{environment}"

            """);
    }
}
