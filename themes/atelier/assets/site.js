/* The controls in the header of every page. */

const root = document.documentElement;
const panels = document.querySelectorAll(".site-header details");

const names = ["theme", "size", "slash"];
const settings = document.querySelector(".settings form");

function set(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

/** A radio button of the settings changes the page, and the pages after it in this tab. */
function choose({ target }) {
  set(target.name, target.value);
  try {
    sessionStorage.setItem(target.name, target.value);
  } catch {
    // then for this page only
  }
}

/** The buttons say what the page looks like. */
function tell() {
  for (const radio of settings?.querySelectorAll("[type=radio]") ?? []) radio.checked = radio.value === (root.dataset[radio.name] ?? "");
}

/** A page to which the reader comes back is as it was left, and another choice may have been made since. */
function comeBack({ persisted }) {
  if (!persisted) return;
  try {
    names.forEach((name) => set(name, sessionStorage.getItem(name)));
  } catch {
    // then it stays as it was left
  }
  tell();
}

settings?.addEventListener("change", choose);
addEventListener("pageshow", comeBack);
tell();

/* A panel closes as people expect: by Escape, by a tap elsewhere, when another opens, when the keyboard leaves it. */
function close(panel) {
  if (!panel.open) return;
  panel.open = false;
  if (panel.contains(document.activeElement)) panel.querySelector("summary").focus();
}

for (const panel of panels) {
  panel.addEventListener("toggle", () => {
    if (panel.open) panels.forEach((other) => other !== panel && close(other));
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !panel.contains(relatedTarget)) panel.open = false;
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
