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

/** The rows in the query's order: each cell's text and link; why it has none; what its number is if it is no exact or whole figure. */
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
        none: none ? cell.textContent.trim() : "",
        href: link?.getAttribute("href") ?? "",
        name: link?.title ?? "",
        bound: none ? "" : mark || (cell.querySelector("small")?.textContent ?? ""),
      };
    }),
  ),
});

/** Says once what the drawing leaves to the table, and what an outline means. */
const note = (figure, ...words) => {
  const caption = figure.querySelector("figcaption");
  caption.dataset.words ??= caption.textContent;
  caption.textContent = [caption.dataset.words, ...words.filter(Boolean)].join("; ");
};

/** How many rows are not drawn, by what they do not have. */
const left = ({ headings, rows }, x, y) => {
  const counts = new Map();
  for (const row of rows) {
    const column = row[y].text === "" ? y : x;
    if (row[column].text !== "") continue;
    const why = row[column].none || `without ${headings[column]}`;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return counts.size === 0 ? "" : `not drawn: ${[...counts].map(([why, count]) => `${count} ${why}`).join(", ")}`;
};

const idle = /^(annulled|conditional|planned)$/;
const outlined = (rows, x, y) => {
  const marks = rows.filter((row) => row[x].text !== "" && row[y].bound).map((row) => row[y].bound);
  const said = [marks.some((mark) => !idle.test(mark)) && "no exact or whole figure", marks.some((mark) => idle.test(mark)) && "not in effect"];
  return marks.length > 0 ? `outlined: ${said.filter(Boolean).join(", or ")}` : "";
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

/** What is a mere bound or a part of a sum is drawn hollow. */
const fill = (rows, column, full) => rows.map((row) => (row?.[column].bound ? "transparent" : full));

const bars = (table, x, y, group, figure) => {
  const { headings, rows } = table;
  const seen = new Map();
  for (const row of rows) {
    if (row[x].text !== "" && row[y].text !== "") seen.set(row[x].text + "\n" + row[y].text, row);
  }
  const all = [...seen.values()].sort((a, b) => numberIn(b[y].text) - numberIn(a[y].text));
  const shown = all.slice(0, MOST_BARS);
  if (shown.length < all.length) note(figure, `the largest ${shown.length} of ${all.length}`);
  else note(figure, outlined(shown, x, y), left(table, x, y));
  const labels = shown.map((row) => (row[y].bound ? `${row[x].text} (${row[y].bound})` : row[x].text));
  const lines = (label) => linesOf(label, figure.clientWidth < 480 ? 18 : 34);
  const tallest = Math.max(...labels.map((label) => lines(label).length));
  figure.querySelector(".canvas").style.height = `${shown.length * Math.max(2.2, tallest + 0.5) + (group === null ? 3 : 5)}rem`;
  const groups = group === null ? [null] : [...new Set(shown.map((row) => row[group].text))];
  return {
    type: "bar",
    data: {
      labels,
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
              return lines(this.getLabelForValue(value));
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
const points = (table, x, y, figure) => {
  const { columns, headings, rows } = table;
  const unit = columns.indexOf("currency");
  const series = new Map();
  for (const row of rows) {
    const at = time(row[x].text);
    if (at === null || row[y].text === "") continue;
    const name = unit < 0 ? headings[y] : row[unit].text;
    const point = { x: at, y: numberIn(row[y].text), row };
    series.set(name, [...(series.get(name) ?? []), point]);
  }
  note(figure, outlined(rows, x, y), left(table, x, y));
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

/** By what leads to them: an authority acts or hears. */
const AUTHORITY = ["enf:imposedBy", "enf:heardBy"];

/** What leads on is an action; what actions lead to are authorities and the others. */
const KINDS = { left: "authority or court", middle: "action", right: "party" };

const nodesOf = ({ rows }, x, relation, y) => {
  const nodes = new Map();
  const idOf = (cell) => cell.href || cell.text;
  for (const row of rows) nodes.set(idOf(row[x]), { cell: row[x], kind: "middle", near: [] });
  for (const row of rows) {
    const id = idOf(row[y]);
    const node = nodes.get(id) ?? { cell: row[y], kind: "right", near: [] };
    if (node.kind === "right" && relation >= 0 && AUTHORITY.includes(row[relation].name)) node.kind = "left";
    node.near.push(idOf(row[x]));
    nodes.set(id, node);
    nodes.get(idOf(row[x])).near.push(id);
  }
  return nodes;
};

/** Three columns of names: the actions between authorities and parties, each near what it is linked with. */
const place = (nodes, width) => {
  const columns = { left: [], middle: [], right: [] };
  for (const [id, node] of nodes) columns[node.kind].push({ id, ...node });
  const step = width < 480 ? 34 : 24;
  const height = Math.max(...Object.values(columns).map((all) => all.length)) * step;
  const authority = ({ near }) => near.find((id) => nodes.get(id)?.kind === "left") ?? near.find((id) => nodes.get(id)?.kind === "right") ?? "";
  const order = new Map([...nodes.keys()].map((id, at) => [id, at]));
  columns.middle.sort((a, b) => (order.get(authority(a)) ?? 0) - (order.get(authority(b)) ?? 0) || order.get(a.id) - order.get(b.id));
  const top = new Map(columns.middle.map(({ id }, at) => [id, (at + 0.5) * (height / columns.middle.length)]));
  for (const side of ["left", "right"]) {
    const all = columns[side];
    const mean = ({ near }) => near.reduce((sum, id) => sum + (top.get(id) ?? 0), 0) / near.length;
    const least = Math.min(step * 2, height / all.length);
    let last = -least / 2;
    all.sort((a, b) => mean(a) - mean(b));
    all.forEach((node, at) => {
      last = Math.min(Math.max(mean(node), last + least), height - (all.length - at - 0.5) * least);
      top.set(node.id, last);
    });
  }
  const across = { left: width * 0.24, middle: width * 0.41, right: width * 0.79 };
  return { height, at: (id, kind) => ({ x: across[kind], y: top.get(id) + step / 2 }) };
};

const legend = (figure, kinds) => {
  const list = document.createElement("ul");
  list.className = "kinds";
  list.setAttribute("aria-hidden", "true");
  for (const kind of Object.keys(KINDS).filter((known) => kinds.has(known))) {
    const entry = document.createElement("li");
    entry.className = kind;
    entry.append(KINDS[kind]);
    list.append(entry);
  }
  figure.prepend(list);
};

const shortened = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);

const network = ({ columns, rows }, x, y, figure) => {
  // cytoscape would write a <style> of its own, which the page's policy forbids, unless this is there
  document.querySelector("link[href$='queries.css']").id = "__________cytoscape_stylesheet";
  const relation = columns.findIndex((name, column) => column !== x && column !== y);
  const nodes = nodesOf({ rows }, x, relation, y);
  const canvas = figure.querySelector(".canvas");
  const width = canvas.clientWidth;
  const { height, at } = place(nodes, width);
  canvas.style.height = `${height + 24}px`;
  const most = Math.floor(width / (width < 480 ? 16 : 22));
  const graph = cytoscape({
    container: canvas,
    elements: [
      ...[...nodes].map(([id, { cell, kind }]) => ({
        data: { id, label: cell.text, short: shortened(cell.text, most), href: cell.href },
        classes: kind,
        position: at(id, kind),
      })),
      ...rows.map((row) => ({
        data: {
          source: row[x].href || row[x].text,
          target: row[y].href || row[y].text,
          label: relation < 0 ? "" : row[relation].text,
        },
        classes: nodes.get(row[y].href || row[y].text).kind === "middle" ? "along" : "",
      })),
    ],
    layout: { name: "preset", fit: false },
    userZoomingEnabled: false, // so that the page scrolls under the pointer
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    style: networkStyle(width),
  });
  legend(figure, new Set([...nodes.values()].map(({ kind }) => kind)));
  graph.on("tap", "node", (event) => {
    if (event.target.data("href").startsWith("/")) location.assign(event.target.data("href"));
  });
  graph.on("mouseover", "node", (event) => event.target.closedNeighborhood().addClass("near"));
  graph.on("mouseout", "node", () => graph.elements().removeClass("near"));
  return { recolour: () => graph.style(networkStyle(width)) };
};

const networkStyle = (width) => [
  {
    selector: "node",
    style: {
      label: "data(short)",
      color: colour("--figure-text"),
      "font-size": width < 480 ? 9 : 12,
      "font-family": "system-ui, sans-serif",
      "text-wrap": "wrap",
      "text-max-width": width * 0.2,
      "text-valign": "center",
      "text-halign": "right",
      "text-margin-x": 5,
      "text-background-color": colour("--figure-ground"),
      "text-background-opacity": 1,
      width: 9,
      height: 9,
      "background-color": colour("--figure-1"),
    },
  },
  { selector: "node.middle", style: { "text-max-width": width * 0.33 } },
  { selector: "node.left", style: { shape: "rectangle", "text-halign": "left", "text-margin-x": -5, "font-weight": 600, "background-color": colour("--figure-2") } },
  { selector: "node.right", style: { shape: "diamond", width: 12, height: 12, "font-weight": 600, "background-color": colour("--figure-3") } },
  {
    selector: "edge",
    style: {
      width: 1,
      opacity: 0.55,
      "line-color": colour("--figure-edge"),
      "target-arrow-color": colour("--figure-edge"),
      "target-arrow-shape": "triangle",
      "arrow-scale": 0.6,
      "curve-style": "unbundled-bezier",
      "control-point-distances": [0],
      "control-point-weights": [0.5],
      color: colour("--figure-text"),
      "font-size": 11,
      "text-background-color": colour("--figure-ground"),
      "text-background-opacity": 1,
    },
  },
  // between two of one column a line would run through the names
  { selector: "edge.along", style: { "control-point-distances": [30], "line-style": "dashed" } },
  { selector: "node.near", style: { label: "data(label)", color: colour("--pico-color"), "z-index": 9 } },
  { selector: "edge.near", style: { label: "data(label)", width: 2, opacity: 1, "line-color": colour("--figure-1"), "target-arrow-color": colour("--figure-1"), "z-index": 8 } },
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
