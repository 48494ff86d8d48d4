namespace WranglerLint.Model;

/// <summary>Every kind of binding that wrangler 4.164.0 knows.</summary>
/// <remarks>
/// Sections and name keys are those of <c>config-schema.json</c> in npm's <c>wrangler</c>; type names are what
/// <c>wrangler types</c> prints.
/// </remarks>
public static class BindingKinds
{
    /// <summary>KV namespaces.</summary>
    public static BindingKind Kv { get; } = new("kv_namespaces", "KV namespace", "KVNamespace")
    {
        Resources = [new("id", IdFormat.Hex32), new("preview_id", IdFormat.Hex32, IsPreview: true)],
        ListCommand = "wrangler kv namespace list",
        IsProvisioned = true,
        HoldsState = true,
    };

    /// <summary>D1 databases.</summary>
    public static BindingKind D1 { get; } = new("d1_databases", "D1 database", "D1Database")
    {
        Resources = [new("database_id", IdFormat.Uuid), new("preview_database_id", IdFormat.Uuid, IsPreview: true)],
        Targets = [new("database_name"), new("database_id")],
        ListCommand = "wrangler d1 list",
        IsProvisioned = true,
        HoldsState = true,
    };

    /// <summary>R2 buckets.</summary>
    public static BindingKind R2 { get; } = new("r2_buckets", "R2 bucket", "R2Bucket")
    {
        Resources = [new("bucket_name", IdFormat.Name), new("preview_bucket_name", IdFormat.Name, IsPreview: true)],
        ListCommand = "wrangler r2 bucket list",
        IsProvisioned = true,
        ScopeField = "jurisdiction",
        HoldsState = true,
    };

    /// <summary>Hyperdrive configurations.</summary>
    public static BindingKind Hyperdrive { get; } = new("hyperdrive", "Hyperdrive configuration", "Hyperdrive")
    {
        Resources = [new("id", IdFormat.Hex32)],
        ListCommand = "wrangler hyperdrive list",
        HoldsState = true,
    };

    /// <summary>Durable Object namespaces.</summary>
    public static BindingKind DurableObject { get; } = new("durable_objects.bindings", "Durable Object namespace", "DurableObjectNamespace")
    {
        NameKey = "name",
        Targets = [new("class_name"), new("script_name", " in "), new("environment", "@")],
    };

    /// <summary>Queues that the Worker writes to.</summary>
    public static BindingKind QueueProducer { get; } = new("queues.producers", "queue", "Queue")
    {
        Resources = [new("queue", IdFormat.Name) { Limit = NameLimit.Queue }],
        ListCommand = "wrangler queues list",
        HoldsState = true,
    };

    /// <summary>Other Workers.</summary>
    public static BindingKind Service { get; } = new("services", "service binding", "Fetcher")
    {
        Targets = [new("service"), new("entrypoint", "#"), new("environment", "@")],
    };

    /// <summary>Workflows.</summary>
    public static BindingKind Workflow { get; } = new("workflows", "workflow", "Workflow")
    {
        Resources = [new("name", IdFormat.Name)],
        Targets = [new("name"), new("class_name", " by "), new("script_name", " in ")],
    };

    /// <summary>Bindings that wrangler passes on without knowing them.</summary>
    public static BindingKind Unsafe { get; } = new("unsafe.bindings", "unsafe binding", "unknown") { NameKey = "name", Targets = [new("type")] };

    /// <summary>All kinds, in the order in which messages list them.</summary>
    public static IReadOnlyList<BindingKind> All { get; } =
    [
        Kv,
        D1,
        R2,
        Hyperdrive,
        DurableObject,
        QueueProducer,
        Service,
        new("vectorize", "Vectorize index", "VectorizeIndex")
        {
            Resources = [new("index_name", IdFormat.Name) { Limit = NameLimit.VectorizeIndex }],
            ListCommand = "wrangler vectorize list",
            HoldsState = true,
        },
        Workflow,
        new("analytics_engine_datasets", "Analytics Engine dataset", "AnalyticsEngineDataset") { Resources = [new("dataset", IdFormat.Name)] },
        new("send_email", "email sender", "SendEmail") { NameKey = "name", Targets = [new("destination_address"), new("allowed_destination_addresses")] },
        new("dispatch_namespaces", "dispatch namespace", "DispatchNamespace") { Resources = [new("namespace", IdFormat.Name)] },
        new("mtls_certificates", "mTLS certificate", "Fetcher") { Resources = [new("certificate_id", IdFormat.Uuid)] },
        new("pipelines", "pipeline", "Pipeline") { Targets = [new("stream"), new("pipeline")] },
        new("secrets_store_secrets", "Secrets Store secret", "SecretsStoreSecret")
        {
            Resources = [new("store_id", IdFormat.Hex32) { Noun = "secrets store" }],
            Targets = [new("secret_name"), new("store_id", " in ")],
            ListCommand = "wrangler secrets-store store list",
        },
        new("ratelimits", "rate limiter", "RateLimit") { NameKey = "name", Targets = [new("simple.limit"), new("simple.period", " per ", " s")] },
        new("worker_loaders", "worker loader", "WorkerLoader"),
        new("vpc_services", "VPC service", "Fetcher") { Resources = [new("service_id", IdFormat.Uuid)], ListCommand = "wrangler vpc service list" },
        new("vpc_networks", "VPC network", "Fetcher")
        {
            Resources = [new("tunnel_id", IdFormat.Uuid) { Noun = "tunnel" }],
            Targets = [new("tunnel_id"), new("network_id")],
        },
        new("ai_search", "AI Search instance", "AiSearchInstance") { Targets = [new("instance_name")] },
        new("ai_search_namespaces", "AI Search namespace", "AiSearchNamespace") { Targets = [new("namespace")] },
        new("agent_memory", "agent memory namespace", "AgentMemory") { Targets = [new("namespace")] },
        new("artifacts", "artifact namespace", "Artifacts") { Targets = [new("namespace")] },
        new("flagship", "Flagship app", "Flagship") { Targets = [new("app_id")] },
        new("k2", "K2 namespace", "K2") { Targets = [new("stream")] },
        new("unsafe_hello_world", "hello world binding", "HelloWorldBinding"),
        Unsafe,
        new("ai", "Workers AI binding", "Ai") { Shape = BindingShape.One },
        new("browser", "browser binding", "Fetcher") { Shape = BindingShape.One },
        new("images", "Images binding", "ImagesBinding") { Shape = BindingShape.One },
        new("media", "Media binding", "MediaBinding") { Shape = BindingShape.One },
        new("stream", "Stream binding", "StreamBinding") { Shape = BindingShape.One },
        new("analytics", "analytics binding", "Analytics") { Shape = BindingShape.One },
        new("version_metadata", "version metadata binding", "WorkerVersionMetadata") { Shape = BindingShape.One },
    ];

    /// <summary>The kinds whose section lies in a field of an environment; none if the field holds no bindings.</summary>
    public static IEnumerable<BindingKind> InField(string field) => All.Where(kind => kind.Field == field);
}
