// A registry of the packages in a folder of tarballs, for tests: npm-registry.mjs FOLDER
// Prints its address. A package that is not there is asked of npm's registry.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const folder = process.argv[2];
const packages = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".tgz"))) {
  const archive = path.join(folder, file);
  const manifest = JSON.parse(execFileSync("tar", ["-xzOf", archive, "package/package.json"], { encoding: "utf8" }));
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  packages.set(manifest.name, { manifest, file, integrity });
}

const server = createServer((request, response) => {
  const name = decodeURIComponent(request.url.slice(1));
  if (name.startsWith("-/files/")) {
    response.end(readFileSync(path.join(folder, path.basename(name))));
    return;
  }
  const found = packages.get(name);
  if (!found) {
    response.writeHead(307, { location: `https://registry.npmjs.org${request.url}` }).end();
    return;
  }
  const { manifest, file, integrity } = found;
  const dist = { tarball: `http://localhost:${server.address().port}/-/files/${file}`, integrity };
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({ name, "dist-tags": { latest: manifest.version }, versions: { [manifest.version]: { ...manifest, dist } } }),
  );
});
server.listen(0, "localhost", () => console.log(`http://localhost:${server.address().port}/`));
