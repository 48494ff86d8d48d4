// Asks npm's wrangler, in this process, what it thinks of a configuration: no network, no writes.
//
// wrangler ships as one bundle that exports no validation by itself, so the bundle is compiled under its own path with
// one line more, which hands out the functions that its readConfig is made of.

import fs from "node:fs";
import Module from "node:module";
import os from "node:os";
import path from "node:path";

Object.assign(process.env, {
  CI: "1",
  NO_COLOR: "1",
  WRANGLER_LOG: "none",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_SEND_METRICS: "false",
});
delete process.env.CLOUDFLARE_ENV;

const INSIDES = ["normalizeAndValidateConfig", "parseTOML", "parseJSONC", "removeBOMAndValidate", "UserError"];

/** Loads wrangler from a folder: an argument `--wrangler DIR`, WRANGLER_DIR, or node_modules/wrangler here. */
export function load(args = process.argv) {
  const option = args.indexOf("--wrangler");
  const folder = fs.realpathSync(option >= 0 ? args[option + 1] : (process.env.WRANGLER_DIR ?? "node_modules/wrangler"));
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = path.join(folder, "wrangler-dist", "cli.js");
  const bundle = new Module(file);
  bundle.filename = file;
  bundle.paths = Module._nodeModulePaths(path.dirname(file));
  bundle._compile(`${fs.readFileSync(file, "utf8")}\n;exports.insides = { ${INSIDES.join(", ")} };`, file);
  return new Wrangler(version, bundle.exports.insides);
}

class Wrangler {
  constructor(version, insides) {
    this.version = version;
    this.insides = insides;
    // Container images are looked up on the disk: nothing is found in an empty folder.
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "wranglerlint-"));
    process.on("exit", () => fs.rmSync(this.folder, { recursive: true, force: true }));
    process.chdir(this.folder);
  }

  /** The value of a text; throws wrangler's own error for one that it cannot read. */
  parse(text, format) {
    const file = path.join(this.folder, `wrangler.${format}`);
    const content = this.insides.removeBOMAndValidate(Buffer.from(text, "utf8"), file);
    return format === "toml" ? this.insides.parseTOML(content, file) : this.insides.parseJSONC(content, file);
  }

  /** Why wrangler cannot read a text; null if it can. */
  parseError(text, format) {
    try {
      this.parse(text, format);
      return null;
    } catch (error) {
      return error.message.split("\n")[0];
    }
  }

  /** One run for the top level and one for each named environment: `{ env, errors, warnings, …Contexts?, crash? }`. */
  runs(text, format) {
    let names;
    try {
      const { env } = this.parse(text, format) ?? {};
      names = typeof env === "object" && env !== null ? Object.keys(env) : [];
    } catch (error) {
      return [{ env: null, errors: [`[parse] ${error.message.split("\n")[0]}`], warnings: [] }];
    }

    return [null, ...names].map((env) => this.#run(text, format, env));
  }

  #run(text, format, env) {
    const file = path.join(this.folder, `wrangler.${format}`);
    const run = { env, errors: [], warnings: [] };
    try {
      // Validation changes its input: each run reads the text again.
      const config = this.parse(text, format);
      const { diagnostics } = this.insides.normalizeAndValidateConfig(config, file, file, { env: env ?? undefined });
      for (const level of ["errors", "warnings"]) {
        const found = [...collect(diagnostics, level, "")];
        run[level] = found.map(({ message }) => message);
        if (found.some(({ context }) => context !== "")) {
          run[`${level.slice(0, -1)}Contexts`] = found.map(({ context }) => context);
        }
      }
    } catch (error) {
      const crash = !(error instanceof this.insides.UserError);
      run.errors = [crash ? `[crash] ${error.name}: ${error.message}` : error.message];
      run.warnings = [];
      if (crash) {
        run.crash = true;
      }
    }

    return run;
  }
}

/** Messages of a tree of diagnostics; the context is the path that the innermost heading quotes, environments apart. */
function* collect(node, level, context) {
  for (const message of node[level]) {
    // eslint-disable-next-line no-control-regex
    yield { message: message.replaceAll(/\u001b\[[0-9;]*m/g, ""), context };
  }

  for (const child of node.children) {
    const heading = /^"(.+?)"/s.exec(child.description)?.[1] ?? child.description;
    const environment = child.description.endsWith("environment configuration");
    yield* collect(child, level, environment ? context : heading);
  }
}
