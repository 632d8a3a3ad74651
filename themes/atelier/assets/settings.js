/* Runs before anything is drawn, so that no page flashes in the wrong colours and nothing moves later: what the reader
   chose earlier in this visit (it lasts as long as the tab), and signs that scripts run and what the device can do.
   No such sign where modules are unknown, or where one of them doesn't come: then the page is the one without script. */
{
  const signs = document.documentElement.dataset;
  if ("noModule" in document.createElement("script")) {
    signs.script = "on";
    if ("speechSynthesis" in window) signs.speech = "on";
    if ("serviceWorker" in navigator && "caches" in window && window.isSecureContext) signs.offline = "on";
    const fail = ({ target }) => {
      if (target !== window && target.localName !== "script") return;
      for (const sign of ["script", "speech", "offline"]) delete signs[sign];
    };
    addEventListener("error", fail, true);
    addEventListener("load", () => removeEventListener("error", fail, true));
  }
  try {
    for (const name of ["theme", "size", "slash"]) {
      const chosen = sessionStorage.getItem(name);
      if (chosen) signs[name] = chosen;
    }
  } catch {
    // a browser that keeps nothing shows the page as it comes
  }
}
