// A list's filter becomes check boxes that answer at once. Without this script each is a link to the
// page of its value. What is chosen stands in the address: ?noise=quiet&family=logistics.

const nav = document.querySelector("nav.facets");
const found = document.querySelector(".found");
const cards = [...(found?.querySelectorAll(".card") ?? [])];
const links = [...(nav?.querySelectorAll("a[data-cards]") ?? [])];
if (links.length && cards.length) start();

function start() {
  const make = (tag, name, text = "") => Object.assign(document.createElement(tag), { className: name, textContent: text });
  const say = (key, word) => nav.dataset[key].replace("{0}", word);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const total = found.querySelector(".total");
  const count = total.firstChild; // an element, or only its text
  const nothing = make("p", "nothing", say("nothing"));
  const chips = make("ul", "chips");
  const clear = make("button", "clear", say("clear"));
  const done = make("button", "done"); // on a phone: from the long filter to what it found
  const everything = nav.querySelector("p > a");
  total.setAttribute("role", "status");
  total.tabIndex = -1;
  nothing.hidden = chips.hidden = true;
  chips.setAttribute("aria-label", say("chosen"));
  clear.type = done.type = "button";
  total.after(chips, nothing);
  nav.querySelector(".filter > div").append(done);

  // Each link becomes a check box that looks the same, so nothing moves.
  const options = links.map((link) => {
    const { field, value } = link.dataset;
    const label = make("label", "option");
    const box = make("input", "");
    box.type = "checkbox";
    label.append(box, ...[...link.childNodes].filter((node) => node.localName != "i"));
    link.replaceWith(label);
    const option = {
      field, value, label, box,
      text: label.querySelector("span").textContent,
      count: label.querySelector(".count"),
      cards: new Set(link.dataset.cards.split(" ").map(Number)),
    };
    box.addEventListener("change", () => change());
    return option;
  });
  const groups = [...new Set(options.map((o) => o.field))].map((field) => options.filter((o) => o.field == field));
  const isAny = (group, card, chosen = group.filter((o) => o.box.checked)) =>
    !chosen.length || chosen.some((o) => o.cards.has(card));

  function read() {
    const query = new URLSearchParams(location.search);
    for (const o of options) o.box.checked = query.getAll(o.field).includes(o.value);
    for (const group of groups) {
      if (group.some((o) => o.box.checked)) group[0].label.closest("details").open = true;
    }
  }

  function change() {
    const query = new URLSearchParams(location.search);
    for (const [{ field }] of groups) query.delete(field);
    for (const o of options) if (o.box.checked) query.append(o.field, o.value);
    history.pushState(null, "", String(query) ? "?" + query : location.pathname);
    show();
  }

  function show() {
    const chosen = options.filter((o) => o.box.checked);
    const shown = cards.filter((card, i) => !(card.hidden = !groups.every((group) => isAny(group, i)))).length;
    for (const group of groups) {
      const others = groups.filter((g) => g != group);
      for (const o of group) {
        const left = [...o.cards].filter((i) => others.every((g) => isAny(g, i))).length;
        o.count.textContent = number.format(left);
        o.label.classList.toggle("none", !left);
      }
    }
    const words = shown ? (shown == 1 ? "one" : "many") : "none";
    count.textContent = say(words).replace("2", number.format(shown));
    nothing.hidden = shown > 0;
    chips.hidden = !chosen.length;
    chips.replaceChildren(...chosen.map(chip), ...(chosen.length ? [wrap(clear)] : []));
    if (chosen.length) everything.removeAttribute("aria-current");
    else everything.setAttribute("aria-current", "true");
    done.textContent = count.textContent.trim();
    for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
  }

  function wrap(button) {
    const item = make("li", "");
    item.append(button);
    return item;
  }

  function chip(option, place) {
    const button = make("button", "chip", option.text);
    button.type = "button";
    button.setAttribute("aria-label", say("remove", option.text));
    button.addEventListener("click", () => {
      option.box.checked = false;
      change();
      (chips.querySelectorAll(".chip")[place] ?? chips.querySelector(".chip") ?? total).focus();
    });
    return wrap(button);
  }

  function none(event) {
    event.preventDefault();
    for (const o of options) o.box.checked = false;
    change();
    total.focus();
  }

  done.addEventListener("click", () => {
    nav.querySelector(".filter").open = false;
    total.focus();
  });
  clear.addEventListener("click", none);
  everything.addEventListener("click", none);
  addEventListener("popstate", () => { read(); show(); });
  read();
  show();
}
