/* Keeps pages for reading without a network. Installed only when a reader asks for it; see
   docs/decisions/0014-offline-on-request.md. Touches nothing but files of this site. */

const BASE = "{base}";
const SHELL = {shell};
const OFFLINE = {offline};
const LANGUAGE = new URL(self.location).searchParams.get("lang") ?? Object.keys(SHELL)[0];

const OURS = `atelier ${BASE} `;
const SHELF = `${OURS}shell {version}`;
const PAGES = `${OURS}pages`;
const ASSETS = `${OURS}assets`;
const MOST = { [PAGES]: 80, [ASSETS]: 160 };
const PATIENCE = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(fill(SHELF, SHELL[LANGUAGE] ?? []).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

/* The reader takes everything back; pages that are still open go on asking this worker. */
let isLeft = false;

self.addEventListener("message", (event) => {
  const { keep, leave } = event.data ?? {};
  const answer = (word) => event.ports[0]?.postMessage(word);
  isLeft = Boolean(leave);
  if (isLeft) answer("left");
  else event.waitUntil(take(keep ?? [], () => answer("working")).then(() => answer("kept")));
});

/* The page where the reader asked is kept too, with what it is made of. */
async function take(addresses, onProgress) {
  if (!(await caches.has(SHELF))) await fill(SHELF, SHELL[LANGUAGE] ?? []);
  const ours = addresses.filter((address) => isOurs(new URL(address, self.location)));
  await Promise.allSettled(ours.map((address) => keep(address).finally(onProgress)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range") || !isOurs(url)) return;
  if (request.mode === "navigate") event.respondWith(page(request, event));
  else if (isAsset(url)) event.respondWith(asset(request, event));
  else if (request.destination === "image") event.respondWith(page(request, event));
});

function isOurs(url) {
  return url.origin === self.location.origin && url.pathname.startsWith(BASE);
}

/* Other bytes have another name. */
function isAsset(url) {
  return ["assets/", "pictures/"].some((folder) => url.pathname.startsWith(BASE + folder));
}

/* Whole answers of our own, and no others: none from elsewhere, no error, no part, no detour. */
function isWhole(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

async function fill(name, addresses) {
  const cache = await caches.open(name);
  await Promise.all(addresses.map(async (address) => {
    const answer = await fetch(address, { cache: isAsset(new URL(address, self.location)) ? "default" : "no-cache" });
    if (!isWhole(answer)) throw new Error(`${address}: ${answer.status}`);
    await cache.put(address, answer);
  }));
}

async function keep(address) {
  const url = new URL(address, self.location);
  const answer = await fetch(url.pathname, { cache: "no-cache" });
  await put(isAsset(url) ? ASSETS : PAGES, url.pathname, answer);
}

async function put(name, address, answer) {
  if (!isWhole(answer) || isLeft || !(await caches.has(SHELF))) return;
  const cache = await caches.open(name);
  await cache.delete(address, { ignoreSearch: true });
  await cache.put(address, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST[name])).map((old) => cache.delete(old)));
}

/* Pages kept earlier still need the styles that came with them; those taken along anew are newer. */
async function tidy() {
  const pages = await caches.open(PAGES);
  for (const { url } of await (await caches.open(SHELF)).keys()) await pages.delete(url, { ignoreSearch: true });
  const names = await caches.keys();
  const wanted = [SHELF, PAGES, ASSETS];
  for (const name of names.filter((other) => other.startsWith(OURS) && !wanted.includes(other))) {
    const old = await caches.open(name);
    for (const { url } of await old.keys()) {
      if (isAsset(new URL(url))) await put(ASSETS, url, await old.match(url));
    }
    await caches.delete(name);
  }
}

async function kept(address) {
  for (const cacheName of [PAGES, ASSETS, SHELF]) {
    const found = await caches.match(address, { cacheName, ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/* The network first; what was kept when it is gone, out of order, or too slow. What comes too late is kept for the next
   time, and must be announced at once: an event that was answered takes no more. */
async function page(request, event) {
  const { pathname } = new URL(request.url);
  const fresh = fetch(request);
  event.waitUntil(fresh.then((answer) => put(PAGES, pathname, answer.clone())).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const answer = await Promise.race([fresh, late]);
    return answer && answer.status < 500 ? answer : (await kept(pathname)) ?? (await fresh);
  } catch {
    return (await kept(pathname)) ?? (request.mode === "navigate" ? sorry(pathname) : Response.error());
  }
}

async function asset(request, event) {
  const { pathname } = new URL(request.url);
  const finding = kept(pathname);
  const fresh = finding.then((found) => (found ? undefined : fetch(request)));
  event.waitUntil(fresh.then((answer) => answer && put(ASSETS, pathname, answer.clone())).catch(() => {}));
  return (await finding) ?? (await fresh);
}

/* «You are offline», in the language of the page that was wanted, with the pages that can be read. */
async function sorry(pathname) {
  const wanted = pathname.slice(BASE.length).split("/")[0];
  const language = wanted in OFFLINE ? wanted : LANGUAGE in OFFLINE ? LANGUAGE : Object.keys(OFFLINE)[0];
  const titles = new Map();
  for (const name of [SHELF, PAGES]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const path = new URL(url).pathname;
      if (!path.startsWith(`${BASE}${language}/`) || !path.endsWith("/")) continue;
      const html = await (await cache.match(url)).text();
      titles.set(path, html.match(/<title>([^<]*)<\/title>/)?.[1].split(" – ")[0] ?? path);
    }
  }
  const list = [...titles].map(([path, title]) => `<li><a href="${path}">${title}</a></li>`).join("\n");
  const body = OFFLINE[language].replace("<!--pages-->", () => list);
  return new Response(body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
