/* The site no longer keeps pages: a worker that was installed earlier removes what it kept, and itself. */

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(leave());
});

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("atelier /sub/ ")).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
