
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const tables = [...document.querySelectorAll("table")];
  const bodies = tables.flatMap((table) => [...table.tBodies]);
  const rowsOf = (body) => [...body.rows].filter((row) => !row.classList.contains("group"));
  const original = new Map(bodies.map((body) => [body, rowsOf(body)]));
  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();

  const sort = (table, column, direction) => {
    for (const body of table.tBodies) {
      const rows = [...original.get(body)];
      if (direction !== "none") {
        const sign = direction === "ascending" ? 1 : -1;
        rows.sort((a, b) => sign * key(a, column).localeCompare(key(b, column), "en", { numeric: true }));
      }
      body.append(...rows);
    }
    [...table.tHead.rows[0].cells].forEach((cell, index) => {
      if (index === column && direction !== "none") cell.setAttribute("aria-sort", direction);
      else cell.removeAttribute("aria-sort");
    });
  };

  const next = { ascending: "descending", descending: "none" };
  for (const table of tables) {
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      const button = document.createElement("button");
      button.type = "button";
      const label = cell.querySelector(".env");
      label.replaceWith(button);
      button.append(label);
      button.addEventListener("click", () => sort(table, column, next[cell.getAttribute("aria-sort")] ?? "ascending"));
    });
  }

  const filter = () => {
    const words = $("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    let all = 0;
    for (const body of bodies) {
      const title = body.rows[0].textContent.toLowerCase();
      let left = 0;
      for (const row of original.get(body)) {
        const text = `${title} ${row.textContent.toLowerCase()}`;
        row.hidden = !words.every((word) => text.includes(word)) || ($("marked").checked && !row.querySelector(".rule"));
        left += row.hidden ? 0 : 1;
        all += 1;
      }
      body.hidden = left === 0;
      shown += left;
    }
    $("count").value = shown === all ? "" : `${shown} of ${all} rows`;
  };

  $("filter").addEventListener("input", filter);
  $("marked").addEventListener("change", filter);
  if (bodies.length > 0) $("tools").hidden = false;
})();
