using System.Text;

namespace WranglerLint.ScanBenchmark;

/// <summary>Writes a Worker with many TypeScript files, always the same for the same number.</summary>
internal static class Tree
{
    private const int FilesInFolder = 25;

    /// <summary>Of so many files one defines an environment: 2 %.</summary>
    private const int Definitions = 50;

    /// <summary>One in three files names the environment without defining it.</summary>
    private const int Uses = 3;

    private static readonly string[] Statements =
    [
        "export function handle{0}(request: Request, context: ExecutionContext): Promise<Response> {{\n  const url = new URL(request.url);\n  return route{1}(url.pathname, context);\n}}\n",
        "const schema{0} = z.object({{ id: z.string().uuid(), amount: z.number().int().min({1}), tags: z.array(z.string()).default([]) }});\n",
        "/**\n * Reads page {0} and keeps what {1} needs of it; the caller's cache decides how long.\n */\n",
        "export interface Order{0} {{\n  id: string;\n  lines: ReadonlyArray<{{ sku: string; quantity: number }}>;\n  shippedAt?: Date;\n  total: number; // in cents, {1}\n}}\n",
        "  const text = `<li class=\"item-${{index}}\">${{escape(value.name)}} – {0}/{1}</li>`;\n",
        "if (!/^[a-z0-9-]{{3,{0}}}$/.test(slug)) {{\n  throw new HttpError(400, 'slug {1} is not valid');\n}}\n",
        "export const selectVisible{0} = (items: Item[], now = Date.now()) =>\n  items.filter((item) => !item.hidden && item.from <= now).slice(0, {1});\n",
        "await Promise.all(rows.map(async (row) => {{\n  const found = await lookup{0}(row.key);\n  return found ?? fallback[{1}];\n}}));\n",
    ];

    /// <summary>Writes the tree and says how many bytes of TypeScript it has.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="count">How many files.</param>
    /// <param name="isImported">Whether the entry point imports all of them, two from each, and not none.</param>
    internal static long Write(string root, int count, bool isImported)
    {
        var random = new Random(20_000);
        long size = 0;
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        File.WriteAllText(Path.Combine(root, ".gitignore"), "node_modules/\ndist/\n*.log\n.env*\n!.env.example\n/coverage\n");
        File.WriteAllText(Path.Combine(root, "wrangler.toml"), "name = \"benchmark\"\nmain = \"src/area0/folder0/file0.tsx\"\ncompatibility_date = \"2026-01-01\"\n");
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(root, "src", ModuleOf(i) + (i % 5 == 0 ? ".tsx" : ".ts"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var text = Content(i, random);
            if (isImported)
            {
                text = string.Concat(Enumerable.Range((2 * i) + 1, 2).Where(other => other < count).Select(static other => $"import \"../../{ModuleOf(other)}\";\n")) + text;
            }

            size += Encoding.UTF8.GetByteCount(text);
            File.WriteAllText(path, text);
        }

        return size;
    }

    private static string ModuleOf(int index) => $"area{index / FilesInFolder / 20}/folder{index / FilesInFolder}/file{index}";

    /// <summary>Sizes as in real projects: most files have one to eight kilobytes, a few some dozens.</summary>
    internal static string Content(int index, Random random)
    {
        var size = Math.Clamp((int)(3000 * Math.Exp(Normal(random))), 200, 80_000);
        var text = new StringBuilder("import { z } from \"zod\";\n");
        if (index % Uses == 0)
        {
            text.Append("import type { Env } from \"../../env\";\n");
        }

        var definition = index % Definitions == 0 ? random.Next(size) : int.MaxValue;
        while (text.Length < size)
        {
            if (text.Length >= definition)
            {
                text.Append("\nexport interface Env {\n  DB: D1Database;\n  CACHE: KVNamespace;\n  API_KEY?: string;\n}\n");
                definition = int.MaxValue;
            }

            text.AppendFormat(null, Statements[random.Next(Statements.Length)], random.Next(10, 9999), random.Next(10, 999));
        }

        return text.ToString();
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()) * 0.9;
}
