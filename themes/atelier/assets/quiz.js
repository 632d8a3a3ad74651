// «What suits me?»: the questions one by one, and the occupations by how well they go with the answers.
// The answers stand in the address behind #, which browsers send to nobody, and nowhere else.

const NEAR = 0.4; // one degree off is less than half as bad as two
const EASY = [0, 0.2, 0.5]; // bearing more than there is: it suits, but those where it counts suit better

/** How far a degree is from an answer. Whoever bears much of something may also have less of it. */
const distance = (answer, degree, eases) =>
  eases && answer > degree ? EASY[answer - degree] : [0, NEAR, 1][Math.abs(answer - degree)];

/** What an answer tells of occupations, in bits: nothing where all are the same. */
export const weights = (occupations, axes) =>
  axes.map((_, axis) =>
    [0, 1, 2].reduce((bits, degree) => {
      const share = occupations.filter((o) => o.profile[axis] == degree).length / occupations.length;
      return share ? bits - share * Math.log2(share) : bits;
    }, 0));

/**
 * Occupations, the best first. Equal ones share a place; of these the one with fewer opposites is first,
 * else they stay in the order in which they came.
 *
 * @param answers a character per axis: 0, 1, 2, or - where it was skipped
 * @param occupations each with its profile, a degree per axis: "0120…"
 * @param axes each with eases: whether its degrees are a strain that one bears or doesn't
 */
export function rank(answers, occupations, axes) {
  const weight = weights(occupations, axes);
  const ranked = occupations.map((occupation) => {
    const reasons = axes.flatMap(({ eases }, axis) => {
      const [answer, degree] = [answers[axis] ?? "-", occupation.profile[axis]];
      if (answer == "-") return [];
      const far = distance(+answer, +degree, eases);
      const fits = far == 0 || (eases && answer > degree);
      return [{ axis, answer: +answer, degree: +degree, far, kind: fits ? "yes" : far < 1 ? "near" : "no", weight: weight[axis] }];
    });
    return {
      occupation,
      reasons,
      far: Math.round(1e6 * reasons.reduce((sum, r) => sum + r.far * r.weight, 0)),
      fits: reasons.filter((r) => r.kind == "yes").length,
      opposites: reasons.filter((r) => r.kind == "no").length,
    };
  });
  ranked.sort((a, b) => a.far - b.far || a.opposites - b.opposites);
  ranked.forEach((one, i) => {
    const before = ranked[i - 1];
    one.place = before && before.far == one.far ? before.place : i + 1;
  });
  return ranked;
}

if (globalThis.document) {
  const quiz = document.querySelector(".quiz");
  if (quiz) start(quiz);
}

function start(quiz) {
  const $ = (selector) => quiz.querySelector(selector);
  const make = (tag, name, text = "") => Object.assign(document.createElement(tag), { className: name, textContent: text });
  const say = (key, ...words) => quiz.dataset[key].replace(/\{(\d)\}/g, (_, i) => words[i]);
  const small = (text) => text[0].toLowerCase() + text.slice(1);
  const title = document.title;
  const questions = [...quiz.querySelectorAll(".question")];
  const count = questions.length;
  const axes = questions.map((q) => ({ eases: "eases" in q.dataset }));
  const cards = [...quiz.querySelectorAll(".rest > .card")].map((card) => ({ card, profile: card.dataset.profile }));
  let [answers, at, own] = ["", 0, 0];

  // The links become buttons that look the same.
  const choices = questions.map((question, axis) =>
    [...question.querySelectorAll(".answer")].map((link, value) => {
      const button = make("button", "answer");
      button.type = "button";
      button.append(...link.childNodes);
      button.addEventListener("click", () => answer(axis, value));
      link.replaceWith(button);
      return {
        button,
        answer: button.querySelector("b").textContent,
        degree: button.querySelector(".degree > span").textContent,
        drawing: button.querySelector("svg"),
      };
    }));
  questions.forEach((q) => (q.querySelector("h2").tabIndex = -1));
  questions.forEach(() => $(".lamps").append(make("i", "")));
  $(".links").hidden = true;
  $(".progress").hidden = false;
  quiz.classList.add("live");

  const address = () => "#a=" + answers + (at < count && at != answers.length ? "&q=" + (at + 1) : "");

  function read() {
    const found = /^#a=([012-]*)(?:&q=(\d+))?$/.exec(location.hash);
    if (!found && location.hash.length > 1) return false; // another place on this page
    answers = (found?.[1] ?? "").slice(0, count);
    at = Math.min(Math.max((found?.[2] ?? answers.length + 1) - 1, 0), answers.length);
    return true;
  }

  function go(to) {
    at = to;
    history.pushState(null, "", address());
    own++;
    show(true);
  }

  function answer(axis, value) {
    const all = answers.length == count;
    answers = answers.slice(0, axis) + value + answers.slice(axis + 1);
    go(all ? count : axis + 1);
  }

  function show(focus) {
    const done = at == count;
    quiz.classList.toggle("running", at > 0 && !done);
    quiz.classList.toggle("done", done);
    questions.forEach((q, i) => (q.hidden = i != at));
    $(".desk").hidden = done;
    $(".result").hidden = !done;
    $(".desk .keys").hidden = false;
    $(".back").hidden = at == 0;
    for (const link of document.querySelectorAll(".languages a")) link.hash = address();
    if (done) result();
    else {
      $(".step").textContent = say("step", at + 1, count);
      [...$(".lamps").children].forEach((lamp, i) => (lamp.className = i < at ? "lit" : i == at ? "now" : ""));
      choices[at].forEach(({ button }, i) => button.setAttribute("aria-pressed", answers[at] === String(i)));
    }
    const heading = done ? $(".said h2") : questions[at].querySelector("h2");
    document.title = answers || at ? heading.textContent + " – " + title : title;
    if (focus) {
      heading.focus({ preventScroll: true });
      (done ? $(".result") : $(".desk")).scrollIntoView({ block: "start" });
    }
  }

  function result() {
    $(".status").textContent = "";
    const ranked = rank(answers, cards, axes);
    const chosen = /[012]/.test(answers);
    quiz.classList.toggle("chosen", chosen);
    $(".result > .all").hidden = true;
    $(".said").hidden = $(".share").hidden = false;
    $(".note").textContent = say(chosen ? "note" : "skipped");
    quiz.querySelectorAll(".reasons, .rank, .fits, .try").forEach((old) => old.remove());
    const places = ranked.map((one) => one.place);
    const isTied = ({ place }) => places.indexOf(place) != places.lastIndexOf(place);
    const last = chosen ? (ranked[4]?.place ?? 0) : 0;
    ranked.forEach((one, i) => {
      // who shares the fifth place stands beside it, unless that would be half the list
      const top = i < 5 ? chosen : one.place == last && i < 8;
      $(top && chosen ? ".top" : ".rest").append(one.occupation.card);
      if (top && chosen) explain(one, isTied(one));
    });
    $(".rest-title").hidden = !chosen;
    $(".share input").value = location.href;
    const names = ranked.slice(0, 5).map((one) => "– " + one.occupation.card.querySelector("h3").textContent);
    $(".mail").href = "mailto:?subject=" + encodeURIComponent(say("subject")) + "&body=" + encodeURIComponent((chosen ? names.join("\n") + "\n\n" : "") + location.href);
    $(".mine").replaceChildren(...questions.map((q, axis) => {
      const item = make("li", "");
      const button = make("button", "", q.dataset.label);
      button.type = "button";
      button.append(make("b", "", choices[axis][answers[axis]]?.answer ?? say("skip")));
      button.addEventListener("click", () => go(axis));
      item.append(button);
      return item;
    }));
  }

  /** The clearest reasons for it, everything against it. */
  function explain({ occupation: { card }, reasons, place, fits }, tied) {
    const rankMark = make("p", "rank", String(place));
    if (tied) rankMark.append(make("span", "", say("tied")));
    card.prepend(rankMark);
    card.append(make("p", "fits", say("fits", fits, reasons.length)));
    const why = make("div", "reasons");
    const of = (kind) => reasons.filter((r) => r.kind == kind).sort((a, b) => b.weight - a.weight);
    for (const [kind, some] of [["yes", of("yes").slice(0, 4)], ["no", of("no")]]) {
      if (!some.length) continue;
      const list = make("ul", kind);
      for (const r of some) {
        const is = choices[r.axis][r.degree];
        const text = make("span", "", say("reason", choices[r.axis][r.answer].answer));
        text.prepend(make("b", "", is.degree));
        const item = make("li", "");
        item.append(is.drawing.cloneNode(true), text);
        list.append(item);
      }
      why.append(make("h4", kind, say(kind)), list);
    }
    const near = of("near").map((r) => small(questions[r.axis].dataset.label)).join(", ");
    if (near) why.append(make("p", "near", say("near", near)));
    const more = make("a", "try", say("try"));
    more.href = card.querySelector("a").href + "#section-try-it";
    card.append(why, more);
  }

  $(".skip-one").addEventListener("click", () => answer(at, "-"));
  $(".back").addEventListener("click", () => go(at - 1));
  $(".again").addEventListener("click", () => { answers = ""; go(0); });
  $(".paper").addEventListener("click", () => print());
  $(".copy").addEventListener("click", async () => {
    const field = $(".share input");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      $(".status").textContent = say("copied");
    } catch { /* it stands selected */ }
  });
  // 1, 2, 3 answer while the focus is within the questions.
  $(".desk").addEventListener("keydown", (event) => {
    const choice = choices[at]?.[event.key - 1];
    if (choice && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey) choice.button.click();
  });
  addEventListener("popstate", () => read() && show(true));
  read();
  show(false);
}
