/* Runs before anything is drawn, so that no page flashes in the wrong colours: what the reader chose earlier in
   this visit, and the sign that scripts run. What was chosen lasts as long as the tab. */
document.documentElement.dataset.script = "on";
try {
  for (const name of ["theme", "size", "slash"]) {
    const chosen = sessionStorage.getItem(name);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {
  // a browser that keeps nothing shows the page as it comes
}
