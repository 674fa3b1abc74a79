/* /api: "Try it" shows the answer on the page. */
"use strict";
(() => {
  const MOST = 20000;

  function request(form) {
    let path = form.dataset.path;
    const given = new URLSearchParams();
    for (const field of form.querySelectorAll("[data-in]")) {
      if (field.dataset.in === "path") path = path.replace(`{${field.name}}`, encodeURI(field.value));
      else if (field.value) given.append(field.name, field.value);
    }
    const body = form.querySelector("textarea");
    const headers = {};
    const accept = form.querySelector(".accept");
    if (accept) headers.Accept = accept.value;
    if (body) headers["Content-Type"] = body.dataset.type;
    const query = given.size ? "?" + given : "";
    return { url: new URL(path + query, location.href), options: { method: form.dataset.method, headers, body: body?.value } };
  }

  const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

  function command({ url, options }) {
    const parts = ["curl", "-L"];
    if (options.method !== "GET" && options.body === undefined) parts.push("-X", options.method);
    for (const [name, value] of Object.entries(options.headers)) parts.push("-H", quoted(`${name}: ${value}`));
    if (options.body !== undefined) parts.push("--data-binary", quoted(options.body));
    return [...parts, quoted(url.href)].join(" ");
  }

  function line(name, text, label) {
    const code = document.createElement(name);
    code.textContent = text;
    const pre = document.createElement("pre");
    pre.tabIndex = 0;
    pre.setAttribute("role", "region");
    pre.setAttribute("aria-label", label);
    pre.append(code);
    return pre;
  }

  async function run(form) {
    const answer = form.parentElement.querySelector(".answer");
    const asked = request(form);
    const status = document.createElement("p");
    status.className = "sent";
    let text;
    try {
      const response = await fetch(asked.url, asked.options);
      text = await response.text();
      status.textContent = `${response.status} ${response.statusText}, ${response.headers.get("Content-Type")}`;
    } catch (e) {
      text = "";
      status.textContent = "The server does not answer: " + e.message;
    }
    const shown = text.length > MOST ? text.slice(0, MOST) + "\n…" : text;
    answer.replaceChildren(line("code", command(asked), "Command"), status, line("code", shown, "Answer"));
  }

  for (const form of document.querySelectorAll(".operation form")) {
    form.querySelector(".try").hidden = false;
    for (const part of form.querySelectorAll(".scripted")) part.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run(form);
    });
  }

  const named = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.setAttribute("open", "");
  window.addEventListener("hashchange", named);
  named();
})();
