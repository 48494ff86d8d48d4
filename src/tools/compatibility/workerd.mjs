// Asks workerd, the runtime of Workers, what it says of compatibility dates and flags.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class Workerd {
  #program;

  /** @param folder node_modules/workerd */
  constructor(folder) {
    this.version = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
    this.#program = join(folder, "bin/workerd");
  }

  get binary() {
    return readFileSync(this.#program);
  }

  /** What workerd objects to in each of some Workers { date, flags }, as arrays of messages. It starts none of them. */
  ask(workers) {
    const folder = mkdtempSync(join(tmpdir(), "workerd-"));
    try {
      writeFileSync(join(folder, "ask.capnp"), configurationOf(workers));
      const { stdout, stderr, error } = spawnSync(this.#program, ["serve", join(folder, "ask.capnp")], { encoding: "utf8", timeout: 120_000 });
      if (error) {
        throw error;
      }
      const answers = [...workers.map(() => []), []];
      for (const line of `${stdout}${stderr}`.split("\n").filter((line) => line !== "")) {
        const [, index, message] = /^service s(\d+): (.*)$/.exec(line) ?? [];
        if (index === undefined) {
          throw new Error(`workerd says: ${line}`);
        }
        answers[index].push(message);
      }
      return answers.slice(0, -1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** One more Worker has a flag that does not exist, so that workerd gives up instead of serving. */
function configurationOf(workers) {
  const services = [...workers, { date: "2024-01-01", flags: ["stop"] }].map(({ date, flags }, index) => {
    const worker = `serviceWorkerScript = "addEventListener('fetch', () => {})", compatibilityDate = ${JSON.stringify(date)}, compatibilityFlags = ${JSON.stringify(flags)}`;
    return `(name = "s${index}", worker = (${worker}))`;
  });
  return `using Workerd = import "/workerd/workerd.capnp";\nconst config :Workerd.Config = (services = [${services.join(", ")}], sockets = []);\n`;
}
