/* Keeps pages on the reader's device, when the reader asks for it and not before. */

const usable = "serviceWorker" in navigator && "caches" in window && window.isSecureContext;

for (const block of usable ? document.querySelectorAll("[data-keep]") : []) {
  const { scope } = block.dataset;
  const start = block.querySelector("[data-keep-start]");
  const stop = block.querySelector("[data-keep-stop]");
  const state = block.querySelector("[role=status]");

  const registration = () => navigator.serviceWorker.getRegistration(scope);

  function show(kept) {
    start.hidden = kept;
    stop.hidden = !kept;
  }

  async function whileWorking(button, work, done) {
    const focused = document.activeElement === button;
    button.disabled = true;
    state.textContent = state.dataset.working;
    try {
      await work();
      state.textContent = state.dataset[done];
    } catch {
      await leave().catch(() => {});
      state.textContent = state.dataset.failed;
    }
    button.disabled = false;
    show(Boolean(await registration()));
    // the button that was pressed is gone: the other takes its place
    if (focused) (start.hidden ? stop : start).focus();
  }

  async function keep() {
    const worker = `${block.dataset.worker}?lang=${block.dataset.lang}`;
    const registered = await navigator.serviceWorker.register(worker, { scope });
    await active(registered);
    await ask(registered.active, { keep: [location.pathname, ...parts()] });
  }

  async function leave() {
    await (await registration())?.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(`atelier ${scope} `)).map((name) => caches.delete(name)));
  }

  start.addEventListener("click", () => whileWorking(start, keep, "kept"));
  stop.addEventListener("click", () => whileWorking(stop, leave, "removed"));
  show(Boolean(await registration()));
  block.hidden = false;
}

/* Once everything is there; an error where the network failed meanwhile. */
function active({ installing, waiting, active: ready }) {
  const worker = installing ?? waiting ?? ready;
  if (worker.state === "activated") return Promise.resolve();
  return new Promise((resolve, reject) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("not installed"));
    });
  });
}

function ask(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    worker.postMessage(question, [port2]);
  });
}

/* What this page is made of: styles, scripts, fonts, drawings. */
function parts() {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.includes("/assets/"))
    .map(({ pathname }) => pathname);
}
