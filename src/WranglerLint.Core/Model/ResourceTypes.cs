namespace WranglerLint.Model;

/// <summary>Which kinds of binding a TypeScript type stands for, and what code does with them.</summary>
/// <remarks>
/// Names are those of <c>@cloudflare/workers-types</c> and of what wrangler 4.164.0 types prints, older names included. A type
/// that several kinds share stands for all of them.
/// </remarks>
public static class ResourceTypes
{
    /// <summary>Names besides <see cref="BindingKind.Type"/>, by section.</summary>
    private static readonly (string Type, string[] Sections)[] OtherNames =
    [
        ("Service", ["services"]),
        ("ServiceStub", ["services"]),
        ("BrowserRun", ["browser"]),
        ("BrowserWorker", ["browser"]),
        ("Vectorize", ["vectorize"]),
        ("WorkerVersionMetadata", ["version_metadata"]),
    ];

    /// <summary>What binds a <c>Fetcher</c>; Workers AI was typed so before it had a type of its own.</summary>
    private static readonly string[] Fetchers = ["services", "browser", "mtls_certificates", "vpc_services", "vpc_networks", "ai"];

    /// <summary>Methods that values of the environment have only if they are bound resources: no string and no JSON has them.</summary>
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "batch", "connect", "create", "createBatch", "createMultipartUpload", "delete", "deleteByIds", "describe", "dump", "exec", "fetch",
        "get", "getByIds", "getByName", "getWithMetadata", "head", "idFromName", "idFromString", "input", "insert", "jurisdiction", "limit",
        "list", "newUniqueId", "prepare", "put", "query", "queryById", "resumeMultipartUpload", "run", "send", "sendBatch", "upsert",
        "withSession", "writeDataPoint",
    };

    /// <summary>Names that nobody uses for anything else: a program that defines one itself copies Cloudflare's.</summary>
    private static readonly HashSet<string> Unmistakable = new(StringComparer.Ordinal)
    {
        "AnalyticsEngineDataset", "D1Database", "DispatchNamespace", "DurableObjectNamespace", "ImagesBinding", "KVNamespace", "R2Bucket",
        "SecretsStoreSecret", "VectorizeIndex", "WorkerVersionMetadata",
    };

    private static readonly Dictionary<string, HashSet<BindingKind>> Kinds = CreateKinds();

    /// <summary>Whether only a bound resource has a method of this name.</summary>
    public static bool HasMethod(string name) => Methods.Contains(name);

    /// <summary>The kinds of binding that a type stands for; none if it is not known to be a resource.</summary>
    /// <param name="type">The type as written: generics, <c>null</c> and <c>undefined</c> do not matter.</param>
    public static IReadOnlyCollection<BindingKind> KindsOf(string type)
    {
        var found = new HashSet<BindingKind>();
        foreach (var part in Parts(type))
        {
            var name = NameOf(part);
            if (name is "null" or "undefined")
            {
                continue;
            }

            if (!Kinds.TryGetValue(name, out var kinds))
            {
                return [];
            }

            found.UnionWith(kinds);
        }

        return found;
    }

    /// <summary>The names in a union, without generics, that a program may use for types of its own.</summary>
    internal static IEnumerable<string> MistakableNamesIn(string type) =>
        Parts(type).Select(WithoutArguments).Where(static name => name is not ("null" or "undefined") && !Unmistakable.Contains(name));

    /// <summary>Whether a value of the type may be missing.</summary>
    public static bool MayBeMissing(string type) => Parts(type).Any(static part => part is "null" or "undefined");

    private static Dictionary<string, HashSet<BindingKind>> CreateKinds()
    {
        var kinds = new Dictionary<string, HashSet<BindingKind>>(StringComparer.Ordinal);
        foreach (var kind in BindingKinds.All.Where(static kind => kind != BindingKinds.Unsafe))
        {
            Add(kinds, kind.Type, kind);
        }

        foreach (var (type, sections) in OtherNames.Append(("Fetcher", Fetchers)))
        {
            foreach (var kind in BindingKinds.All.Where(kind => sections.Contains(kind.Section)))
            {
                Add(kinds, type, kind);
            }
        }

        return kinds;
    }

    private static void Add(Dictionary<string, HashSet<BindingKind>> kinds, string type, BindingKind kind)
    {
        if (!kinds.TryGetValue(type, out var known))
        {
            kinds.Add(type, known = []);
        }

        known.Add(kind);
    }

    /// <summary>The operands of a union; an intersection with a resource is none we know.</summary>
    private static IEnumerable<string> Parts(string type)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= type.Length; i++)
        {
            if (i == type.Length || (depth == 0 && type[i] == '|'))
            {
                yield return type.Substring(start, i - start).Trim();
                start = i + 1;
                continue;
            }

            depth += type[i] is '<' or '(' or '{' or '[' ? 1 : type[i] is '>' or ')' or '}' or ']' ? -1 : 0;
        }
    }

    /// <summary><c>KVNamespace</c> of <c>import("@cloudflare/workers-types").KVNamespace&lt;string&gt;</c>.</summary>
    private static string NameOf(string type)
    {
        var name = WithoutArguments(type);
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static string WithoutArguments(string type)
    {
        var angle = type.IndexOf('<');
        return angle >= 0 && type.EndsWith(">", StringComparison.Ordinal) ? type.Substring(0, angle).Trim() : type;
    }
}
