// The filter of /queries, and forms whose addresses leave out what was not filled in.
"use strict";

for (const form of document.querySelectorAll("form.question")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") event.formData.delete(name);
    }
  });
}

const filter = document.querySelector("form.filter");
if (filter) {
  const field = filter.querySelector("input");
  const found = filter.querySelector("[role=status]");
  const entries = [...document.querySelectorAll("[data-words]")];

  /** Shows what has all the words, and no section without any. */
  const apply = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const entry of entries) {
      const text = entry.dataset.words.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
    }
    for (const section of document.querySelectorAll(".catalogue section")) {
      section.hidden = !section.querySelector("[data-words]:not([hidden])");
    }
    const shown = entries.filter((entry) => !entry.hidden);
    found.textContent = words.length === 0 ? "" : `${shown.length} of ${entries.length}`;
    return shown;
  };

  filter.hidden = false;
  field.addEventListener("input", apply);
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    const shown = apply();
    if (shown.length === 1) shown[0].querySelector("a").click();
  });
  apply();
}
