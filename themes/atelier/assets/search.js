// Search, in the page: reads the index that the build made, asks nobody. The first half is arithmetic and touches no
// page; the second makes a form instant. What the files hold is written in docs/manual/search.md.

const MOST_WORDS = 6;
const MOST_COMPLETIONS = 8;
const MOST_CORRECTIONS = 5;
const MOST_STEM_FILES = 6;
const ENOUGH = 5;
const MOST_PARTIAL = 10;
const KNOWN = 1, COMPLETED = 0.7, PARTS = 0.8, BEGUN = 0.5, CORRECTED = [1, 0.8, 0.6];
const LETTERS = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** As the build folds: small letters without accents. */
export function fold(text) {
  return text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u00ad]/gu, '').replace(/[œæßøł]/g, c => LETTERS[c]);
}

/** Errors between two words: letters too many, missing, wrong or swapped. More than `most` is `most + 1`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = [], old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [older, old] = [old, row];
  }
  return old[b.length];
}

const errorsAllowed = word => word.length < 4 ? 0 : word.length < 8 ? 1 : 2;

/** Words that each say how much they share with the one before. */
function unpack(text) {
  let before = '';
  return text.split(' ').map(item => {
    const name = item.endsWith('+');
    before = before.slice(0, parseInt(item[0], 36)) + item.slice(1, name ? -1 : undefined);
    return { word: before, name };
  });
}

/** The files of one index; each is read once. `load` gets a file by name, the first by none. */
class Index {
  constructor(first, load) {
    Object.assign(this, first);
    this.load = load;
    this.read = new Map();
    this.ignored = new Set(first.stop.split(' '));
  }

  file(kind, number, decode = content => content) {
    const name = `${kind}-${number}.${[this[kind][number]].flat().at(-1)}.json`;
    if (!this.read.has(name)) {
      const reading = this.load(name).then(decode);
      reading.catch(() => this.read.delete(name));
      this.read.set(name, reading);
    }
    return this.read.get(name);
  }

  /** The file in which something stands or would stand. */
  at(kind, key) {
    return Math.max(0, this[kind].findLastIndex(([first]) => first <= key));
  }

  async wordsFrom(start) {
    const from = this.at('words', start), to = this.at('words', start + '\uffff');
    const files = [];
    for (let i = from; i <= to && i < this.words.length; i++) files.push(this.file('words', i, decodeWords));
    return (await Promise.all(files)).flat();
  }

  async known(word) {
    return (await this.wordsFrom(word)).find(form => form.word === word);
  }

  /** Words of names that differ from one only at the beginning. */
  async otherBeginnings(word) {
    const ends = [1, 2, 3].map(n => word.slice(n)).filter(end => end.length > 1 && this.tails.length);
    const found = await Promise.all(ends.map(async end => {
      const files = new Set([this.at('tails', end + ','), this.at('tails', end + ',\uffff')]);
      const tails = (await Promise.all([...files].map(n => this.file('tails', n, unpack)))).flat();
      return tails.filter(tail => tail.word.startsWith(end + ',')).map(tail => tail.word.slice(end.length + 1) + end);
    }));
    const near = found.flat().filter(other => distance(word, other, 1) === 1);
    return (await Promise.all(near.map(other => this.known(other)))).filter(Boolean);
  }

  async show(numbers) {
    const files = await Promise.all(numbers.map(n => this.file('documents', Math.floor((n - 1) / this.size))));
    return numbers.map((n, i) => {
      const [address, title, description, type] = files[i][(n - 1) % this.size];
      return { address, title, description, type: this.types[type] };
    });
  }
}

function decodeWords([text, stems]) {
  let stem = 0;
  return unpack(text).map((form, i) => {
    const [step, ...parts] = [stems[i]].flat();
    return { ...form, stem: stem += step, parts };
  });
}

function decodeStem(numbers) {
  const documents = new Map();
  let impact = 0, document = 0;
  for (const n of numbers) {
    if (n < 0) [impact, document] = [-n, 0];
    else documents.set(document += n, impact);
  }
  return documents;
}

/** Names first, then what differs least in length. */
const likeliest = (a, b) => b.name - a.name || a.word.length - b.word.length || (a.word < b.word ? -1 : 1);

/** What a typed word may mean: each meaning is stems that must all be there, and how sure it is. */
async function meanings(index, word, isLast) {
  const found = [];
  const add = (form, sure) => {
    found.push({ stems: [form.stem], sure });
    if (form.parts.length) found.push({ stems: form.parts, sure: sure * PARTS });
  };
  const begun = (await index.wordsFrom(word)).filter(form => form.word.startsWith(word));
  const known = begun.find(form => form.word === word);
  if (known) add(known, KNOWN);
  if (!known || isLast) {
    begun.filter(form => form !== known).sort(likeliest).slice(0, MOST_COMPLETIONS).forEach(form => add(form, COMPLETED));
  }
  if (found.length) return found;
  const near = await index.wordsFrom(word.slice(0, 2));
  for (const form of await corrections(index, word, near)) add(form, CORRECTED[form.errors]);
  if (!found.length || found[0].sure < CORRECTED[1]) found.push(...await takenApart(index, word, near));
  return found;
}

async function corrections(index, word, near) {
  const most = errorsAllowed(word);
  if (!most) return [];
  const all = near.map(form => ({ ...form, errors: distance(word, form.word, most) }));
  if (!all.some(form => form.errors === 1)) {
    for (const form of await index.otherBeginnings(word)) all.push({ ...form, errors: 1 });
  }
  const fewest = Math.min(most, ...all.map(form => form.errors));
  const nearest = all.filter(form => form.errors === fewest);
  const names = nearest.filter(form => form.name);
  return (names.length ? names : nearest).sort(likeliest).slice(0, MOST_CORRECTIONS);
}

/** Two known words written in one, with or without a letter between them; else the known word it begins with. */
async function takenApart(index, word, near) {
  const found = [];
  const first = near.filter(form => form.word.length > 2 && word.startsWith(form.word)).reverse();
  for (const form of first.slice(0, 3)) {
    const rest = word.slice(form.word.length);
    for (const link of ['', 's', 'e', 'en', 'n']) {
      const second = rest.startsWith(link) && rest.length - link.length > 2 && await index.known(rest.slice(link.length));
      if (second) found.push({ stems: [form.stem, second.stem], sure: PARTS });
    }
  }
  const begin = first.find(form => form.word.length > 4);
  if (begin) found.push({ stems: [begin.stem], sure: BEGUN });
  return found;
}

/** For each document how well it fits one typed word. */
function scores(all, stems) {
  const best = new Map();
  for (const { stems: needed, sure } of all) {
    const lists = needed.map(stem => stems.get(stem)).filter(Boolean);
    if (lists.length < needed.length) continue;
    for (const document of lists[0].keys()) {
      if (!lists.every(list => list.has(document))) continue;
      const mean = lists.reduce((sum, list) => sum + list.get(document), 0) / lists.length;
      best.set(document, Math.max(best.get(document) ?? 0, mean * sure));
    }
  }
  return best;
}

/** Reads the stems of the first meaning of each word, then of the surest, from as many files as a query may cost. */
async function readStems(index, words) {
  const files = new Set(), stems = new Map();
  const surest = words.flat().sort((a, b) => b.sure - a.sure);
  const wanted = [...words.flatMap(all => all.slice(0, 1)), ...surest].flatMap(meaning => meaning.stems).filter(stem => {
    const file = index.at('stems', stem);
    return files.has(file) || files.size < MOST_STEM_FILES && files.add(file);
  });
  await Promise.all([...files].map(async n => {
    const lists = await index.file('stems', n);
    for (const stem of wanted) {
      if (index.at('stems', stem) === n) stems.set(stem, decodeStem(lists[stem - index.stems[n][0]]));
    }
  }));
  return stems;
}

/**
 * What the site has for some words. `load(name)` reads a file of the index, the first where the name is empty.
 * The answer has the numbers of the `found` documents, best first, and how many of them have `all` words; `documents(numbers)`
 * reads what to show of some; `marks(text)` cuts a text into pieces and says which of them are what was looked for.
 */
export async function search(query, load) {
  const index = await opened(load);
  const typed = fold(query).split(/[^\p{L}\p{Nd}]+/u).filter(word => word.length > 1);
  const told = typed.filter(word => !index.ignored.has(word)).slice(0, MOST_WORDS);
  if (!index.words.length) told.length = 0;
  const ends = /[\p{L}\p{M}\p{Nd}]$/u.test(query);
  const words = await Promise.all(told.map((word, i) => meanings(index, word, ends && i === told.length - 1)));
  // «fork lift» may be «forklift» here
  await Promise.all(told.slice(1).map(async (word, i) => {
    const joined = await index.known(told[i] + word);
    if (joined) [words[i], words[i + 1]].forEach(all => all.push({ stems: [joined.stem], sure: KNOWN }));
  }));
  const stems = await readStems(index, words);
  const ranked = rank(words.map(all => scores(all, stems)), index.pages);
  const wanted = new Set(words.flat().flatMap(meaning => meaning.stems));
  return { ...ranked, told, documents: numbers => index.show(numbers), marks: await marker(index, wanted) };
}

/** Best first: what has all words; where that is little, then what has some of them. */
function rank(words, pages) {
  const total = new Map(), count = new Map();
  for (const documents of words) {
    const rare = Math.log(1 + (pages + 0.5) / (documents.size + 0.5));
    for (const [document, score] of documents) {
      total.set(document, (total.get(document) ?? 0) + score * rare);
      count.set(document, (count.get(document) ?? 0) + 1);
    }
  }
  const better = (a, b) => total.get(b) * count.get(b) - total.get(a) * count.get(a) || a - b;
  const every = [...total.keys()].sort(better);
  const all = every.filter(document => count.get(document) === words.length);
  const some = every.filter(document => count.get(document) < words.length);
  return { found: all.length < ENOUGH ? all.concat(some.slice(0, MOST_PARTIAL - all.length)) : all, all: all.length };
}

/** Knows a word by its stem, as far as the words in question have been read. */
async function marker(index, wanted) {
  const files = [...index.read].filter(([name]) => name.startsWith('words-')).map(([, reading]) => reading);
  const forms = (await Promise.all(files)).flat();
  const marked = new Set(forms.filter(f => [f.stem, ...f.parts].some(stem => wanted.has(stem))).map(f => f.word));
  return text => text.split(/([\p{L}\p{M}\p{Nd}]+)/u).filter(Boolean).map(piece => ({ piece, mark: marked.has(fold(piece)) }));
}

const indexes = new WeakMap();

function opened(load) {
  if (!indexes.has(load)) {
    const opening = load('').then(first => new Index(first, load));
    opening.catch(() => indexes.delete(load));
    indexes.set(load, opening);
  }
  return indexes.get(load);
}

// The page. A form with `data-index` becomes instant: nothing is read before somebody is about to type.

const PAUSE = 150;
const SHOWN = 10;
const HEARD = 1000; // a screen reader would say each number that one types past

function reader(root) {
  const folder = root.href.replace(/\.json$/, '/');
  return async name => {
    const answer = await fetch(name ? folder + name : root, name ? {} : { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.json();
  };
}

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function marked(text, marks) {
  return marks(text).map(({ piece, mark }) => mark ? element('mark', piece) : piece);
}

class SearchForm {
  constructor(form) {
    this.form = form;
    this.field = form.elements.q;
    this.status = form.querySelector('.search-status');
    this.spoken = form.querySelector('[role=status]');
    this.output = form.querySelector('[data-results]');
    this.root = new URL(form.dataset.index, location);
    this.load = reader(this.root);
    this.instead = document.getElementById(form.dataset.instead ?? '');
    this.turn = 0;
    this.field.addEventListener('focus', () => opened(this.load).catch(() => {}), { once: true });
    this.field.addEventListener('input', () => this.later());
    this.field.addEventListener('keydown', event => event.key === 'Escape' && this.clear());
    form.addEventListener('submit', event => this.submit(event));
    if (this.isPage) this.field.value = new URL(location).searchParams.get('q') ?? '';
    if (this.field.value.trim()) this.run();
  }

  /** Whether this is the page that the form leads to: only there the address says what was typed. */
  get isPage() {
    return new URL(this.form.action).pathname === location.pathname;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), PAUSE);
  }

  clear() {
    this.field.value = '';
    clearTimeout(this.timer);
    this.run();
  }

  submit(event) {
    if (!this.isPage) return;
    event.preventDefault();
    clearTimeout(this.timer);
    this.answer();
  }

  /** Who has asked is led to the answer, and a phone's keyboard makes room for it. */
  async answer() {
    if (!await this.run() || !this.status.textContent) return;
    this.status.focus();
    clearTimeout(this.telling); // it is read where the focus is
  }

  /** Whether this is still what is asked in the end. */
  async run() {
    const turn = ++this.turn, query = this.field.value;
    if (this.isPage) this.remember(query.trim());
    try {
      const result = query.trim() && await this.ask(query, SHOWN, turn);
      if (turn !== this.turn) return false;
      if (result && result.told.length) this.showFound(result);
      else this.show('', []);
    } catch {
      if (turn === this.turn) this.show(this.form.dataset.failed, []);
    }
    return turn === this.turn;
  }

  /** What was asked before is given up before its pages are read; its files are kept, the next letter needs them too. */
  ask(query, most, turn) {
    return this.retried(async () => {
      const result = await search(query, this.load);
      if (turn !== this.turn) return undefined;
      return { ...result, query, most, documents: await result.documents(result.found.slice(0, most)) };
    });
  }

  /** The site may have been built again since the first file was read: then the others have other names. */
  async retried(action) {
    try {
      return await action();
    } catch {
      this.load = reader(this.root);
      return action();
    }
  }

  remember(query) {
    const address = new URL(location);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }

  showFound(result) {
    const { found, documents, marks, most } = result;
    const list = element('ol', ...documents.map(document => this.item(document, marks)));
    const content = found.length ? [list] : [this.form.querySelector('template').content.cloneNode(true)];
    if (found.length > most) content.push(...this.more(result));
    this.show(this.count(result), content, documents.length > 0);
  }

  item({ address, title, description, type }, marks) {
    const link = element('a', ...marked(title, marks));
    link.href = new URL('../' + address, this.root);
    const kind = element('p', type);
    kind.className = 'kind';
    return element('li', link, kind, element('p', ...marked(description, marks)));
  }

  more({ query, most }) {
    const trouble = element('p'), button = element('button', this.form.dataset.more);
    trouble.setAttribute('role', 'alert');
    button.type = 'button';
    button.addEventListener('click', async () => {
      const turn = ++this.turn;
      trouble.textContent = '';
      try {
        const result = await this.ask(query, most + SHOWN, turn);
        if (turn !== this.turn) return;
        this.showFound(result);
        this.output.querySelectorAll('li a')[most]?.focus();
      } catch {
        if (turn === this.turn) trouble.textContent = this.form.dataset.failed;
      }
    });
    return [trouble, button];
  }

  count({ found, all, told }) {
    const { none, one, many, some } = this.form.dataset;
    if (!found.length) return none;
    const count = found.length === 1 ? one : many.replace('#', found.length);
    return told.length > 1 && !all ? `${count} ${some}` : count;
  }

  show(status, content, isFound = false) {
    this.status.textContent = status;
    clearTimeout(this.telling);
    if (status) this.telling = setTimeout(() => this.spoken.textContent = status, HEARD);
    else this.spoken.textContent = '';
    this.output.replaceChildren(...content);
    if (this.instead) this.instead.hidden = isFound;
  }
}

/** «/» leads to the search, unless somebody is writing. */
function slash(event, field) {
  const writing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.documentElement.dataset.slash === 'off') return; // switched off by the reader (settings)
  event.preventDefault();
  field.focus();
}

if (globalThis.document) {
  const forms = [...document.querySelectorAll('form[data-index]')].map(form => new SearchForm(form));
  if (forms.length) document.addEventListener('keydown', event => slash(event, forms[0].field));
}
