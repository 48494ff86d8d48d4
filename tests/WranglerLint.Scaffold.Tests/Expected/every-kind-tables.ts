const KV_NAMESPACES: KindOfBinding = {
  section: "kv_namespaces",
  noun: "KV namespace",
  type: "KVNamespace",
  stages: KV_STAGES,
  test: testKv,
};

const D1_DATABASES: KindOfBinding = {
  section: "d1_databases",
  noun: "D1 database",
  type: "D1Database",
  stages: ["query_test"],
  test: testD1,
};

const R2_BUCKETS: KindOfBinding = {
  section: "r2_buckets",
  noun: "R2 bucket",
  type: "R2Bucket",
  stages: [
    "write_test",
    "read_test",
    "head_test",
    "list_test",
    "delete_test",
    "cleanup_verify",
  ],
  test: testR2,
};

const HYPERDRIVE: KindOfBinding = {
  section: "hyperdrive",
  noun: "Hyperdrive configuration",
  type: "Hyperdrive",
};

const DURABLE_OBJECTS_BINDINGS: KindOfBinding = {
  section: "durable_objects.bindings",
  noun: "Durable Object namespace",
  type: "DurableObjectNamespace",
  stages: ["id_test"],
  test: testDurableObject,
};

const QUEUES_PRODUCERS: KindOfBinding = {
  section: "queues.producers",
  noun: "queue",
  type: "Queue",
};

const SERVICES: KindOfBinding = {
  section: "services",
  noun: "service binding",
  type: "Fetcher",
  anyShape: true,
};

const VECTORIZE: KindOfBinding = {
  section: "vectorize",
  noun: "Vectorize index",
  type: "VectorizeIndex",
  anyShape: true,
  stages: ["query_test"],
  test: testVectorize,
};

const WORKFLOWS: KindOfBinding = {
  section: "workflows",
  noun: "workflow",
  type: "Workflow",
  anyShape: true,
};

const ANALYTICS_ENGINE_DATASETS: KindOfBinding = {
  section: "analytics_engine_datasets",
  noun: "Analytics Engine dataset",
  type: "AnalyticsEngineDataset",
  anyShape: true,
};

const SEND_EMAIL: KindOfBinding = {
  section: "send_email",
  noun: "email sender",
  type: "SendEmail",
  anyShape: true,
};

const DISPATCH_NAMESPACES: KindOfBinding = {
  section: "dispatch_namespaces",
  noun: "dispatch namespace",
  type: "DispatchNamespace",
  anyShape: true,
};

const MTLS_CERTIFICATES: KindOfBinding = {
  section: "mtls_certificates",
  noun: "mTLS certificate",
  type: "Fetcher",
  anyShape: true,
};

const PIPELINES: KindOfBinding = {
  section: "pipelines",
  noun: "pipeline",
  type: "Pipeline",
  anyShape: true,
};

const SECRETS_STORE_SECRETS: KindOfBinding = {
  section: "secrets_store_secrets",
  noun: "Secrets Store secret",
  type: "SecretsStoreSecret",
  anyShape: true,
  stages: ["query_test"],
  test: testStoredSecret,
};

const RATELIMITS: KindOfBinding = {
  section: "ratelimits",
  noun: "rate limiter",
  type: "RateLimit",
  anyShape: true,
};

const WORKER_LOADERS: KindOfBinding = {
  section: "worker_loaders",
  noun: "worker loader",
  type: "WorkerLoader",
  anyShape: true,
};

const VPC_SERVICES: KindOfBinding = {
  section: "vpc_services",
  noun: "VPC service",
  type: "Fetcher",
  anyShape: true,
};

const VPC_NETWORKS: KindOfBinding = {
  section: "vpc_networks",
  noun: "VPC network",
  type: "Fetcher",
  anyShape: true,
};

const AI_SEARCH: KindOfBinding = {
  section: "ai_search",
  noun: "AI Search instance",
  type: "AiSearchInstance",
  anyShape: true,
};

const AI_SEARCH_NAMESPACES: KindOfBinding = {
  section: "ai_search_namespaces",
  noun: "AI Search namespace",
  type: "AiSearchNamespace",
  anyShape: true,
};

const AGENT_MEMORY: KindOfBinding = {
  section: "agent_memory",
  noun: "agent memory namespace",
  type: "AgentMemory",
  anyShape: true,
};

const ARTIFACTS: KindOfBinding = {
  section: "artifacts",
  noun: "artifact namespace",
  type: "Artifacts",
  anyShape: true,
};

const FLAGSHIP: KindOfBinding = {
  section: "flagship",
  noun: "Flagship app",
  type: "Flagship",
  anyShape: true,
};

const K2: KindOfBinding = {
  section: "k2",
  noun: "K2 namespace",
  type: "K2",
  anyShape: true,
};

const UNSAFE_HELLO_WORLD: KindOfBinding = {
  section: "unsafe_hello_world",
  noun: "hello world binding",
  type: "HelloWorldBinding",
  anyShape: true,
};

const UNSAFE_BINDINGS: KindOfBinding = {
  section: "unsafe.bindings",
  noun: "unsafe binding",
  type: "unknown",
  anyShape: true,
};

const AI: KindOfBinding = {
  section: "ai",
  noun: "Workers AI binding",
  type: "Ai",
  anyShape: true,
};

const BROWSER: KindOfBinding = {
  section: "browser",
  noun: "browser binding",
  type: "Fetcher",
  anyShape: true,
};

const IMAGES: KindOfBinding = {
  section: "images",
  noun: "Images binding",
  type: "ImagesBinding",
  anyShape: true,
};

const MEDIA: KindOfBinding = {
  section: "media",
  noun: "Media binding",
  type: "MediaBinding",
  anyShape: true,
};

const STREAM: KindOfBinding = {
  section: "stream",
  noun: "Stream binding",
  type: "StreamBinding",
  anyShape: true,
};

const ANALYTICS: KindOfBinding = {
  section: "analytics",
  noun: "analytics binding",
  type: "Analytics",
  anyShape: true,
};

const VERSION_METADATA: KindOfBinding = {
  section: "version_metadata",
  noun: "version metadata binding",
  type: "WorkerVersionMetadata",
};

const ASSETS: KindOfBinding = {
  section: "assets",
  noun: "assets binding",
  type: "Fetcher",
  anyShape: true,
};

const VARS: KindOfBinding = {
  section: "vars",
  noun: "variable",
  type: "string",
};

const JSON_VARS: KindOfBinding = {
  section: "vars",
  noun: "JSON variable",
  type: "JSON",
};

const SECRETS: KindOfBinding = {
  section: "secrets",
  noun: "secret",
  type: "string",
};

/** What each environment of the configuration binds; "" is the top level. */
const ENVIRONMENTS: readonly Environment[] = [
  {
    name: "",
    bindings: [
      { name: "KV", kind: KV_NAMESPACES, critical: true },
      { name: "DB", kind: D1_DATABASES, critical: true },
      { name: "FILES", kind: R2_BUCKETS, critical: true },
      { name: "PG", kind: HYPERDRIVE, critical: true },
      { name: "ROOMS", kind: DURABLE_OBJECTS_BINDINGS, critical: true },
      { name: "REMOTE", kind: DURABLE_OBJECTS_BINDINGS, critical: true },
      { name: "OUTBOX", kind: QUEUES_PRODUCERS, critical: true },
      { name: "AUTH", kind: SERVICES, critical: true },
      { name: "SELF", kind: SERVICES, critical: true },
      { name: "INDEX", kind: VECTORIZE, critical: true },
      { name: "CHECKOUT", kind: WORKFLOWS, critical: true },
      { name: "EVENTS", kind: ANALYTICS_ENGINE_DATASETS, critical: true },
      { name: "MAIL", kind: SEND_EMAIL, critical: true },
      { name: "TENANTS", kind: DISPATCH_NAMESPACES, critical: true },
      { name: "CERT", kind: MTLS_CERTIFICATES, critical: true },
      { name: "PIPE", kind: PIPELINES, critical: true },
      { name: "TOKEN", kind: SECRETS_STORE_SECRETS, critical: true },
      { name: "LIMITER", kind: RATELIMITS, critical: true },
      { name: "LOADER", kind: WORKER_LOADERS, critical: true },
      { name: "VPC", kind: VPC_SERVICES, critical: true },
      { name: "NETWORK", kind: VPC_NETWORKS, critical: true },
      { name: "SEARCH", kind: AI_SEARCH, critical: true },
      { name: "SEARCHES", kind: AI_SEARCH_NAMESPACES, critical: true },
      { name: "MEMORY", kind: AGENT_MEMORY, critical: true },
      { name: "ARTIFACTS", kind: ARTIFACTS, critical: true },
      { name: "FLAGS", kind: FLAGSHIP, critical: true },
      { name: "LOG", kind: K2, critical: true },
      { name: "HELLO", kind: UNSAFE_HELLO_WORLD, critical: true },
      { name: "ODD", kind: UNSAFE_BINDINGS, critical: true },
      { name: "AI", kind: AI, critical: true },
      { name: "BROWSER", kind: BROWSER, critical: true },
      { name: "IMAGES", kind: IMAGES, critical: true },
      { name: "MEDIA", kind: MEDIA, critical: true },
      { name: "STREAM", kind: STREAM, critical: true },
      { name: "ANALYTICS", kind: ANALYTICS, critical: true },
      { name: "VERSION", kind: VERSION_METADATA, critical: true },
      { name: "ASSETS", kind: ASSETS, critical: true },
      { name: "SELF_TEST_API_KEY", kind: SECRETS, critical: false },
      { name: "SIGNING_KEY", kind: SECRETS, critical: false },
      { name: "TEXT", kind: VARS, critical: false },
      { name: "JSON", kind: JSON_VARS, critical: false },
      { name: "class", kind: VARS, critical: false },
      { name: "it's", kind: VARS, critical: false },
      { name: "gr\u00f6\u00dfe", kind: JSON_VARS, critical: false },
    ],
  },
];

