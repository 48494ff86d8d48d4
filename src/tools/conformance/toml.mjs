// Spells a JSON value as TOML, always in the same way: plain values first, then tables with headers.

/** The text; null for what TOML cannot say: null, a root that is no object, a lone surrogate. */
export function toToml(value) {
  if (!isTable(value) || !expressible(value)) {
    return null;
  }

  const lines = [];
  writeTable(value, [], lines);
  return lines.join("\n") + "\n";
}

function writeTable(table, path, lines) {
  const entries = Object.entries(table);
  const plain = entries.filter(([, value]) => !isTable(value) && !isTables(value));
  for (const [key, value] of plain) {
    lines.push(`${spellKey(key)} = ${spell(value)}`);
  }

  for (const [key, value] of entries) {
    const inner = [...path, spellKey(key)];
    if (isTable(value)) {
      if (Object.keys(value).length === 0 || Object.values(value).some((item) => !isTable(item) && !isTables(item))) {
        header(`[${inner.join(".")}]`, lines);
      }

      writeTable(value, inner, lines);
    } else if (isTables(value)) {
      for (const item of value) {
        header(`[[${inner.join(".")}]]`, lines);
        writeTable(item, inner, lines);
      }
    }
  }
}

function header(text, lines) {
  if (lines.length > 0) {
    lines.push("");
  }

  lines.push(text);
}

function spell(value) {
  if (Array.isArray(value)) {
    return `[${value.map(spell).join(", ")}]`;
  }

  if (isTable(value)) {
    const items = Object.entries(value).map(([key, item]) => `${spellKey(key)} = ${spell(item)}`);
    return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
  }

  if (typeof value === "number") {
    const digits = String(value);
    // A TOML integer has to be exact; a large number is written as a float.
    return /^-?\d+$/.test(digits) && !Number.isSafeInteger(value) ? `${digits}.0` : digits;
  }

  return typeof value === "string" ? spellString(value) : String(value);
}

const spellKey = (key) => (/^[A-Za-z0-9_-]+$/.test(key) ? key : spellString(key));

const spellString = (text) => JSON.stringify(text).replaceAll("\u007f", "\\u007f");

const isTable = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const isTables = (value) => Array.isArray(value) && value.length > 0 && value.every(isTable);

function expressible(value) {
  if (typeof value === "string") {
    return value.isWellFormed();
  }

  if (Array.isArray(value)) {
    return value.every(expressible);
  }

  return isTable(value)
    ? Object.entries(value).every(([key, item]) => key.isWellFormed() && expressible(item))
    : value !== null;
}
