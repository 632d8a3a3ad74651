/* Keeps pages on the reader's device, when the reader asks for it and not before. */

const PATIENCE = 15000;

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
    // the button that was pressed is gone: the other takes its place, unless the reader went on meanwhile
    const focused = document.activeElement;
    if (focused === document.body || focused === button) (start.hidden ? stop : start).focus({ preventScroll: true });
  }

  async function keep() {
    const worker = `${block.dataset.worker}?lang=${block.dataset.lang}`;
    const registered = await navigator.serviceWorker.register(worker, { scope });
    await active(registered);
    await ask(registered.active, { keep: [location.pathname, ...parts()] });
  }

  async function leave() {
    const registered = await registration();
    // without an answer it goes all the same
    if (registered?.active) await ask(registered.active, { leave: true }, 1000).catch(() => {});
    await registered?.unregister();
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

/* The worker says «working» as often as it has got further, and something else in the end. */
function ask(worker, question, patience = PATIENCE) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    let silence;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => reject(new Error(`no answer to ${Object.keys(question)}`)), patience);
    };
    port1.onmessage = ({ data }) => {
      listen();
      if (data !== "working") resolve(clearTimeout(silence));
    };
    listen();
    worker.postMessage(question, [port2]);
  });
}

/* What this page is made of: styles, scripts, fonts, drawings. */
function parts() {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /\/(assets|pictures)\//.test(pathname))
    .map(({ pathname }) => pathname);
}
