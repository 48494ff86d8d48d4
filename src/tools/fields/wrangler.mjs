// Asks npm's wrangler what it thinks of a configuration: in process, without network, files or telemetry.

import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import Module from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// wrangler reports usage unless it is told not to, and colours what it says.
Object.assign(process.env, {
  CI: "1",
  DO_NOT_TRACK: "1",
  NO_COLOR: "1",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_LOG: "none",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_SEND_METRICS: "false",
});
delete process.env.CLOUDFLARE_ENV;
delete process.env.WRANGLER_DISABLE_EXPERIMENTAL_WARNING;

export class Wrangler {
  /** @param {string} directory where npm installed the package */
  constructor(directory) {
    this.version = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")).version;
    this.schema = JSON.parse(readFileSync(join(directory, "config-schema.json"), "utf8"));

    // The validation is not exported: the bundle is compiled with one more line that hands it out.
    const file = join(realpathSync(directory), "wrangler-dist", "cli.js");
    const bundle = new Module(file, null);
    bundle.filename = file;
    bundle.paths = Module._nodeModulePaths(dirname(file));
    bundle._compile(`${readFileSync(file, "utf8")}\n;exports.validateForFieldTable = normalizeAndValidateConfig;`, file);
    this.validate = bundle.exports.validateForFieldTable;
    this.configPath = join(mkdtempSync(join(tmpdir(), "fields-")), "wrangler.json");
  }

  /**
   * @param {object} config a configuration as it comes from the parser; wrangler may change it
   * @param {string} [env] the environment to select
   * @returns {{ errors: string[], warnings: string[] }} a crash counts as an error
   */
  ask(config, env) {
    try {
      const { diagnostics } = this.validate(config, this.configPath, this.configPath, env === undefined ? {} : { env });
      return { errors: messages(diagnostics, "errors"), warnings: messages(diagnostics, "warnings") };
    } catch (error) {
      return { errors: [`${error.name}: ${error.message}`], warnings: [] };
    }
  }
}

function messages(diagnostics, kind) {
  return [...diagnostics[kind], ...diagnostics.children.flatMap((child) => messages(child, kind))];
}
