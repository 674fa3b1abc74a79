/* The editor of /sparql: YASGUI's editor (Yasqe) and its frame for results (Yasr). Nothing is asked of another host. */
"use strict";
(() => {
  const bench = document.getElementById("bench");
  const plain = document.getElementById("plain");
  const results = document.getElementById("results");
  const settings = JSON.parse(bench.dataset.settings);
  const { Yasqe, Yasr } = window;

  async function ask(query, accept, signal) {
    return fetch("/sparql", {
      method: "POST",
      headers: { Accept: accept },
      body: new URLSearchParams({ query }),
      signal,
    });
  }

  async function rows(query) {
    const response = await ask(query, "application/sparql-results+json");
    return response.ok ? (await response.json()).results.bindings : [];
  }

  // Completion: prefixes and terms of our own, in the place of those that ask prefix.cc and Linked Open Vocabularies.

  const terms = rows(settings.terms).then((found) => {
    const byIri = new Map();
    for (const { kind, term, label, scheme } of found) {
      const entry = byIri.get(term.value) ?? { kind: kind.value, iri: term.value, label: label?.value, schemes: [] };
      if (scheme) entry.schemes.push(scheme.value);
      byIri.set(term.value, entry);
    }
    return [...byIri.values()];
  });

  const local = (iri) => iri.substring(settings.ontology.length);

  /** The terms that fit where the cursor stands; all of them where none fits better. */
  function fitting(all, yasqe, token) {
    const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
    const property = before.state.lastProperty;
    const of = (kind) => all.filter((term) => term.kind === kind);
    if (["a", "rdf:type", "rdfs:subClassOf"].includes(property)) return of("class");
    if (token.state.possibleCurrent.includes("a") || ["/", "|", "^", "("].includes(before.string)) return of("property");
    const schemes = all.find((term) => property === "enf:" + local(term.iri))?.schemes ?? [];
    return of("concept").filter((term) => term.schemes.some((scheme) => schemes.includes(scheme)));
  }

  function prefixOf(yasqe, word) {
    const prefix = word.substring(0, word.indexOf(":"));
    const namespace = yasqe.getPrefixesFromQuery()[prefix] ?? settings.prefixes[prefix];
    return namespace === settings.ontology ? prefix : null;
  }

  Yasqe.registerAutocompleter({
    name: "terms",
    autoShow: true,
    bulk: false,
    isValidCompletionPosition(yasqe) {
      const { string } = yasqe.getCompleteToken();
      return /^[\w-]*:[\w-]*$/.test(string) && prefixOf(yasqe, string) !== null;
    },
    async get(yasqe, token) {
      const prefix = prefixOf(yasqe, token.string) + ":";
      const typed = token.string.substring(prefix.length).toLowerCase();
      const all = await terms;
      const starts = (term) => local(term.iri).toLowerCase().startsWith(typed);
      const best = fitting(all, yasqe, token).filter(starts);
      const found = (best.length ? best : all.filter(starts)).map((term) => prefix + local(term.iri));
      return found.length === 1 && found[0] === token.string ? [] : found;
    },
  });

  Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes",
    bulk: false,
    get: (yasqe, token) =>
      Object.entries(settings.prefixes)
        .map(([prefix, namespace]) => `${prefix}: <${namespace}>`)
        .filter((line) => line.startsWith(token.autocompletionString ?? token.string.trim())),
  });
  delete Yasqe.Autocompleters.class;
  delete Yasqe.Autocompleters.property;
  Yasqe.defaults.autocompleters = ["variables", "prefixes", "terms"];
  Yasqe.defaults.prefixCcApi = "";

  // The table: things by their names, with links that stay on this server.

  function href(iri) {
    if (iri.startsWith(settings.ids)) return "/doc/" + encodeURI(iri.substring(settings.ids.length));
    if (iri.startsWith(settings.ontology)) return "/ontology#" + local(iri);
    return /^https?:/.test(iri) ? iri : "";
  }

  function short(iri) {
    if (iri.startsWith(settings.ids)) return iri.substring(settings.ids.length);
    const found = Object.entries(settings.prefixes).find(([, namespace]) => iri.startsWith(namespace));
    return found ? found[0] + ":" + iri.substring(found[1].length) : iri;
  }

  const isNumber = (term) => /#(integer|decimal|double)$/.test(term?.datatype ?? "");

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.append(text);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function cell(term) {
    if (!term) return element("td");
    if (term.type === "uri") {
      const to = href(term.value);
      const made = element("td");
      made.append(to ? element("a", short(term.value), { href: to, title: term.value, "data-iri": term.value }) : term.value);
      return made;
    }
    if (!isNumber(term)) return element("td", term.value);
    const plainly = /^-?\d+(\.\d+)?$/.test(term.value);
    return element("td", plainly ? grouped(...term.value.split(".")) : term.value, { class: "number" });
  }

  const grouped = (whole, part = "") => whole.replace(/\B(?=(\d{3})+$)/g, ",") + (/[1-9]/.test(part) ? "." + part.replace(/0+$/, "") : "");

  /** Of an amount or a quantity: at least 2,000,000,000 photo, EUR 5,100,000. */
  function figure({ value, unit, bound }) {
    const number = grouped(...value.value.split("."));
    const side = bound && bound.value !== "exact" ? bound.value.replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase()) + " " : "";
    return side + (/^[A-Z]{3}$/.test(unit.value) ? `${unit.value} ${number}` : `${number} ${unit.value}`);
  }

  async function name(body) {
    const links = [...body.querySelectorAll("a[data-iri]")].filter((link) => !link.getAttribute("href").startsWith("http"));
    const iris = [...new Set(links.map((link) => link.dataset.iri))];
    if (!iris.length) return;
    const found = await rows(settings.labels.replace("UNDEF", iris.map((iri) => `<${iri}>`).join(" ")));
    const labels = new Map(found.map((row) => [row.thing.value, row.label?.value ?? figure(row)]));
    links.forEach((link) => (link.textContent = labels.get(link.dataset.iri) ?? link.textContent));
  }

  const MOST_AT_FIRST = 200;

  /** Columns; with more, each row is a card there, as on the pages of queries. */
  const MOST_ON_A_PHONE = 2;

  class Table {
    constructor(yasr) {
      this.yasr = yasr;
      this.label = "Table";
      this.priority = 10;
    }
    canHandleResults() {
      return Boolean(this.yasr.results?.getVariables()?.length);
    }
    draw() {
      this.rows = this.yasr.results.getBindings();
      this.columns = this.yasr.results.getVariables();
      this.most = MOST_AT_FIRST;
      const table = element("table", "", { class: this.columns.length > MOST_ON_A_PHONE ? "striped cards" : "striped" });
      this.caption = table.createCaption();
      const head = table.createTHead().insertRow();
      for (const column of this.columns) {
        const th = element("th", "", { scope: "col" });
        th.append(element("button", column, { type: "button" }));
        th.firstChild.addEventListener("click", () => this.sort(th, column));
        const bound = this.rows.map((row) => row[column]).filter(Boolean);
        if (bound.length && bound.every(isNumber)) th.className = "number";
        head.append(th);
      }
      this.body = table.createTBody();
      const figure = element("figure", "", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Result" });
      figure.append(table);
      this.more = element("button", "Show all rows", { type: "button", class: "secondary" });
      this.more.addEventListener("click", () => this.fill((this.most = Infinity)));
      this.yasr.resultsEl.append(figure, this.more);
      this.fill();
    }
    fill() {
      const shown = this.rows.slice(0, this.most);
      this.more.hidden = shown.length === this.rows.length;
      const of = this.more.hidden ? "" : ` of ${this.rows.length}`;
      this.caption.textContent = `Result: ${shown.length}${of} ${this.rows.length === 1 ? "row" : "rows"}`;
      this.body.replaceChildren(
        ...shown.map((row) => {
          const tr = element("tr");
          for (const column of this.columns) {
            const td = cell(row[column]);
            td.dataset.heading = column;
            tr.append(td);
          }
          return tr;
        }),
      );
      name(this.body).catch(() => {});
    }
    sort(th, column) {
      const down = th.getAttribute("aria-sort") === "ascending";
      for (const other of th.parentElement.children) other.removeAttribute("aria-sort");
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = (row) => row[column]?.value ?? "";
      const order = (a, b) =>
        isNumber(a[column]) && isNumber(b[column]) ? value(a) - value(b) : value(a).localeCompare(value(b));
      this.rows = [...this.rows].sort((a, b) => (down ? order(b, a) : order(a, b)));
      this.fill();
    }
    download() {
      return {
        getData: () => this.yasr.results.asCsv(),
        contentType: "text/csv",
        title: "Download as CSV",
        filename: "result.csv",
      };
    }
  }
  Yasr.registerPlugin("table", Table);

  // Put together.

  let yasr = null;

  async function run(yasqe) {
    const query = yasqe.getValue();
    yasqe.abortQuery();
    yasqe.saveQuery();
    history.replaceState(null, "", "/sparql#query=" + encodeURIComponent(query));
    const controller = new AbortController();
    const started = performance.now();
    yasqe.emit("query", {}, controller);
    let answer;
    try {
      const graph = ["CONSTRUCT", "DESCRIBE"].includes(yasqe.getQueryType());
      const response = await ask(query, graph ? "text/turtle" : "application/sparql-results+json", controller.signal);
      const contentType = response.headers.get("Content-Type");
      const data = contentType.includes("json") ? await response.json() : await response.text();
      answer = response.ok ? { data, contentType } : { error: { text: data.detail } };
    } catch (e) {
      if (controller.signal.aborted) return;
      answer = { error: { text: "The server does not answer: " + e.message } };
    }
    yasqe.emit("queryResponse", answer, performance.now() - started);
    show(answer, Math.round(performance.now() - started));
  }

  function show(answer, took) {
    document.getElementById("result").replaceChildren();
    if (!yasr) {
      yasr = new Yasr(results, { persistenceId: null, prefixes: settings.prefixes, errorRenderers: [complaint] });
      results.querySelector(".yasr_external_ref_btn").remove(); // leads to another host
      results.querySelector(".yasr_plugin_control").removeAttribute("aria-controls");
      results.querySelector(".yasr_response_chip").setAttribute("role", "status");
      for (const view of results.querySelectorAll(".yasr_btnGroup button")) view.setAttribute("aria-label", view.title);
      yasr.on("drawn", () => {
        results.querySelector(".CodeMirror textarea")?.setAttribute("aria-label", "Response");
        results.scrollIntoView({ block: "nearest" });
      });
    }
    yasr.setResponse(answer, took);
  }

  async function complaint(error) {
    return element("p", error.text, { class: "problem", role: "alert" });
  }

  const yasqe = new Yasqe(document.getElementById("editor"), {
    value: document.getElementById("query").value,
    persistenceId: "docket-sparql",
    createShareableLink: null,
    consumeShareLink(editor) {
      const asked = [location.hash, location.search].map((part) => new URLSearchParams(part.slice(1)).get("query"));
      const query = asked.find(Boolean);
      if (query) editor.setValue(query);
    },
    editorHeight: "auto",
    viewportMargin: Infinity,
    resizeable: false,
    requestConfig: { endpoint: new URL("/sparql", location.href).href },
    extraKeys: {
      "Ctrl-Enter": (editor) => run(editor),
      "Cmd-Enter": (editor) => run(editor),
      Tab: false, // so that the keyboard can leave
      "Shift-Tab": false,
    },
  });
  plain.hidden = true;
  bench.hidden = false;
  yasqe.refresh();
  if (location.hash === "#result") document.getElementById("result").scrollIntoView();
  yasqe.query = () => run(yasqe);
  yasqe.getInputField().setAttribute("aria-label", "SPARQL query");

  const button = bench.querySelector(".yasqe_queryButton");
  button.type = "button";
  button.replaceChildren("Run");
  bench.querySelector(".bench-bar").append(button);
  yasqe.on("query", () => button.setAttribute("aria-busy", "true"));
  for (const end of ["queryResponse", "queryAbort"]) yasqe.on(end, () => button.removeAttribute("aria-busy"));

  document.getElementById("example").addEventListener("change", (event) => {
    const { query } = event.target.selectedOptions[0].dataset;
    if (query) yasqe.setValue(query);
  });
})();
