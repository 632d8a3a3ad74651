/* The controls in the header of every page. */

const root = document.documentElement;
const panels = document.querySelectorAll(".site-header details");

/** A radio button of the settings changes the page, and the pages after it in this tab. */
function choose({ target }) {
  if (target.value) root.dataset[target.name] = target.value;
  else delete root.dataset[target.name];
  try {
    sessionStorage.setItem(target.name, target.value);
  } catch {
    // then for this page only
  }
}

for (const form of document.querySelectorAll(".settings form")) {
  for (const name of ["theme", "size", "slash"]) form.elements[name].value = root.dataset[name] ?? "";
  form.addEventListener("change", choose);
}

/* A panel closes as people expect: by Escape, by a tap elsewhere, when another opens. */
function close(panel) {
  if (!panel.open) return;
  panel.open = false;
  if (panel.contains(document.activeElement)) panel.querySelector("summary").focus();
}

for (const panel of panels) {
  panel.addEventListener("toggle", () => {
    if (panel.open) panels.forEach((other) => other !== panel && close(other));
  });
}
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") panels.forEach(close);
});
document.addEventListener("pointerdown", ({ target }) => {
  panels.forEach((panel) => panel.contains(target) || (panel.open = false));
});

/* «/» goes to the search, as on many sites; a page that has the field itself puts the cursor there (search.js). */
document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey) return;
  if (root.dataset.slash === "off" || document.querySelector(".search")) return;
  if (target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  document.querySelector(".to-search a")?.click();
});
