#!/usr/bin/env node
"use strict";
// Starts the native program of the package for this platform, and ends as it ends.
const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const platforms = require("./platforms.json");

/** The names of the packages that fit this machine; npm installs those of optionalDependencies that do. */
function candidates() {
  return Object.entries(platforms)
    .filter(([, { os, cpu }]) => os === process.platform && cpu === process.arch)
    .filter(([, { libc }]) => !libc || libc === libcOfThisMachine())
    .map(([name]) => `@wranglerlint/${name}`);
}

function libcOfThisMachine() {
  // Without the network's part, which may ask a name server.
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

function findProgram() {
  const names = candidates();
  const file = process.platform === "win32" ? "wranglerlint.exe" : "wranglerlint";
  for (const name of names) {
    try {
      return require.resolve(`${name}/${file}`);
    } catch {
      // Not installed.
    }
  }
  const machine = `${process.platform} on ${process.arch}`;
  console.error(
    names.length === 0
      ? `wranglerlint: there is no native program for ${machine}. With the .NET SDK 10, "dnx WranglerLint" runs everywhere.`
      : `wranglerlint: ${names.join(", ")} is not installed. Install without --omit=optional, on the platform (${machine}) that it runs on.`,
  );
  return undefined;
}

const program = findProgram();
if (program === undefined) {
  process.exitCode = 2;
} else {
  const child = spawn(program, process.argv.slice(2), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", (error) => {
    console.error(`wranglerlint: ${program} cannot be started: ${error.message}`);
    process.exitCode = 2;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : code;
  });
}
