#!/usr/bin/env node
// Makes src/WranglerLint.Core/Schema/flags.tsv from an npm-installed workerd.
//
//   node generate.mjs [WORKERD]            writes the table; WORKERD is node_modules/workerd, or the variable WORKERD_DIR
//   node generate.mjs [WORKERD] --check    compares only; exit code 1 when the table is out of date
//
// The flags come from the schema in the binary; then the binary is asked whether it behaves as the table says.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFields } from "./schema.mjs";
import { Workerd } from "./workerd.mjs";

/** The ids of the annotations in compatibility-date.capnp. */
const annotation = {
  enableFlag: "b6dabbc87cd1b03e",
  disableFlag: "d145cf1adc42577c",
  enableDate: "91a5d5d7244cf6d0",
  enableAllDates: "9a1d37c8030d9418",
  impliedByAfterDate: "e3e5a63e76284d89",
  experimental: "e3e5a63e76284d88",
  pythonSnapshot: "ef74c0cc5d18cc0c",
};

const here = dirname(fileURLToPath(import.meta.url));
const tableFile = join(here, "../../WranglerLint.Core/Schema/flags.tsv");
const columns = ["flag", "opposite", "default", "implied", "status"];

const args = process.argv.slice(2);
const workerd = new Workerd(args.find((arg) => !arg.startsWith("--")) ?? process.env.WORKERD_DIR ?? "node_modules/workerd");
const fields = readFields(workerd.binary);
const rows = fields.filter(hasFlag).map(describe).sort((left, right) => (left.flag < right.flag ? -1 : 1));
const newest = newestDate();
verify();
const text = print();

if (args.includes("--check")) {
  const body = (table) => table.replace(/^# Made .*$/m, "");
  const current = readFileSync(tableFile, "utf8");
  if (body(current) !== body(text)) {
    const lines = new Set(current.split("\n"));
    console.error("flags.tsv is out of date: run src/tools/compatibility/generate.mjs. Different lines:");
    text.split("\n").filter((line) => !lines.has(line)).slice(0, 20).forEach((line) => console.error(`  ${line}`));
    process.exit(1);
  }
} else {
  writeFileSync(tableFile, text);
}
console.log(`${rows.length} flags of workerd ${workerd.version}`);

function hasFlag(field) {
  return field.annotations.has(annotation.enableFlag);
}

function describe(field) {
  const text = (id) => field.annotations.get(id)?.text ?? "";
  return {
    flag: text(annotation.enableFlag),
    opposite: text(annotation.disableFlag),
    default: field.annotations.has(annotation.enableAllDates) ? "always" : text(annotation.enableDate),
    implied: implied(field),
    status: field.annotations.has(annotation.experimental) ? "experimental" : field.name.startsWith("obsolete") ? "obsolete" : "",
    isPython: field.annotations.has(annotation.pythonSnapshot),
  };
}

/** The flags by name that switch a field on from a date; the schema calls them by the names of their fields. */
function implied(field) {
  const texts = field.annotations.get(annotation.impliedByAfterDate)?.texts;
  if (texts === undefined) {
    return "";
  }
  const by = texts.find((value) => value !== "" && !isDate(value));
  const flags = [by].flat().map((name) => fields.find((other) => other.name === name).annotations.get(annotation.enableFlag).text);
  return `${flags.join("|")} ${texts.find(isDate)}`;
}

function isDate(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** The newest date that this workerd runs Workers with. */
function newestDate() {
  const [messages] = workerd.ask([{ date: "2900-01-01", flags: [] }]);
  return /newest date supported by this server binary is "([^"]*)"/.exec(messages.join("\n"))[1];
}

/** Asks for every flag before and from its default date, and beside its opposite. */
function verify() {
  // Python would be fetched from the network. A date after today is refused whatever the flags are.
  const today = new Date().toISOString().slice(0, 10);
  const asked = rows.filter(({ isPython }) => !isPython).flatMap((row) => {
    const cases = [{ row, date: "2021-01-01", flags: [row.flag], redundant: row.default === "always" }];
    if (isDate(row.default) && row.default <= today) {
      cases.push({ row, date: dayBefore(row.default), flags: [row.flag] }, { row, date: row.default, flags: [row.flag], redundant: true });
    }
    if (row.opposite !== "") {
      cases.push({ row, date: "2021-01-01", flags: [row.opposite] }, { row, date: "2021-01-01", flags: [row.flag, row.opposite], contradictory: true });
    }
    return cases;
  });
  const answers = workerd.ask(asked).map((messages) => messages.join("\n"));
  asked.forEach(({ row, date, flags, redundant = false, contradictory = false }, index) => {
    const answer = answers[index];
    const isAsTold =
      !answer.includes("No such compatibility flag")
      && /does not need to be specified anymore/.test(answer) === (redundant || (contradictory && row.default === "always"))
      && /mutually contradictory/.test(answer) === contradictory
      && /is experimental/.test(answer) === (row.status === "experimental" && flags.includes(row.flag));
    if (!isAsTold) {
      throw new Error(`workerd does not behave as its schema says: ${flags.join(", ")} with ${date}: ${answer || "no objection"}`);
    }
  });
}

function dayBefore(date) {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function print() {
  const today = new Date().toISOString().slice(0, 10);
  const header = readFileSync(join(here, "header.txt"), "utf8").replace("{version}", workerd.version).replace("{date}", today).replace("{newest}", newest);
  const lines = rows.map((row) => columns.map((column) => row[column]).join("\t").trimEnd());
  return `${header}# ${columns.join("\t")}\n${lines.join("\n")}\n`;
}
