// Makes the folders of the npm packages: generate.mjs OUT RID=PROGRAM ...
// The main package lists every platform of platforms.json, whether its program is there or not.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const root = path.join(here, "..", "..");
const [out, ...given] = process.argv.slice(2);
const platforms = JSON.parse(readFileSync(path.join(here, "platforms.json"), "utf8"));
const project = path.join(root, "src", "WranglerLint.Cli");
const { Version: version, Description: description } = JSON.parse(
  execFileSync("dotnet", ["msbuild", project, "-getProperty:Version,Description"], { encoding: "utf8" }),
).Properties;

const common = {
  version,
  license: "MIT",
  homepage: "https://github.com/wranglerlint/wranglerlint",
  repository: { type: "git", url: "git+https://github.com/wranglerlint/wranglerlint.git" },
  publishConfig: { access: "public" },
};

function write(folder, manifest, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, source, mode] of files) {
    copyFileSync(source, path.join(folder, name));
    chmodSync(path.join(folder, name), mode);
  }
  copyFileSync(path.join(root, "LICENSE"), path.join(folder, "LICENSE"));
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

write(
  path.join(out, "wranglerlint"),
  {
    name: "wranglerlint",
    description,
    keywords: ["cloudflare", "workers", "wrangler", "lint", "linter"],
    ...common,
    bin: { wranglerlint: "wranglerlint.js" },
    files: ["wranglerlint.js", "platforms.json"],
    engines: { node: ">=18" },
    optionalDependencies: Object.fromEntries(Object.keys(platforms).map((name) => [`@wranglerlint/${name}`, version])),
  },
  [
    ["wranglerlint.js", path.join(here, "wranglerlint.js"), 0o755],
    ["platforms.json", path.join(here, "platforms.json"), 0o644],
    ["README.md", path.join(here, "README.md"), 0o644],
  ],
);

for (const pair of given) {
  const [rid, program] = pair.split(/=(.*)/s);
  const found = Object.entries(platforms).find(([name, platform]) => (platform.rid ?? name) === rid);
  if (!found) throw new Error(`platforms.json has no ${rid}`);
  const [name, { os, cpu, libc }] = found;
  const file = os === "win32" ? "wranglerlint.exe" : "wranglerlint";
  write(
    path.join(out, name),
    {
      name: `@wranglerlint/${name}`,
      description: `The native wranglerlint for ${name}; install wranglerlint instead.`,
      ...common,
      os: [os],
      cpu: [cpu],
      ...(libc ? { libc: [libc] } : {}),
      files: [file],
      preferUnplugged: true,
    },
    [[file, program, 0o755]],
  );
}
