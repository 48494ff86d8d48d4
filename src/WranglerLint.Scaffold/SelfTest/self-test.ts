/** Where the endpoints are, unless {@link SelfTestOptions.prefix} says otherwise. */
const PREFIX = "/_self-test";

/** The secret that callers have to know, unless {@link SelfTestOptions.apiKey} is given. */
const API_KEY_NAME = "SELF_TEST_API_KEY";

/** The environment that is tested when nobody names one; "" is the top level. */
const DEFAULT_ENVIRONMENT = "";

/** Stands for the part of the configuration that this module was made from. */
const FINGERPRINT = "";

/** Everything that the self-test writes has a name that begins so. */
const TEST_PREFIX = "wranglerlint-self-test/";

// #region kv_namespaces
/** Longer than any run, so that whatever a run leaves behind vanishes by itself. KV takes no less than 60. */
const TEST_LIFETIME_SECONDS = 300;
// #endregion

const OPERATION_TIMEOUT_MS = 10_000;

const KV = "kv_namespaces";

const KV_STAGES: readonly string[] = [
  "write_test",
  "read_test",
  "list_test",
  "delete_test",
  "cleanup_verify",
];

/** Without these a resource is of no use; the others depend on what becomes visible only after a while. */
const CRITICAL_STAGES: readonly string[] = [
  "binding_check",
  "write_test",
  "read_test",
  "query_test",
];

// #region kinds
const KV_NAMESPACES: KindOfBinding = {
  section: "kv_namespaces",
  noun: "KV namespace",
  type: "KVNamespace",
  stages: KV_STAGES,
  test: testKv,
};

const R2_BUCKETS: KindOfBinding = {
  section: "r2_buckets",
  noun: "R2 bucket",
  type: "R2Bucket",
  stages: ["write_test"],
  test: testR2,
};

const D1_DATABASES: KindOfBinding = {
  section: "d1_databases",
  noun: "D1 database",
  type: "D1Database",
  stages: ["query_test"],
  test: testD1,
};

const DURABLE_OBJECTS_BINDINGS: KindOfBinding = {
  section: "durable_objects.bindings",
  noun: "Durable Object namespace",
  type: "DurableObjectNamespace",
  stages: ["id_test"],
  test: testDurableObject,
};

const VECTORIZE: KindOfBinding = {
  section: "vectorize",
  noun: "Vectorize index",
  type: "VectorizeIndex",
  anyShape: true,
  stages: ["query_test"],
  test: testVectorize,
};

const SECRETS_STORE_SECRETS: KindOfBinding = {
  section: "secrets_store_secrets",
  noun: "Secrets Store secret",
  type: "SecretsStoreSecret",
  anyShape: true,
  stages: ["query_test"],
  test: testStoredSecret,
};
// #endregion

// #region environments
/** What each environment of the configuration binds; "" is the top level. */
const ENVIRONMENTS: readonly Environment[] = [
  {
    name: "",
    bindings: [
      { name: "KV", kind: KV_NAMESPACES, critical: true },
      { name: "FILES", kind: R2_BUCKETS, critical: true },
      { name: "DB", kind: D1_DATABASES, critical: true },
      { name: "ROOMS", kind: DURABLE_OBJECTS_BINDINGS, critical: true },
      { name: "INDEX", kind: VECTORIZE, critical: true },
      { name: "TOKEN", kind: SECRETS_STORE_SECRETS, critical: true },
    ],
  },
];
// #endregion

/** How a caller of the handler differs from the defaults above. */
export interface SelfTestOptions {
  /** The key that callers have to send in X-API-KEY. */
  readonly apiKey?: string | undefined;
  /** The path that the endpoints lie below, without a slash at its end. */
  readonly prefix?: string | undefined;
  /** The environment of the configuration that this Worker was deployed as; "" is the top level. */
  readonly environment?: string | undefined;
  /** Bindings that are only looked at: nothing is written to them or read from them. */
  readonly presenceOnly?: readonly string[] | undefined;
}

/** The part of an execution context that the handler uses. */
export interface SelfTestContext {
  waitUntil(promise: Promise<unknown>): void;
}

/** How one step of a test went. */
export interface StageResult {
  readonly success: boolean;
  readonly message: string;
  readonly duration_ms: number;
  /** Whether the step was not tried, because an earlier one failed. */
  readonly skipped?: true;
}

/** How a test went, step by step, in the order of the steps. */
export type TestDetails = Readonly<Record<string, StageResult>>;

export type OverallStatus =
  "ALL_TESTS_PASSED" | "PARTIAL_SUCCESS" | "CRITICAL_FAILURE";

/** How the test of one binding went. */
export interface BindingTestResult {
  readonly binding: string;
  readonly kind: string;
  readonly critical: boolean;
  readonly overall_status: OverallStatus;
  readonly test_details: TestDetails;
  readonly recommendations: readonly string[];
}

/** What the environment has under one name; never its value. */
export interface BindingStatus {
  readonly name: string;
  /** The section of the configuration that defines it; null if none does. */
  readonly kind: string | null;
  /** What stands in the environment, told by its shape: "KVNamespace", "string"; "undefined" if nothing does. */
  readonly type: string;
  readonly expected: boolean;
  readonly present: boolean;
  /** Whether it is what the configuration says. */
  readonly matches: boolean;
  readonly critical: boolean;
}

interface Environment {
  readonly name: string;
  readonly bindings: readonly ExpectedBinding[];
}

interface ExpectedBinding {
  readonly name: string;
  readonly kind: KindOfBinding;
  readonly critical: boolean;
}

interface KindOfBinding {
  /** Where the configuration defines it. */
  readonly section: string;
  /** What a person calls it. */
  readonly noun: string;
  /** The type that code knows it by. */
  readonly type: string;
  /** Whether it looks different from runtime to runtime, so that only a value or a resource of another type is a mistake. */
  readonly anyShape?: true;
  /** The steps of the test. */
  readonly stages?: readonly string[];
  /** Proves that it works; without one, it is only looked at. */
  readonly test?: (stages: Stages, value: object) => Promise<void>;
}

/**
 * Answers GET {prefix}/bindings, {prefix}/kv-self-test and {prefix}/resource-self-test for callers with the key; null
 * for all other paths. `?env=NAME` names the environment of the configuration to compare with.
 */
export async function handleSelfTest(
  request: Request,
  env: object,
  ctx?: SelfTestContext,
  options: SelfTestOptions = {},
): Promise<Response | null> {
  const url = new URL(request.url);
  const endpoint = endpointOf(url.pathname, options.prefix ?? PREFIX);
  if (endpoint === null) {
    return null;
  }

  if (request.method !== "GET") {
    return refuse(405, "method_not_allowed", { allow: "GET" });
  }

  const apiKey = options.apiKey ?? valueOf(env, API_KEY_NAME);
  if (typeof apiKey !== "string" || apiKey === "") {
    return refuse(503, "api_key_not_configured");
  }

  if (!(await isSame(request.headers.get("x-api-key") ?? "", apiKey))) {
    return refuse(401, "unauthorized");
  }

  const name =
    url.searchParams.get("env") ?? options.environment ?? DEFAULT_ENVIRONMENT;
  const environment = ENVIRONMENTS.find((known) => known.name === name);
  if (environment === undefined) {
    return refuse(400, "unknown_environment");
  }

  try {
    // A caller who hangs up must not stop a test before it has cleaned up.
    const answer = endpoint(env, environment, options);
    ctx?.waitUntil(answer.catch(() => undefined));
    return await answer;
  } catch (error) {
    console.error("self-test:", messageOf(error));
    return refuse(500, "internal_error");
  }
}

/**
 * Logs what is bound, once in the life of an isolate and only if env.DEBUG is set: names and types, never values.
 * Call it where the Worker starts; `import { env } from "cloudflare:workers"` gives the environment there.
 */
export function logBindings(
  env: object,
  environmentName: string = DEFAULT_ENVIRONMENT,
): void {
  const environment = ENVIRONMENTS.find(({ name }) => name === environmentName);
  if (hasLogged || environment === undefined || !isDebugging(env)) {
    return;
  }

  hasLogged = true;
  for (const binding of statusOf(env, environment)) {
    const state = !binding.present
      ? "MISSING"
      : !binding.expected
        ? "unexpected"
        : binding.matches
          ? "ok"
          : "WRONG KIND";
    console.log(`self-test: env.${binding.name}: ${state} (${binding.type})`);
  }
}

let hasLogged = false;

function isDebugging(env: object): boolean {
  const debug = valueOf(env, "DEBUG");
  return (
    debug === true ||
    (typeof debug === "string" && !["", "0", "false"].includes(debug))
  );
}

type Endpoint = (
  env: object,
  environment: Environment,
  options: SelfTestOptions,
) => Promise<Response>;

function endpointOf(path: string, prefix: string): Endpoint | null {
  switch (path) {
    case `${prefix}/bindings`:
      return inspectBindings;
    case `${prefix}/kv-self-test`:
      return runKvSelfTest;
    case `${prefix}/resource-self-test`:
      return runResourceSelfTest;
    default:
      return null;
  }
}

function inspectBindings(
  env: object,
  environment: Environment,
): Promise<Response> {
  const bindings = statusOf(env, environment);
  const namesOf = (isMeant: (binding: BindingStatus) => boolean): string[] =>
    bindings.filter(isMeant).map(({ name }) => name);
  const present = bindings.filter((binding) => binding.present);
  const types = [...new Set(present.map(({ type }) => type))].sort();
  const critical = bindings.filter((binding) => binding.critical);
  return Promise.resolve(
    answer(200, true, {
      environment: environment.name,
      configuration_fingerprint: FINGERPRINT,
      total_bindings: present.length,
      bindings,
      bindings_by_type: Object.fromEntries(
        types.map((type) => [
          type,
          namesOf((binding) => binding.present && binding.type === type),
        ]),
      ),
      missing_bindings: namesOf(({ present }) => !present),
      mismatched_bindings: namesOf(
        ({ present, matches }) => present && !matches,
      ),
      unexpected_bindings: namesOf(({ expected }) => !expected),
      critical_bindings_status: Object.fromEntries(
        critical.map(({ name, matches }) => [name, matches]),
      ),
      all_critical_bindings_present: critical.every(({ matches }) => matches),
      timestamp: new Date().toISOString(),
    }),
  );
}

/** The expected names in the order of the configuration, then the unexpected ones by name. */
function statusOf(env: object, environment: Environment): BindingStatus[] {
  const expected = environment.bindings.map(({ name, kind, critical }) => {
    const type = typeOf(valueOf(env, name));
    return {
      name,
      kind: kind.section,
      type,
      expected: true,
      present: type !== "undefined",
      matches: isA(type, kind),
      critical,
    };
  });
  const known = new Set([
    API_KEY_NAME,
    ...environment.bindings.map(({ name }) => name),
  ]);
  const unexpected = Object.keys(env)
    .filter((name) => !known.has(name))
    .sort()
    .map((name) => ({
      name,
      kind: null,
      type: typeOf(valueOf(env, name)),
      expected: false,
      present: true,
      matches: true,
      critical: false,
    }));
  return [...expected, ...unexpected];
}

async function runKvSelfTest(
  env: object,
  environment: Environment,
  options: SelfTestOptions,
): Promise<Response> {
  const namespaces = await Promise.all(
    environment.bindings
      .filter(({ kind }) => kind.section === KV)
      .map((binding) => testBinding(env, binding, options)),
  );
  const stages = sumUp(namespaces, ["binding_check", ...KV_STAGES]);
  const has = (stage: string): boolean => stages[stage]?.success ?? false;
  return report(namespaces, {
    test_details: stages,
    summary: {
      binding_exists: has("binding_check"),
      can_write: has("write_test"),
      can_read: has("read_test"),
      can_list: has("list_test"),
      can_delete: has("delete_test"),
      cleanup_verified: has("cleanup_verify"),
    },
    recommendations: recommendationsOf(
      namespaces,
      namespaces.length === 0
        ? "The configuration binds no KV namespace in this environment"
        : "KV binding is fully operational",
    ),
    namespaces,
  });
}

async function runResourceSelfTest(
  env: object,
  environment: Environment,
  options: SelfTestOptions,
): Promise<Response> {
  const results = await Promise.all(
    environment.bindings
      .filter(({ kind }) => kind.section !== KV && !isValue(kind))
      .map((binding) => testBinding(env, binding, options)),
  );
  const passed = results.filter(hasPassed).length;
  return report(results, {
    test_details: sumUp(results, [
      ...new Set(
        results.flatMap(({ test_details }) => Object.keys(test_details)),
      ),
    ]),
    summary: {
      tested: results.length,
      passed,
      failed: results.length - passed,
    },
    recommendations: recommendationsOf(results, "All resources are available"),
    results,
  });
}

function report(
  results: readonly BindingTestResult[],
  details: Readonly<Record<string, unknown>>,
): Response {
  const isCriticalOk = results.every(
    ({ overall_status }) => overall_status !== "CRITICAL_FAILURE",
  );
  const isAllOk = results.every(hasPassed);
  return answer(isCriticalOk ? 200 : 500, isCriticalOk, {
    overall_status: isAllOk
      ? "ALL_TESTS_PASSED"
      : isCriticalOk
        ? "PARTIAL_SUCCESS"
        : "CRITICAL_FAILURE",
    all_tests_passed: isAllOk,
    critical_tests_passed: isCriticalOk,
    ...details,
    configuration_fingerprint: FINGERPRINT,
    timestamp: new Date().toISOString(),
  });
}

function hasPassed(result: BindingTestResult): boolean {
  return result.overall_status === "ALL_TESTS_PASSED";
}

/** One line for each stage: what all bindings said, or what those said that failed. */
function sumUp(
  results: readonly BindingTestResult[],
  stages: readonly string[],
): TestDetails {
  const details: [string, StageResult][] = [];
  for (const stage of stages) {
    const tested = results.flatMap(({ binding, test_details }) => {
      const result = test_details[stage];
      return result === undefined ? [] : [{ binding, ...result }];
    });
    const failed = tested.filter(({ success }) => !success);
    const shown = failed.length > 0 ? failed : tested;
    const message = shown
      .map(({ binding, message }) =>
        results.length === 1 ? message : `${binding}: ${message}`,
      )
      .join("; ");
    details.push([
      stage,
      {
        success: failed.length === 0,
        message: message === "" ? "Nothing to test" : message,
        duration_ms: Math.max(0, ...tested.map((each) => each.duration_ms)),
      },
    ]);
  }

  return Object.fromEntries(details);
}

function recommendationsOf(
  results: readonly BindingTestResult[],
  otherwise: string,
): readonly string[] {
  const all = results.flatMap(({ recommendations }) => recommendations);
  return all.length > 0 ? [...new Set(all)] : [otherwise];
}

async function testBinding(
  env: object,
  { name, kind, critical }: ExpectedBinding,
  options: SelfTestOptions,
): Promise<BindingTestResult> {
  const value = valueOf(env, name);
  const stages = new Stages();
  const isBound = await stages.run("binding_check", () =>
    Promise.resolve(checkBinding(name, value, kind)),
  );
  if (
    kind.test !== undefined &&
    options.presenceOnly?.includes(name) !== true
  ) {
    if (isBound && typeof value === "object" && value !== null) {
      await kind.test(stages, value);
    }

    stages.skipRest(kind.stages ?? []);
  }

  const failed = stages.failed();
  const [first] = failed;
  return {
    binding: name,
    kind: kind.section,
    critical,
    overall_status:
      first === undefined
        ? "ALL_TESTS_PASSED"
        : critical && failed.some((stage) => CRITICAL_STAGES.includes(stage))
          ? "CRITICAL_FAILURE"
          : "PARTIAL_SUCCESS",
    test_details: stages.details(),
    recommendations:
      first === undefined ? [] : [adviceFor(first, name, kind.noun)],
  };
}

function checkBinding(
  name: string,
  value: unknown,
  kind: KindOfBinding,
): string {
  const type = typeOf(value);
  if (type === "undefined") {
    throw new Error(`${name} binding is undefined`);
  }

  if (!isA(type, kind)) {
    throw new Error(`${name} is of type ${type}, not ${kind.type}`);
  }

  return `${name} binding exists`;
}

function adviceFor(stage: string, name: string, noun: string): string {
  switch (stage) {
    case "binding_check":
      return `${name}: deploy with the configuration and the environment that bind it, and look at the Worker's bindings in the dashboard`;
    case "write_test":
      return `${name}: check that the ${noun} of the configuration exists and is not suspended, and that no limit of the account is used up`;
    case "read_test":
      return `${name}: wait a few seconds and try again; if it stays so, compare the id in the configuration with the dashboard`;
    case "list_test":
    case "cleanup_verify":
      return `${name}: lists and deletions may take a minute to be seen everywhere: try again later`;
    case "delete_test":
      return `${name}: check that nothing forbids deletions; what the test wrote has a name that begins with ${TEST_PREFIX}`;
    default:
      return `${name}: check that the ${noun} of the configuration exists in this account`;
  }
}

/** The steps of a test and how they went. */
class Stages {
  readonly #results = new Map<string, StageResult>();

  /** Runs a step, which gives a message or throws; tells whether it succeeded. */
  async run(stage: string, step: () => Promise<string>): Promise<boolean> {
    const start = Date.now();
    let success = true;
    let message: string;
    try {
      message = await inTime(step);
    } catch (error) {
      success = false;
      message = messageOf(error);
    }

    const duration_ms = Date.now() - start;
    this.#results.set(stage, { success, message, duration_ms });
    return success;
  }

  skipRest(stages: readonly string[]): void {
    for (const stage of stages) {
      if (!this.#results.has(stage)) {
        this.#results.set(stage, {
          success: false,
          message: "Not tried, because an earlier step failed",
          duration_ms: 0,
          skipped: true,
        });
      }
    }
  }

  failed(): string[] {
    return [...this.#results]
      .filter(([, { success }]) => !success)
      .map(([stage]) => stage);
  }

  details(): TestDetails {
    return Object.fromEntries(this.#results);
  }
}

// #region kv_namespaces
interface KeyValueStore {
  get(key: string): Promise<string | null>;
  put(
    key: string,
    value: string,
    options: { expirationTtl: number },
  ): Promise<void>;
  list(options: {
    prefix: string;
  }): Promise<{ keys: readonly { name: string }[] }>;
  delete(key: string): Promise<void>;
}

/** Each run has a key of its own, which no cache has seen, not even as missing. */
async function testKv(stages: Stages, value: object): Promise<void> {
  const kv = value as KeyValueStore;
  const key = TEST_PREFIX + crypto.randomUUID();
  const text = crypto.randomUUID();
  const isListed = async (): Promise<boolean> =>
    (await kv.list({ prefix: key })).keys.some(({ name }) => name === key);
  let isDeleted = false;
  try {
    const isWritten = await stages.run("write_test", async () => {
      await kv.put(key, text, { expirationTtl: TEST_LIFETIME_SECONDS });
      return "Direct KV put() succeeded";
    });
    if (!isWritten) {
      return;
    }

    await stages.run("read_test", async () => {
      expectSame("Direct KV get()", await kv.get(key), text);
      return "Direct KV get() succeeded - data matches";
    });
    const wasListed = await stages.run("list_test", async () => {
      expect(await isListed(), "Direct KV list() did not find the test key");
      return "Direct KV list() found the test key";
    });
    isDeleted = await stages.run("delete_test", async () => {
      await kv.delete(key);
      return "Direct KV delete() succeeded";
    });
    if (isDeleted) {
      await stages.run("cleanup_verify", async () => {
        // A cache may serve what was read a moment ago; what the list has lost is gone nevertheless.
        const isGone =
          (await kv.get(key)) === null || (wasListed && !(await isListed()));
        expect(isGone, "The key can still be read after delete()");
        return "Cleanup verified - key deleted";
      });
    }
  } finally {
    if (!isDeleted) {
      await quietly(() => kv.delete(key));
    }
  }
}
// #endregion

// #region r2_buckets
interface ObjectStore {
  head(key: string): Promise<{ size: number } | null>;
  get(key: string): Promise<{ text(): Promise<string> } | null>;
  put(key: string, value: string): Promise<unknown>;
  list(options: {
    prefix: string;
  }): Promise<{ objects: readonly { key: string }[] }>;
  delete(key: string): Promise<void>;
}

async function testR2(stages: Stages, value: object): Promise<void> {
  const bucket = value as ObjectStore;
  const key = TEST_PREFIX + crypto.randomUUID();
  const text = crypto.randomUUID();
  let isDeleted = false;
  try {
    const isWritten = await stages.run("write_test", async () => {
      await bucket.put(key, text);
      return "Direct R2 put() succeeded";
    });
    if (!isWritten) {
      return;
    }

    await stages.run("read_test", async () => {
      const object = await bucket.get(key);
      expectSame("Direct R2 get()", object && (await object.text()), text);
      return "Direct R2 get() succeeded - data matches";
    });
    await stages.run("head_test", async () => {
      const size = (await bucket.head(key))?.size;
      expect(size === text.length, "Direct R2 head() did not find the object");
      return "Direct R2 head() found the test object";
    });
    await stages.run("list_test", async () => {
      const { objects } = await bucket.list({ prefix: key });
      const isListed = objects.some((object) => object.key === key);
      expect(isListed, "Direct R2 list() did not find the test object");
      return "Direct R2 list() found the test object";
    });
    isDeleted = await stages.run("delete_test", async () => {
      await bucket.delete(key);
      return "Direct R2 delete() succeeded";
    });
    if (isDeleted) {
      await stages.run("cleanup_verify", async () => {
        const isGone = (await bucket.head(key)) === null;
        expect(isGone, "The object is still there after delete()");
        return "Cleanup verified - object deleted";
      });
    }
  } finally {
    if (!isDeleted) {
      await quietly(() => bucket.delete(key));
    }
  }
}
// #endregion

// #region d1_databases
interface SqlDatabase {
  prepare(query: string): { first(column: string): Promise<unknown> };
}

/** Reads only: a test has no business in a schema. */
async function testD1(stages: Stages, value: object): Promise<void> {
  const database = value as SqlDatabase;
  await stages.run("query_test", async () => {
    const answer = await database.prepare("SELECT 1 AS answer").first("answer");
    expect(answer === 1, "SELECT 1 did not give 1");
    return "SELECT 1 succeeded";
  });
}
// #endregion

// #region durable_objects.bindings
interface ObjectNamespace {
  idFromName(name: string): { toString(): string };
}

/** Makes an id, which creates nothing: no object is called. */
async function testDurableObject(stages: Stages, value: object): Promise<void> {
  const namespace = value as ObjectNamespace;
  await stages.run("id_test", () => {
    const id = namespace.idFromName(TEST_PREFIX).toString();
    expect(id.length > 0, "idFromName() gave no id");
    return Promise.resolve("idFromName() succeeded");
  });
}
// #endregion

// #region vectorize
interface VectorIndex {
  describe(): Promise<unknown>;
}

async function testVectorize(stages: Stages, value: object): Promise<void> {
  const index = value as VectorIndex;
  await stages.run("query_test", async () => {
    await index.describe();
    return "describe() succeeded";
  });
}
// #endregion

// #region secrets_store_secrets
interface StoredSecret {
  get(): Promise<string>;
}

/** Reads the secret and forgets it at once: one that was deleted is noticed only so. */
async function testStoredSecret(stages: Stages, value: object): Promise<void> {
  const secret = value as StoredSecret;
  await stages.run("query_test", async () => {
    const isThere = typeof (await secret.get()) === "string";
    expect(isThere, "get() gave no secret");
    return "The secret exists";
  });
}
// #endregion

// #region kv_namespaces r2_buckets d1_databases durable_objects.bindings secrets_store_secrets
function expect(condition: boolean, message: string): void {
  if (!condition) {
    throw new Error(message);
  }
}
// #endregion

// #region kv_namespaces r2_buckets
function expectSame(call: string, found: string | null, wanted: string): void {
  expect(found !== null, `${call} returned null`);
  expect(found === wanted, `${call} returned other data than was written`);
}
// #endregion

async function inTime<T>(step: () => Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const timeout = new Promise<never>((_, reject) => {
    const seconds = String(OPERATION_TIMEOUT_MS / 1000);
    const timer = setTimeout(() => {
      reject(new Error(`No answer within ${seconds} seconds`));
    }, OPERATION_TIMEOUT_MS);
    stop = () => {
      clearTimeout(timer);
    };
  });
  try {
    return await Promise.race([step(), timeout]);
  } finally {
    stop();
  }
}

// #region kv_namespaces r2_buckets
/** Tries what nobody waits for the result of. */
async function quietly(action: () => Promise<unknown>): Promise<void> {
  try {
    await inTime(action);
  } catch {
    // Whatever is left has a lifetime or a name that tells.
  }
}
// #endregion

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(0, 300);
}

/** What stands in the environment itself: `constructor` and the like do not. */
function valueOf(env: object, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(env, name)
    ? (env as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Methods that tell a resource. */
const SIGNATURES: readonly (readonly [type: string, ...methods: string[]])[] = [
  ["KVNamespace", "get", "put", "list", "delete", "getWithMetadata"],
  ["R2Bucket", "get", "put", "list", "delete", "head"],
  ["D1Database", "prepare", "batch", "exec"],
  ["DurableObjectNamespace", "idFromName", "newUniqueId"],
  ["Queue", "send", "sendBatch"],
  ["Workflow", "create", "createBatch"],
  ["VectorizeIndex", "describe", "query", "upsert"],
  ["AnalyticsEngineDataset", "writeDataPoint"],
  ["RateLimit", "limit"],
];

/** What a value is by its shape. Variables and secrets are "string" or "JSON". */
function typeOf(value: unknown): string {
  if (value === undefined || typeof value === "string") {
    return typeof value;
  }

  if (value === null || typeof value !== "object") {
    return typeof value === "function" ? "object" : "JSON";
  }

  // A binding to a Worker seems to have every method that one asks for.
  const members = value as Readonly<Record<string, unknown>>;
  if (
    Object.prototype.toString.call(value) === "[object Fetcher]" ||
    typeof members["noResourceHasSuchAMethod"] === "function"
  ) {
    return "Fetcher";
  }

  const signature = SIGNATURES.find(([, ...methods]) =>
    methods.every((method) => typeof members[method] === "function"),
  );
  if (signature !== undefined) {
    return signature[0];
  }

  const has = (...names: string[]): boolean =>
    names.every((name) => typeof members[name] === "string");
  if (has("connectionString")) {
    return "Hyperdrive";
  }

  if (has("id", "tag", "timestamp")) {
    return "WorkerVersionMetadata";
  }

  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || Array.isArray(value);
  return isPlain &&
    Object.values(members).every((member) => typeof member !== "function")
    ? "JSON"
    : "object";
}

function isA(type: string, kind: KindOfBinding): boolean {
  return kind.type === "unknown"
    ? type !== "undefined"
    : type === kind.type ||
        (kind.anyShape === true && ["Fetcher", "object"].includes(type));
}

/** Variables and secrets: there is nothing to test about them but that they are there. */
function isValue(kind: KindOfBinding): boolean {
  return kind.type === "string" || kind.type === "JSON";
}

/** Compares hashes, which says nothing about where two keys begin to differ, or how long they are. */
async function isSame(given: string, wanted: string): Promise<boolean> {
  const hashOf = async (text: string): Promise<Uint8Array> =>
    new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)),
    );
  const [left, right] = await Promise.all([hashOf(given), hashOf(wanted)]);
  return (
    left.reduce(
      (difference, byte, i) => difference | (byte ^ (right[i] ?? 0)),
      0,
    ) === 0
  );
}

function answer(status: number, success: boolean, data: object): Response {
  return respond(status, { success, data }, {});
}

function refuse(
  status: number,
  error: string,
  headers: Record<string, string> = {},
): Response {
  return respond(status, { success: false, error }, headers);
}

function respond(
  status: number,
  body: object,
  headers: Record<string, string>,
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}
