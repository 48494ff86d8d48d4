// The least that a program with Tomlyn can do: it lists a folder, looks for one name in the TypeScript, has Tomlyn parse the
// configurations, all on all cores, and says nothing of them.
using System.Buffers;
using Tomlyn.Parsing;

var files = Directory.GetFiles(args[0], "*", SearchOption.AllDirectories);
var found = 0;
Parallel.ForEach(files, path =>
{
    if (path.EndsWith("wrangler.toml", StringComparison.Ordinal))
    {
        SyntaxParser.Parse(File.ReadAllText(path), path, validate: false);
    }
    else if (path.EndsWith(".ts", StringComparison.Ordinal))
    {
        using var handle = File.OpenHandle(path);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        if (buffer.AsSpan(0, RandomAccess.Read(handle, buffer, 0)).IndexOf("KVNamespace"u8) >= 0)
        {
            Interlocked.Increment(ref found);
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
});
Console.WriteLine(found);
