// Draws figure.chart from the table on the page, in the colours of queries.css; the table says the same in words.
"use strict";

/** Of long charts the rest stands in the table alone. */
const MOST_BARS = 40;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Broken at blanks. */
const linesOf = (text, width) =>
  text.split(" ").reduce((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < width ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);

/** Of "over 70,000,000" too. */
const numberIn = (text) => Number(text.replace(/[^\d.-]/g, ""));

/** The rows in the query's order: each cell's text and link, and what its number is if it is no exact figure. */
const read = (table) => ({
  columns: [...table.tHead.rows[0].cells].map((cell) => cell.dataset.name),
  headings: [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim()),
  rows: [...table.tBodies[0].rows].map((row) =>
    [...row.cells].map((cell) => {
      const link = cell.querySelector("a");
      const mark = cell.querySelector("[data-mark]")?.dataset.mark ?? "";
      const none = mark === "open" || mark === "unknown";
      const shown = [...cell.childNodes].filter((node) => node.nodeName !== "SMALL");
      return {
        text: none ? "" : shown.map((node) => node.textContent).join("").trim(),
        href: link?.getAttribute("href") ?? "",
        name: link?.title ?? "",
        bound: none ? "" : mark,
      };
    }),
  ),
});

/** Says once what the drawing leaves to the table. */
const note = (figure, words) => {
  const caption = figure.querySelector("figcaption");
  caption.dataset.words ??= caption.textContent;
  caption.textContent = words ? `${caption.dataset.words}; ${words}` : caption.dataset.words;
};

const left = (rows, x, y) => {
  const without = rows.filter((row) => row[x].text === "" || row[y].text === "").length;
  return without === 0 ? "" : `${without} of ${rows.length} rows have no such value and stand in the table alone`;
};

const plain = () => ({
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  color: colour("--figure-text"),
});

const axis = (more) => ({
  grid: { color: colour("--figure-grid") },
  border: { display: false },
  ...more,
  ticks: { color: colour("--figure-text"), ...more.ticks },
});

const titled = (text) => ({ display: true, text, color: colour("--figure-text") });

const SERIES = 4;
const seriesColour = (number) => colour(`--figure-${(number % SERIES) + 1}`);

/** What is a mere bound is drawn hollow. */
const fill = (rows, column, full) => rows.map((row) => (row?.[column].bound ? "transparent" : full));

const bars = ({ headings, rows }, x, y, group, figure) => {
  const seen = new Map();
  for (const row of rows) {
    if (row[x].text !== "" && row[y].text !== "") seen.set(row[x].text + "\n" + row[y].text, row);
  }
  const all = [...seen.values()].sort((a, b) => numberIn(b[y].text) - numberIn(a[y].text));
  const shown = all.slice(0, MOST_BARS);
  if (shown.length < all.length) note(figure, `the largest ${shown.length} of ${all.length}`);
  else note(figure, left(rows, x, y));
  figure.querySelector(".canvas").style.height = `${shown.length * (figure.clientWidth < 480 ? 3.2 : 2.2) + (group === null ? 3 : 5)}rem`;
  const groups = group === null ? [null] : [...new Set(shown.map((row) => row[group].text))];
  return {
    type: "bar",
    data: {
      labels: shown.map((row) => (row[y].bound ? `${row[x].text} (${row[y].bound})` : row[x].text)),
      datasets: groups.map((name, number) => {
        const own = shown.map((row) => (name === null || row[group].text === name ? row : null));
        return {
          label: name === null ? headings[y] : name || "none stated",
          data: own.map((row) => row && numberIn(row[y].text)),
          backgroundColor: fill(own, y, seriesColour(number)),
          borderColor: seriesColour(number),
          borderWidth: own.map((row) => (row?.[y].bound ? 2 : 0)),
          borderRadius: 3,
          maxBarThickness: 22,
        };
      }),
    },
    options: {
      ...plain(),
      indexAxis: "y",
      plugins: {
        legend: { display: group !== null, align: "start", labels: { color: colour("--figure-text"), boxHeight: 10, boxWidth: 10, padding: 16 } },
        tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${shown[item.dataIndex][y].text}` } },
      },
      scales: {
        x: axis({ beginAtZero: true, stacked: true, title: titled(headings[y]), ticks: { callback: compact, maxRotation: 0 } }),
        y: axis({
          stacked: true,
          grid: { display: false },
          ticks: {
            autoSkip: false,
            callback(value) {
              return linesOf(this.getLabelForValue(value), figure.clientWidth < 480 ? 18 : 34);
            },
          },
        }),
      },
    },
  };
};

const compact = (value) => Intl.NumberFormat("en", { notation: "compact" }).format(value);

/** A year with its fraction, in the middle of what is known: 2023 is 2023.5; null for what is no date. */
const time = (text) => {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (day === undefined ? 15 : day - 1) / 372;
};

/** Each sum by itself, for they are of different acts; those of one currency look alike. */
const points = ({ columns, headings, rows }, x, y, figure) => {
  const unit = columns.indexOf("currency");
  const series = new Map();
  for (const row of rows) {
    const at = time(row[x].text);
    if (at === null || row[y].text === "") continue;
    const name = unit < 0 ? headings[y] : row[unit].text;
    const point = { x: at, y: numberIn(row[y].text), row };
    series.set(name, [...(series.get(name) ?? []), point]);
  }
  note(figure, left(rows, x, y));
  const years = [...series.values()].flat().map((point) => point.x);
  const kinds = ["circle", "rectRot", "triangle", "rect"];
  const words = (row) => row.filter((cell, column) => cell.text && column !== x && column !== y && column !== unit);
  figure.querySelector(".canvas").style.height = "18rem";
  return {
    type: "line",
    data: {
      datasets: [...series].map(([name, unsorted], number) => {
        const data = unsorted.sort((a, b) => a.x - b.x);
        return {
          label: name,
          data,
          showLine: false,
          backgroundColor: seriesColour(number),
          pointBorderColor: seriesColour(number),
          pointBackgroundColor: fill(data.map((point) => point.row), y, seriesColour(number)),
          pointStyle: kinds[number % kinds.length],
          clip: false,
          pointRadius: 6,
          pointHoverRadius: 8,
        };
      }),
    },
    options: {
      ...plain(),
      plugins: {
        legend: { display: unit >= 0, align: "start", labels: { color: colour("--figure-text"), usePointStyle: true, boxHeight: 7, padding: 16 } },
        tooltip: {
          callbacks: {
            title: (items) => items.map((item) => item.raw.row[x].text).join(", "),
            label: (item) => [
              `${item.dataset.label} ${item.raw.row[y].text}`,
              ...words(item.raw.row).map((cell) => cell.text),
            ],
          },
        },
      },
      scales: {
        x: axis({
          type: "linear",
          min: Math.floor(Math.min(...years)),
          max: Math.floor(Math.max(...years)) + 1,
          ticks: { stepSize: 1, callback: (value) => (Number.isInteger(value) ? String(value) : "") },
        }),
        y: axis({ beginAtZero: true, title: titled(unit < 0 ? headings[y] : `${headings[y]}, in its currency`), ticks: { callback: compact } }),
      },
    },
  };
};

const network = ({ columns, rows }, x, y, figure) => {
  // cytoscape would write a <style> of its own, which the page's policy forbids, unless this is there
  document.querySelector("link[href$='queries.css']").id = "__________cytoscape_stylesheet";
  const relation = columns.findIndex((name, column) => column !== x && column !== y);
  const nodes = new Map();
  const starts = new Set(rows.map((row) => row[x].text));
  for (const row of rows) {
    for (const cell of [row[x], row[y]]) {
      const id = cell.href || cell.text;
      nodes.set(id, {
        data: { id, label: cell.text, href: cell.href },
        classes: starts.has(cell.text) ? "start" : "end",
      });
    }
  }
  const edges = rows.map((row) => ({
    data: {
      source: row[x].href || row[x].text,
      target: row[y].href || row[y].text,
      label: relation < 0 ? "" : row[relation].text,
    },
  }));
  const graph = cytoscape({
    container: figure.querySelector(".canvas"),
    elements: [...nodes.values(), ...edges],
    userZoomingEnabled: false,
    userPanningEnabled: matchMedia("(pointer: fine)").matches,
    boxSelectionEnabled: false,
    layout: {
      name: "cose",
      animate: false,
      randomize: false,
      boundingBox: { x1: 0, y1: 0, w: figure.clientWidth * 1.6, h: 900 },
      nodeRepulsion: (node) => (node.hasClass("end") ? 2000000 : 200000),
      idealEdgeLength: () => 90,
      nodeOverlap: 60,
      componentSpacing: 80,
      numIter: 2500,
      padding: 20,
    },
    style: networkStyle(),
  });
  graph.on("tap", "node", (event) => {
    if (event.target.data("href").startsWith("/")) location.assign(event.target.data("href"));
  });
  graph.on("mouseover", "node", (event) => event.target.closedNeighborhood().addClass("near"));
  graph.on("mouseout", "node", () => graph.elements().removeClass("near"));
  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => {
      const factor = button.dataset.zoom;
      if (factor === "fit") graph.fit(undefined, 20);
      else graph.zoom({ level: graph.zoom() * Number(factor), renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
    });
  }
  return { recolour: () => graph.style(networkStyle()) };
};

const networkStyle = () => [
  {
    selector: "node",
    style: {
      label: "data(label)",
      color: colour("--figure-text"),
      "font-size": 12,
      "min-zoomed-font-size": 14,
      "font-family": "system-ui, sans-serif",
      "text-wrap": "wrap",
      "text-max-width": 110,
      "text-valign": "bottom",
      "text-margin-y": 4,
      "text-background-color": colour("--figure-ground"),
      "text-background-opacity": 0.8,
      width: 14,
      height: 14,
      "background-color": colour("--figure-1"),
    },
  },
  { selector: "node.end", style: { width: 26, height: 26, "font-size": 20, "font-weight": 600, "text-max-width": 170, "min-zoomed-font-size": 0, "z-index": 5, "background-color": colour("--figure-2") } },
  {
    selector: "edge",
    style: {
      width: 1,
      "line-color": colour("--figure-edge"),
      "target-arrow-color": colour("--figure-edge"),
      "target-arrow-shape": "triangle",
      "arrow-scale": 0.7,
      "curve-style": "bezier",
      color: colour("--figure-text"),
      "font-size": 10,
      "text-background-color": colour("--figure-ground"),
      "text-background-opacity": 0.9,
    },
  },
  { selector: "node.near", style: { "min-zoomed-font-size": 0, "font-size": 18, "text-max-width": 190, "z-index": 9 } },
  { selector: "edge.near", style: { label: "data(label)", width: 2, "line-color": colour("--figure-1"), "target-arrow-color": colour("--figure-1") } },
];

for (const figure of document.querySelectorAll("figure.chart")) {
  const table = document.querySelector("table[data-sortable]");
  const data = read(table);
  const x = Number(figure.dataset.x);
  const y = Number(figure.dataset.y);
  const group = figure.dataset.group === undefined ? null : Number(figure.dataset.group);
  figure.hidden = false;
  let drawn;
  const draw = () => {
    if (figure.dataset.kind === "network") {
      if (drawn) drawn.recolour();
      else drawn = network(data, x, y, figure);
    } else {
      drawn?.destroy();
      const config = figure.dataset.kind === "points" ? points(data, x, y, figure) : bars(data, x, y, group, figure);
      drawn = new Chart(figure.querySelector("canvas"), config);
    }
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
