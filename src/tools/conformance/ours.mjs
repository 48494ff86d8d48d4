// Asks WranglerLint.Conformance --stream, one process for all questions.

import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";

const program = path.resolve(import.meta.dirname, "../WranglerLint.Conformance/bin/Release/net10.0/WranglerLint.Conformance.dll");

export class Ours {
  #child;
  #waiting = [];

  constructor() {
    this.#child = spawn("dotnet", [program, "--stream"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.on("error", (error) => this.#fail(error));
    this.#child.on("exit", (code) => this.#fail(new Error(`WranglerLint.Conformance ended with ${code}. Is its Release built?`)));
    readline.createInterface({ input: this.#child.stdout }).on("line", (line) => this.#waiting.shift().resolve(JSON.parse(line)));
  }

  /** Answers to many `{ text, format }` at once, in their order. */
  ask(questions) {
    const answers = questions.map(() => new Promise((resolve, reject) => this.#waiting.push({ resolve, reject })));
    this.#child.stdin.write(questions.map(({ text, format }) => `${JSON.stringify({ text, format })}\n`).join("") + "\n");
    return Promise.all(answers);
  }

  close() {
    this.#child.stdin.end();
  }

  #fail(error) {
    this.#waiting.splice(0).forEach(({ reject }) => reject(error));
  }
}
