using System.Text;

namespace WranglerLint.Performance;

/// <summary>Configurations of any size, each with very many of one thing: whatever compares all pairs shows.</summary>
internal static class Shapes
{
    private const string Head = "name = \"w\"\nmain = \"src/index.js\"\ncompatibility_date = \"2026-01-01\"\n";

    /// <summary>What there can be many of, and how a configuration with so many of it is written.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>
    {
        ["variables"] = static count => Head + "[vars]\n" + Repeat(count * 4, static i => $"KEY_{i} = \"value {i}\"\n"),
        ["unknown keys"] = static count => Head + Repeat(count, static i => $"kex_{i} = \"value {i}\"\n"),
        ["bindings in one environment"] = static count => Head + Repeat(count, static i => $"[[kv_namespaces]]\nbinding = \"KV_{i}\"\nid = \"{i:x32}\"\n"),
        ["bindings to one resource"] = static count => Head + Repeat(count, static i => $"[[kv_namespaces]]\nbinding = \"KV_{i}\"\nid = \"321593c6717448dfb24ea2bd48cde1fa\"\n"),
        ["bindings of one name"] = static count => Head + Repeat(count, static i => $"[[kv_namespaces]]\nbinding = \"KV\"\nid = \"{i:x32}\"\n"),
        ["placeholders"] = static count => Head + Repeat(count, static i => $"[[kv_namespaces]]\nbinding = \"KV_{i}\"\nid = \"your-id-{i}\"\n"),
        ["misspelt fields"] = static count => Head + Repeat(count, static i => $"[[kv_namespaces]]\nbindng = \"KV_{i}\"\nidd = \"{i:x32}\"\n"),
        ["environments"] = static count => Head + Repeat(count / 2, static i => $"[env.e{i}]\n[[env.e{i}.kv_namespaces]]\nbinding = \"KV\"\nid = \"{i:x32}\"\n"),
        ["environments with variables"] = static count => Head + Repeat(count / 4, static i => $"[env.e{i}]\nvars = {{ LEVEL = \"{i}\" }}\n"),
        ["bindings in two environments"] = static count => Head + Repeat(count / 2, static i => $"[[env.staging.kv_namespaces]]\nbinding = \"KV_{i}\"\nid = \"{i:x32}\"\n[[env.production.kv_namespaces]]\nbinding = \"KV_{i}\"\nid = \"{i + 0x1000000:x32}\"\n"),
        ["bindings that an environment lacks"] = static count => Head + Repeat(count / 2, static i => $"[[kv_namespaces]]\nbinding = \"KV_{i}\"\nid = \"{i:x32}\"\n") + "[env.staging]\n",
        ["passwords"] = static count => Head + "[vars]\n" + Repeat(count / 4, static i => $"DB_PASSWORD_{i} = \"hunter{i}x9Kq{i * 7919}zz\"\n"),
        ["suppressions"] = static count => Head + Repeat(count, static i => $"kex_{i} = 1 # wranglerlint: ignore[WL1001] number {i}\n"),
        ["comments"] = static count => Head + Repeat(count * 4, static i => $"# number {i} for wranglerlint\n"),
        ["routes"] = static count => Head + $"routes = [{Repeat(count, static i => $"\"r{i}.example.com/*\",")}]\n",
        ["Durable Objects"] = static count => Head + $"durable_objects.bindings = [{Repeat(count, static i => $"{{ name = \"D{i}\", class_name = \"C{i}\" }},")}]\n[[migrations]]\ntag = \"v1\"\nnew_sqlite_classes = [{Repeat(count, static i => $"\"C{i}\",")}]\n",
        ["migrations"] = static count => Head + Repeat(count, static i => $"[[migrations]]\ntag = \"v{i}\"\nnew_sqlite_classes = [\"C{i}\"]\n"),
        ["services"] = static count => Head + Repeat(count, static i => $"[[services]]\nbinding = \"S{i}\"\nservice = \"s{i}\"\n"),
        ["queues"] = static count => Head + Repeat(count, static i => $"[[queues.consumers]]\nqueue = \"q{i}\"\n") + Repeat(count, static i => $"[[queues.producers]]\nqueue = \"q{i}\"\nbinding = \"Q{i}\"\n"),
        ["schedules"] = static count => Head + $"triggers.crons = [{Repeat(count, static i => $"\"{i % 60} {i / 60 % 24} * * *\",")}]\n",
        ["containers"] = static count => Head + Repeat(count, static i => $"[[containers]]\nclass_name = \"C{i}\"\nimage = \"./D{i}\"\n"),
        ["workflows"] = static count => Head + Repeat(count, static i => $"[[workflows]]\nname = \"w{i}\"\nbinding = \"W{i}\"\nclass_name = \"C{i}\"\n"),
        ["dates that only JavaScript has"] = static count => Head + "[vars]\n" + Repeat(count, static i => $"K{i} = 2023-02-31\n"),
        ["required secrets"] = static count => Head + $"secrets.required = [{Repeat(count, static i => $"\"S{i}\",")}]\n[vars]\n" + Repeat(count, static i => $"V{i} = \"x\"\n"),
        ["syntax errors"] = static count => Head + Repeat(count, static i => $"k{i} = = {i}\n"),
        ["characters in one string"] = static count => Head + $"vars.A = \"{Repeat(count * 100, static _ => "abc def 123/")}\"\n",
        ["keys on one line of JSON"] = static count => $"{{\"name\":\"w\",\"main\":\"src/index.js\",\"compatibility_date\":\"2026-01-01\",\"vars\":{{{Repeat(count * 4, static i => $"\"K{i}\":\"v{i}\",")}}}}}",
        ["unknown keys on one line of JSON"] = static count => $"{{\"name\":\"w\",\"main\":\"src/index.js\",\"compatibility_date\":\"2026-01-01\",{Repeat(count, static i => $"\"kex{i}\":\"v{i}\",")}}}",
        ["keys of one name in JSON"] = static count => $"{{\"name\":\"w\",\"main\":\"src/index.js\",\"compatibility_date\":\"2026-01-01\",\"vars\":{{{Repeat(count, static i => $"\"K\":\"v{i}\",\n")}}}}}",
    };

    /// <summary>Writes one, and says which file it is.</summary>
    internal static string Write(string folder, string shape, int count)
    {
        var text = All[shape](count);
        var path = Path.Combine(folder, text.StartsWith('{') ? "wrangler.jsonc" : "wrangler.toml");
        File.WriteAllText(path, text);
        return Path.GetFileName(path);
    }

    private static string Repeat(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(line(i));
        }

        return text.ToString();
    }
}
