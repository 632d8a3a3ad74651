const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");

const languages = ["fr", "en", "nl"];
const groups = ["family", "country", "kind"];
const pageSize = 50;

// The same ending of addresses as the others have for headings: letters, digits and hyphens.
const slug = (text) =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

function headingIds(md) {
  md.core.ruler.push("heading-ids", (state) => {
    const seen = new Map();
    for (let i = 0; i < state.tokens.length; i++) {
      if (state.tokens[i].type !== "heading_open") continue;
      const id = slug(state.tokens[i + 1].content);
      const times = seen.get(id) || 0;
      seen.set(id, times + 1);
      state.tokens[i].attrSet("id", times ? `${id}-${times}` : id);
    }
  });
}

/** Entries of each language in the order of their titles, each knowing its neighbours and translations. */
function ordered(api) {
  const translations = new Map();
  const entries = {};
  for (const lang of languages) {
    const { compare } = new Intl.Collator(lang);
    const own = api.getFilteredByGlob(`${lang}/practices/*.md`).sort((a, b) => compare(a.data.title, b.data.title));
    own.forEach((entry, at) => {
      entry.data.previousEntry = own[at - 1];
      entry.data.nextEntry = own[at + 1];
      const all = translations.get(entry.fileSlug) || [];
      all.push({ lang, url: entry.url });
      translations.set(entry.fileSlug, all);
      entry.data.translations = all;
    });
    entries[lang] = own;
  }
  return entries;
}

/** Each list of each language, cut into pages. */
function lists(entries, words) {
  const pages = [];
  for (const lang of languages) {
    const base = `/${lang}/practices/`;
    const facets = groups.map((group) => {
      const counts = new Map();
      for (const { data } of entries[lang]) counts.set(data[group], (counts.get(data[group]) || 0) + 1);
      const values = [...counts].sort().map(([value, count]) => ({ value, count, url: `${base}${group}-${value}/` }));
      return { group, values };
    });
    const wholes = [{ url: base, path: "practices/", entries: entries[lang] }];
    for (const { group, values } of facets) {
      for (const { value, url } of values) {
        const having = entries[lang].filter(({ data }) => data[group] === value);
        wholes.push({ url, path: `practices/${group}-${value}/`, entries: having, value });
      }
    }
    for (const whole of wholes) {
      const count = Math.ceil(whole.entries.length / pageSize);
      for (let number = 1; number <= count; number++) {
        const at = (n) => (n === 1 ? "" : `page/${n}/`);
        pages.push({
          lang, facets, number, count, value: whole.value, total: whole.entries.length, list: whole.url,
          entries: whole.entries.slice((number - 1) * pageSize, number * pageSize),
          url: whole.url + at(number), path: whole.path + at(number),
          previous: number > 1 ? whole.url + at(number - 1) : null,
          next: number < count ? whole.url + at(number + 1) : null,
        });
      }
    }
  }
  // Only where a language has that page too.
  const urls = new Set(pages.map((page) => page.url));
  for (const page of pages) {
    page.translations = languages
      .map((lang) => ({ lang, url: `/${lang}/${page.path}` }))
      .filter((other) => urls.has(other.url));
  }
  return pages;
}

module.exports = function (config) {
  const hash = createHash("sha256").update(readFileSync(`${__dirname}/site.css`)).digest("hex").slice(0, 8);
  config.addPassthroughCopy({ "site.css": `assets/site.${hash}.css` });
  config.addGlobalData("style", `/assets/site.${hash}.css`);
  config.amendLibrary("md", (md) => md.use(headingIds));

  let entries;
  const all = (api) => (entries ??= ordered(api));
  config.on("eleventy.before", () => { entries = undefined; });
  config.addCollection("lists", (api) => lists(all(api)));
  config.addCollection("feeds", (api) =>
    languages.map((lang) => ({
      lang,
      items: [...all(api)[lang]].sort((a, b) => (a.data.reviewed < b.data.reviewed ? 1 : -1)).slice(0, 20),
    })));
  config.addCollection("entries", (api) => languages.flatMap((lang) => all(api)[lang]));
  config.addFilter("json", (value) => JSON.stringify(value));

  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
};
