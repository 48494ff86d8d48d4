// Looks at pages as a reader would: bindings-page.mjs TOOLS WORK [--record]. See bindings-page.sh.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const [tools, work, mode] = process.argv.slice(2);
const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");
const images = "docs/images";
const page = (name) => `file://${join(work, name)}`;
const fixtures = "repository/pages/fixtures.html";
const shop = "repository/pages/shop.html";
let passed = 0;
const failures = [];

// Debian's Chromium has no sandbox for root, and the pages are our own.
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

// Opens a page and does something with it; whatever it asks for or complains about is a failure.
async function look(title, name, options, action) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const found = [];
  tab.on("request", (request) => request.url() === page(name) || found.push(`it asks for ${request.url()}`));
  tab.on("console", (message) => found.push(`the console says: ${message.text()}`));
  tab.on("pageerror", (error) => found.push(`the script fails: ${error}`));
  tab.on("dialog", (dialog) => {
    found.push(`a dialog says: ${dialog.message()}`);
    dialog.dismiss();
  });
  try {
    await tab.goto(page(name));
    await action(tab, (holds, what) => holds || found.push(what));
  } catch (error) {
    found.push(error.message);
  }

  await context.close();
  if (found.length === 0) passed += 1;
  else failures.push(`${title}:\n  ${found.join("\n  ")}`);
}

// Texts whose contrast with what lies behind them is below WCAG's AA, with the contrast.
const lowContrast = () => {
  const parse = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
      if (colour[3] > 0) throw new Error(`half transparent: ${node.className}`);
    }
    return [255, 255, 255];
  };
  const low = new Set();
  const check = (element, colour, background, what) => {
    const [a, b] = [luminance(parse(colour)), luminance(background)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) low.add(`${element.tagName.toLowerCase()}.${element.className}: ${what}, ${ratio.toFixed(2)}`);
  };
  for (const element of document.querySelectorAll("body *")) {
    if (["SCRIPT", "STYLE"].includes(element.tagName)) continue;
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
      check(element, getComputedStyle(element).color, behind(element), "text");
    for (const pseudo of ["::before", "::after", "::placeholder"]) {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== "::placeholder" ? !["none", "normal", '""'].includes(style.content) : element.placeholder)
        check(element, style.color, behind(element), pseudo);
    }
  }
  return [...low];
};

for (const colorScheme of ["light", "dark"]) {
  for (const name of [fixtures, "before.html"]) {
    await look(`${name} can be read in ${colorScheme}`, name, { colorScheme }, async (tab, expect) => {
      const low = await tab.evaluate(lowContrast);
      expect(low.length === 0, `low contrast: ${low.join("; ")}`);
      const background = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const isDark = Math.max(...background.match(/\d+/g).map(Number)) < 64;
      expect(isDark === (colorScheme === "dark"), `the background is ${background}`);
    });
  }
}

const names = (tab) => tab.$$eval("tbody:not([hidden]) tr:not(.group):not([hidden]) th", (headers) => headers.map((header) => header.textContent));

await look("columns sort inside of each kind, and back", shop, {}, async (tab, expect) => {
  const before = await names(tab);
  const header = tab.locator("thead th").nth(0);
  const variables = (all) => all.slice(all.indexOf("ENVIRONMENT") < 0 ? 0 : all.findIndex((name) => ["API_KEY", "ENVIRONMENT", "WEBHOOK"].includes(name)));
  await header.locator("button").click();
  const ascending = variables(await names(tab));
  expect((await header.getAttribute("aria-sort")) === "ascending", "aria-sort does not say ascending");
  expect(ascending[0] === "API_KEY" && ascending[1] === "API_URL" && ascending[2] === "BETA", `ascending: ${ascending}`);
  await header.locator("button").click();
  const descending = variables(await names(tab));
  expect((await header.getAttribute("aria-sort")) === "descending", "aria-sort does not say descending");
  expect(descending[0] === "WEBHOOK", `descending: ${descending}`);
  await header.locator("button").click();
  expect((await header.getAttribute("aria-sort")) === null, "aria-sort stays");
  expect(String(await names(tab)) === String(before), "the order does not come back");
  await tab.locator("thead button").nth(1).click();
  const severities = await tab.$$eval("tbody:nth-last-of-type(2) tr:not(.group)", (rows) => rows.map((row) => row.cells[1].querySelector(".rule") !== null));
  expect(severities[0] && !severities.at(-1), "findings do not come first");
});

await look("the filter leaves what it names", shop, {}, async (tab, expect) => {
  await tab.fill("#filter", "session wl3004");
  expect(String(await names(tab)) === "SESSIONS", `filtered: ${await names(tab)}`);
  expect(/^1 of \d+ rows$/.test(await tab.locator("#count").textContent()), "the count is not said");
  await tab.fill("#filter", "variables");
  expect((await names(tab)).length === 8, `by kind: ${await names(tab)}`);
  await tab.fill("#filter", "");
  await tab.check("#marked");
  const marked = await names(tab);
  expect(marked.includes("SESSIONS") && !marked.includes("EXTRA") && !marked.includes("ASSETS"), `with findings: ${marked}`);
  await tab.uncheck("#marked");
  expect((await tab.locator("#count").textContent()) === "", "the count stays");
});

await look("links lead to files, lines and findings", fixtures, {}, async (tab, expect) => {
  const links = await tab.$$eval("a", (all) => all.map((link) => ({ href: link.getAttribute("href"), text: link.textContent, where: link.className === "where" })));
  expect(links.filter((link) => link.where).length > 100, "hardly any link to a line");
  for (const { href, text, where } of links) {
    if (href.startsWith("#")) {
      expect((await tab.locator(`[id="${href.slice(1)}"]`).count()) === 1, `${href} leads nowhere`);
    } else if (!href.startsWith("https://github.com/wranglerlint/wranglerlint")) {
      const [path, line] = href.split("#L");
      const file = join(work, dirname(fixtures), decodeURIComponent(path));
      expect(existsSync(file), `${href} is no file`);
      expect(!where || (Number(line) <= readFileSync(file, "utf8").split("\n").length && text.endsWith(`:${line}`)), `${href} is shown as ${text}`);
    }
  }
  await tab.locator("td .rule").first().click();
  const target = await tab.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top);
  expect(target >= 0 && target < 900, "a mark does not bring its message into view");
});

await look("the keyboard reaches everything", shop, {}, async (tab, expect) => {
  const seen = [];
  for (let i = 0; i < 400; i++) {
    await tab.keyboard.press("Tab");
    const focus = await tab.evaluate(() => {
      const element = document.activeElement;
      return element === document.body ? null : { name: element.id || element.className || element.tagName, outline: getComputedStyle(element).outlineStyle };
    });
    if (focus === null) break;
    expect(focus.outline !== "none", `${focus.name} has no visible focus`);
    seen.push(focus.name);
  }
  const count = (selector) => tab.locator(selector).count();
  expect(seen.slice(0, 2).join() === "filter,marked", `first: ${seen.slice(0, 4)}`);
  expect(seen.filter((name) => name === "BUTTON").length === (await count("thead button")), "not all headers");
  expect(seen.filter((name) => name === "where").length === (await count("a.where")), "not all places");
  await tab.locator("thead button").nth(1).focus();
  await tab.keyboard.press("Enter");
  expect((await tab.locator("thead th").nth(1).getAttribute("aria-sort")) === "ascending", "Enter does not sort");
});

await look("a narrow window scrolls the table and nothing else", shop, { viewport: { width: 360, height: 700 } }, async (tab, expect) => {
  const sizes = await tab.evaluate(() => {
    const scroller = document.querySelector(".scroll");
    scroller.scrollLeft = 10_000;
    return {
      page: document.documentElement.scrollWidth,
      scrolled: scroller.scrollLeft,
      name: document.querySelector("tbody th.name").getBoundingClientRect().left,
    };
  });
  expect(sizes.page <= 360, `the page is ${sizes.page} wide`);
  expect(sizes.scrolled > 100, "the table does not scroll");
  expect(sizes.name >= 0, "the names scroll away");
});

await look("it prints in light, without tools and with all rows", fixtures, { colorScheme: "dark" }, async (tab, expect) => {
  await tab.emulateMedia({ media: "print" });
  expect(!(await tab.locator("#tools").isVisible()), "the tools are printed");
  const low = await tab.evaluate(lowContrast);
  expect(low.length === 0, `low contrast: ${low.join("; ")}`);
  expect(await tab.evaluate(() => [...document.querySelectorAll(".scroll")].every((box) => box.scrollHeight <= box.clientHeight + 1)), "rows are cut");
  const pdf = await tab.pdf({ format: "A4", landscape: true });
  expect(pdf.subarray(0, 5).toString() === "%PDF-" && pdf.length > 20_000, "there is no PDF");
  writeFileSync(join(work, "fixtures.pdf"), pdf);
});

await look("it says the same without its script", shop, { javaScriptEnabled: false }, async (tab, expect) => {
  expect((await tab.locator("tbody tr:not(.group)").count()) > 20, "there are no rows");
  expect((await tab.locator("#tools").isVisible()) === false, "tools that do nothing are shown");
  expect((await tab.locator("button").count()) === 0, "buttons that do nothing are shown");
});

await look("strangers' names are text", fixtures, {}, async (tab, expect) => {
  expect((await tab.locator("script").count()) === 1 && (await tab.locator("img, iframe, object, svg").count()) === 0, "there are elements of strangers");
  expect((await tab.locator("tbody th", { hasText: "<img src=x onerror=alert(1)>" }).count()) === 1, "a name is not shown as it is");
  expect((await tab.title()).includes("</title><script>alert(1)</script>"), `the title is ${await tab.title()}`);
});

// What the pictures show: the whole incident before and after, and for the README its first matrix.
const hash = ["before", "after"].map((state) => `${createHash("sha256").update(readFileSync(join(work, `${state}.html`))).digest("hex")}  ${state}\n`).join("");
const pictures = [["bindings", "before", ".matrix:nth-of-type(1)"], ["incident-before", "before", ".matrix:nth-of-type(2)"], ["incident-after", "after", ".matrix:nth-of-type(2)"]];
for (const [picture, state, last] of pictures) {
  for (const colorScheme of ["light", "dark"]) {
    await look(`${picture} in ${colorScheme}`, `${state}.html`, { colorScheme, viewport: { width: 1140, height: 1800 } }, async (tab, expect) => {
      const box = await tab.locator(last).boundingBox();
      const path = join(mode === "--record" ? images : work, `${picture}-${colorScheme}.png`);
      await tab.screenshot({ path, clip: { x: 0, y: 0, width: 1140, height: Math.ceil(box.y + box.height) + 32 } });
      expect(statSync(path).size > 20_000, "there is nothing on it");
    });
  }
}

if (mode === "--record") writeFileSync(join(images, "pages.sha256"), hash);
else if (readFileSync(join(images, "pages.sha256"), "utf8") === hash) passed += 1;
else failures.push("docs/images show another page: look at it, then run src/tools/bindings-page.sh PROGRAM --record");

await browser.close();
console.log([...failures, `${passed} passed, ${failures.length} failed`].join("\n"));
process.exit(failures.length > 0 ? 1 : 0);
