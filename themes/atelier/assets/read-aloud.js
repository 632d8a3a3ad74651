/* Reads a page aloud with a voice of the reader's own device. Voices that live on a server are never used: the text
   would be sent there. The passage being read is marked. */

const QUIET = "nav, .kicker, .actions, .codes, .sources, .evidence, .share, .listen, .keep, .breadcrumbs, .note, form, svg, script, [hidden], [aria-hidden=true], details:not([open]) > :not(summary)";
const PASSAGES = "h1, h2, h3, h4, p, li, dt, dd, blockquote, figcaption, caption, td, th, summary";
const SLOW = 0.75;
const LONGEST = 220;

const synthesis = window.speechSynthesis;

for (const block of synthesis ? document.querySelectorAll("[data-listen]") : []) listenTo(block);

function listenTo(block) {
  const { lang } = block.dataset;
  const main = document.querySelector("main");
  const button = (name) => block.querySelector(`[data-listen-${name}]`);
  const [start, pause, stop, slow] = ["start", "pause", "stop", "slow"].map(button);
  const foreign = button("foreign").dataset.listenForeign;

  let queue = [];
  let turn = 0;
  let paused = false;

  function offer() {
    if (voiceOf(lang)) block.hidden = false;
  }

  function show(reading) {
    start.hidden = reading;
    pause.hidden = stop.hidden = slow.hidden = !reading;
    pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
  }

  /* A new turn makes what the old one still says of itself void. */
  function speak() {
    const mine = ++turn;
    synthesis.cancel();
    mark(queue[0]?.passage);
    if (!queue.length) return end();
    const { text, voice } = queue[0];
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = slow.getAttribute("aria-pressed") === "true" ? SLOW : 1;
    utterance.onend = () => {
      if (mine !== turn) return;
      queue.shift();
      speak();
    };
    utterance.onerror = () => {
      if (mine === turn) end();
    };
    synthesis.speak(utterance);
  }

  function end() {
    const focused = block.contains(document.activeElement);
    turn++;
    queue = [];
    paused = false;
    synthesis.cancel();
    mark();
    show(false);
    if (focused) start.focus({ preventScroll: true });
  }

  start.addEventListener("click", () => {
    queue = sentences(main, lang, foreign);
    show(true);
    pause.focus();
    mark();
    speak();
  });
  pause.addEventListener("click", () => {
    paused = !paused;
    // not the browser's own pause: some never come back from it
    if (paused) {
      turn++;
      synthesis.cancel();
    } else {
      mark();
      speak();
    }
    show(true);
  });
  stop.addEventListener("click", end);
  slow.addEventListener("click", () => {
    slow.setAttribute("aria-pressed", String(slow.getAttribute("aria-pressed") !== "true"));
    if (paused) return;
    mark();
    speak();
  });
  window.addEventListener("pagehide", end);

  offer();
  synthesis.addEventListener?.("voiceschanged", offer);
}

function voiceOf(lang) {
  const fits = (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang.split("-")[0];
  const voices = synthesis.getVoices().filter(fits);
  return voices.find((voice) => voice.default) ?? voices[0];
}

/* Everything there is to say, sentence by sentence: some browsers fall silent in the middle of a long one. */
function sentences(main, lang, foreign) {
  const own = voiceOf(lang);
  const all = [];
  for (const passage of main.querySelectorAll(PASSAGES)) {
    if (passage.closest(QUIET) || !isShown(passage)) continue;
    for (const { text, language } of pieces(passage, lang)) {
      const voice = voiceOf(language);
      const name = new Intl.DisplayNames([lang], { type: "language" }).of(language);
      const spoken = voice ? text : foreign.replace("{0}", name);
      for (const part of parts(spoken, voice ? language : lang)) all.push({ passage, text: part, voice: voice ?? own });
    }
  }
  return all;
}

/* The text of a passage without that of passages in it, cut where the language changes. */
function pieces(passage, lang) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, (node) => {
    const parent = node.parentElement;
    const elsewhere = parent.closest(PASSAGES) !== passage || parent.closest(QUIET);
    return elsewhere ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const found = [];
  while (walker.nextNode()) {
    const language = walker.currentNode.parentElement.closest("[lang]")?.lang || lang;
    const last = found.at(-1);
    if (last?.language === language) last.text += walker.currentNode.data;
    else found.push({ text: walker.currentNode.data, language });
  }
  return found
    .map(({ text, language }) => ({ text: text.replace(/\s+/g, " ").trim(), language }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function parts(text, language) {
  const cut = "Segmenter" in Intl
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment)
    : text.split(/(?<=[.!?…])\s+/);
  return cut.flatMap((sentence) => sentence.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)|.{1,${LONGEST}}`, "gs")) ?? []);
}

function isShown(element) {
  return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
}

/* The page follows the voice from passage to passage, but doesn't pull back a reader who went to look at something else. */
function mark(passage) {
  const old = document.querySelector(".being-read");
  if (old === passage) return;
  const followed = !old || isInSight(old);
  old?.classList.remove("being-read");
  if (!passage) return;
  passage.classList.add("being-read");
  const { top, bottom } = passage.getBoundingClientRect();
  if (!followed || (top >= 0 && bottom <= innerHeight)) return;
  passage.scrollIntoView({ block: bottom - top > innerHeight ? "start" : "nearest", behavior: "auto" });
}

function isInSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
