/* The ways to pass a page on that need a script: what the device offers, and a copy of the address. */

for (const block of document.querySelectorAll("[data-share]")) {
  const { title, url } = block.dataset;
  const done = block.querySelector("[role=status]");

  const withDevice = block.querySelector("[data-share-with]");
  if (withDevice && navigator.share && navigator.canShare?.({ title, url })) {
    withDevice.parentElement.hidden = false;
    withDevice.addEventListener("click", () => {
      // somebody who closes the device's own window has changed their mind
      navigator.share({ title, url }).catch(() => {});
    });
  }

  const copy = block.querySelector("[data-share-copy]");
  if (copy && navigator.clipboard) {
    copy.parentElement.hidden = false;
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(url);
        done.textContent = copy.dataset.done;
      } catch {
        // then the address is shown, to be copied by hand
        done.textContent = url;
      }
    });
  }
}
