// Sorts a table by a column: up, down, and a third time as it came. Empty, open and unknown cells stay last; an aside does not count.
"use strict";

for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const asItCame = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const extent = table.caption.appendChild(document.createElement("span"));

  const textOf = (row, column) => {
    const cell = row.cells[column];
    const shown = [...cell.childNodes].filter((node) => node.nodeName !== "SMALL");
    return cell.querySelector("[data-mark=open], [data-mark=unknown]") ? "" : shown.map((node) => node.textContent).join("").trim();
  };

  /** Of "over 70,000,000" too. */
  const numberIn = (text) => Number(text.replace(/[^\d.-]/g, ""));

  /** What to compare: a number; a date or year as it is written, so that a year comes before its months; else words. */
  const comparison = (column) => {
    if (heads[column].classList.contains("number")) {
      return (a, b) => numberIn(a) - numberIn(b);
    }
    if (heads[column].classList.contains("date")) {
      return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    }
    return new Intl.Collator("en", { numeric: true }).compare;
  };

  /** What repeats the row above, in all columns so far, need not be shown again, but for numbers that are no keys. */
  const markRepeated = () => {
    [...body.rows].forEach((row, at, rows) => {
      let same = at > 0;
      [...row.cells].forEach((cell, column) => {
        same = same && (column === 0 || !cell.classList.contains("number")) && cell.textContent === rows[at - 1].cells[column].textContent;
        cell.toggleAttribute("data-repeated", same);
      });
    });
  };

  const sort = (column, direction) => {
    const compare = comparison(column);
    const rows = [...asItCame];
    if (direction) {
      rows.sort((left, right) => {
        const a = textOf(left, column);
        const b = textOf(right, column);
        if (a === "" || b === "") return (a === "") - (b === "");
        return direction === "ascending" ? compare(a, b) : compare(b, a);
      });
    }
    body.append(...rows);
    markRepeated();
    extent.textContent = direction && table.dataset.sortable === "part" ? "; sorted among these rows alone" : "";
    heads.forEach((head, other) => {
      if (other === column && direction) head.setAttribute("aria-sort", direction);
      else head.removeAttribute("aria-sort");
    });
  };

  const next = { ascending: "descending", descending: null };
  if (asItCame.length > 1) {
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        sort(column, now === null ? "ascending" : next[now]);
      });
    });
  }
}
