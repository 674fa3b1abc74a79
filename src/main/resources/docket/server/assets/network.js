// Draws each .network from the table of links that stands beside it: from, relation, to. The table is the drawing's text.
"use strict";

function links(section) {
  return [...section.querySelectorAll(".network-links tbody tr")].map((row) => {
    const [from, relation, to] = [...row.cells].map((cell) => ({
      text: cell.textContent.trim(),
      href: cell.querySelector("a")?.getAttribute("href") ?? cell.textContent.trim(),
    }));
    return { from, relation, to };
  });
}

function elements(found, centre) {
  const nodes = new Map();
  const edges = new Map();
  for (const { from, relation, to } of found) {
    for (const end of [from, to]) {
      nodes.set(end.href, { data: { id: end.href, label: end.text }, classes: end.href === centre ? "centre" : "" });
    }
    // more than one link between the same two is one line with all their names
    const key = `${from.href} ${to.href}`;
    const named = from.href === centre || to.href === centre;
    const edge = edges.get(key) ?? { data: { source: from.href, target: to.href, label: "" }, classes: named ? "named" : "" };
    edge.data.label += (edge.data.label ? ", " : "") + relation.text;
    edges.set(key, edge);
  }
  return [...nodes.values(), ...edges.values()];
}

function style(narrow) {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const text = {
    "font-family": "system-ui, sans-serif", color: colour("--pico-color"), "text-background-color": colour("--pico-background-color"),
    "text-background-opacity": 1, "text-background-padding": 2,
  };
  const line = colour("--muted");
  const label = narrow
    ? { "text-valign": "center", "text-halign": "right", "text-margin-x": 6, "text-justification": "left" }
    : { "text-valign": "bottom", "text-margin-y": 4, "text-max-width": 120 };
  return [
    { selector: "node", style: {
      ...text, ...label, label: "data(label)", "font-size": 11, "text-wrap": "wrap", width: 12, height: 12,
      "background-color": colour("--pico-muted-color"),
    } },
    { selector: ".centre", style: { width: 20, height: 20, "background-color": colour("--pico-primary"), "font-weight": 700 } },
    { selector: "edge", style: {
      width: 1, "line-opacity": 0.6, "curve-style": "bezier", "line-color": line, "target-arrow-color": line, "target-arrow-shape": "triangle",
      "arrow-scale": 0.8,
    } },
    // on a phone the table below names the links
    { selector: ".named", style: narrow ? {} : { ...text, color: colour("--muted"), label: "data(label)", "font-size": 11, "z-index": 1 } },
  ];
}

// The thing in the middle, the others around it on ellipses that fill the box, at a size at which they can be read.
function around(graph, box) {
  box.style.height = "";
  const others = graph.nodes().not(".centre");
  const rings = Math.ceil(others.length / 12);
  const [middleX, middleY] = [box.clientWidth / 2, box.clientHeight / 2 - 10];
  graph.nodes(".centre").position({ x: middleX, y: middleY });
  others.forEach((node, at) => {
    const angle = (2 * Math.PI * (at + 0.5)) / others.length;
    const reach = 1 - (0.6 * (at % rings)) / rings;
    node.position({
      x: middleX + Math.cos(angle) * (middleX - 65) * reach,
      y: middleY + Math.sin(angle) * (middleY - 35) * reach,
    });
  });
}

// On a phone, where a ring leaves no room for names: the thing on top, the others in a column below it, links among those as arcs.
function below(graph, box) {
  const [left, column, row] = [20, 84, 34];
  const others = graph.nodes().not(".centre");
  graph.nodes(".centre").position({ x: left, y: row * 0.75 });
  others.forEach((node, at) => node.position({ x: column, y: row * (at + 1.75) }));
  graph.nodes().forEach((node) => node.style("text-max-width", box.clientWidth - node.position().x - 20));
  graph.edges().forEach((edge) => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(x, y);
    if (x === 0) {
      const bulge = Math.min(column - left - 12, 12 + length / 8);
      edge.style({ "curve-style": "unbundled-bezier", "control-point-weights": 0.5, "control-point-distances": bulge * Math.sign(y) });
    } else { // down from the thing, then across
      const down = { x: left - from.x, y: Math.max(from.y, to.y) - from.y };
      edge.style({
        "curve-style": "round-segments", "edge-distances": "node-position", "segment-weights": (down.x * x + down.y * y) / length ** 2,
        "segment-distances": (down.y * x - down.x * y) / length,
      });
    }
  });
  box.style.height = `${row * (others.length + 1.5)}px`;
}

function draw(box) {
  const found = links(box.parentElement);
  if (found.length === 0) {
    return;
  }
  box.hidden = false;
  box.classList.toggle("large", found.length > 16);
  const narrow = () => box.clientWidth < 480;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const graph = cytoscape({
    container: box,
    elements: elements(found, box.dataset.centre),
    style: style(narrow()),
    layout: { name: "preset", fit: false },
    userZoomingEnabled: false, // so that the page scrolls under the pointer
    autoungrabify: still.matches,
  });
  new ResizeObserver(() => {
    if (box.clientWidth === 0) {
      return; // not to be seen now
    }
    graph.elements().removeStyle();
    graph.style(style(narrow()));
    (narrow() ? below : around)(graph, box);
  }).observe(box);
  graph.on("tap", "node", (event) => location.assign(event.target.id()));
  graph.on("mouseover", "node", () => box.classList.add("over"));
  graph.on("mouseout", "node", () => box.classList.remove("over"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style(narrow())));
}

// cytoscape writes a style element unless one of this name exists, and the page's policy refuses it; things.css has its one rule
const sheet = document.createElement("meta");
sheet.id = "__________cytoscape_stylesheet";
document.head.append(sheet);

for (const box of document.querySelectorAll(".network")) {
  box.setAttribute("aria-hidden", "true"); // its text is the table
  draw(box);
}
