// Looks for texts that our readers and wrangler's parsers judge differently.
//   node fuzz-texts.mjs [--wrangler DIR] [--count 50000] [--seed 1] [--show 20]
// Build first: dotnet build -c Release src/tools/WranglerLint.Conformance
// Cuts recorded texts into pieces and glues pieces together; what differs is shortened before it is printed.

import { Ours } from "./ours.mjs";
import { Random } from "./random.mjs";
import { jsonTexts, tomlTexts } from "./texts.mjs";
import { load } from "./wrangler.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const count = option("count", 50_000);
const show = option("show", 20);
const random = new Random(option("seed", 1));
const wrangler = load();
const ours = new Ours();
let differing = 0;

// Known differences (docs/conformance.md): deep nesting, roots that are arrays, loose days, offsets and exponents, and a
// line that a backslash continues with nothing but the closing quotes.
const isDeliberate = (text, answer) =>
  /nested too deeply|this is an array/.test(answer.findings[0] ?? "") || /\d[eE][+-]{2}|[+-]\d{4}|\d{4}-\d\d-\D|\d{4}-\d\D\d|\d{4}-\D|\\[ \t]+\r?\n\s*"""/.test(text);

for (const [format, all] of [["toml", [...tomlTexts()]], ["json", [...jsonTexts()]]]) {
  const pieces = all.filter((text) => text.length < 80).map((text) => text.toWellFormed());
  for (let done = 0; done < count; done += 1000) {
    const texts = Array.from({ length: 1000 }, () => generate(pieces));
    for (const text of await different(texts, format)) {
      differing++;
      if (differing <= show) {
        const short = await shorten(text, format);
        console.log(`${format}: wrangler says ${wrangler.parseError(short, format) ?? "nothing"}: ${JSON.stringify(short)}`);
      }
    }
  }
}

ours.close();
console.log(`${2 * count} texts, ${differing} differ.`);
process.exit(differing === 0 ? 0 : 1);

async function different(texts, format) {
  const answers = await ours.ask(texts.map((text) => ({ text: text.replace(/^\ufeff/, ""), format })));
  return texts.filter((text, i) => {
    const isReadable = wrangler.parseError(text, format) === null && isObject(wrangler.parse(text, format));
    return answers[i].unreadable === isReadable && !isDeliberate(text, answers[i]);
  });
}

function generate(pieces) {
  const lines = Array.from({ length: 1 + random.below(4) }, () => {
    const text = random.pick(pieces);
    return random.chance(0.5) ? text : text.slice(random.below(text.length), 1 + random.below(text.length));
  });
  const text = lines.join(random.pick(["\n", "\n", "", " ", ", "]));
  const at = random.below(text.length + 1);
  const noise = random.chance(0.3) ? random.pick([..." \t\n\r\"'[]{}=,.#\\/*:_-+0aeTZ\u0000\u007f\u00a0\ufffd\ufeff"]) : "";
  return (text.slice(0, at) + noise + text.slice(random.chance(0.2) ? at + 1 : at)).toWellFormed();
}

async function shorten(text, format) {
  for (let size = text.length >> 1; size > 0; ) {
    const candidates = Array.from({ length: text.length - size + 1 }, (_, i) => (text.slice(0, i) + text.slice(i + size)).toWellFormed());
    const [found] = await different(candidates, format);
    if (found === undefined) {
      size >>= 1;
    } else {
      text = found;
      size = Math.min(size, text.length);
    }
  }

  return text;
}

/** Roots without fields, such as numbers, make wrangler crash. */
function isObject(value) {
  return typeof value === "object" && value !== null;
}
