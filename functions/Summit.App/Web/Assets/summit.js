// Summit's pages. Words of articles get into a page by textContent alone, never as markup.

const texts = JSON.parse(document.getElementById('texts').textContent);
const language = document.documentElement.lang;
const $ = id => document.getElementById(id);

/** An element with properties, attributes (names with a dash) and children (strings become text). */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.includes('-')) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

const fill = (key, value) => texts[key].replace('{0}', () => value);
const numbers = new Intl.NumberFormat(language);
const count = many => many === 0 ? texts['count.none'] : many === 1 ? texts['count.one'] : fill('count.more', numbers.format(many));

/** A day in words, as the article's own clock had it. */
function day(published) {
  const [year, month, date] = published.slice(0, 10).split('-').map(Number);
  return `${date} ${texts.months.split(' ')[month - 1]} ${year}`;
}

// Copying, on all pages.

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Only pages from this machine or over https have the clipboard; others have this.
  const area = make('textarea', { value: text });
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('refused');
}

/** What a button copies. The code of an embed stands on the quote's own page. */
async function wordsOf(button, link) {
  const { copy: words, embed } = button.dataset;
  if (!embed) return [words, link].filter(Boolean).join('\n');
  const answer = await fetch(embed, { headers: { Accept: 'text/html', ...shown() } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('button[data-copy^="<script"]').dataset.copy;
}

document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-copy], button[data-embed]');
  if (!button) return;
  const link = button.dataset.link ? new URL(button.dataset.link, location.href).href : '';
  const outcome = await wordsOf(button, link).then(copy).then(() => 'copied', () => 'copy.failed');
  $('said').textContent = texts[outcome];
  button.dataset.said = texts[outcome];
  setTimeout(() => { delete button.dataset.said; $('said').textContent = ''; }, 2000);
});

document.addEventListener('keydown', event => {
  const typing = event.target.closest?.('input:not([type=checkbox]), select, textarea');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if ($('q')) $('q').focus();
  else location.href = '/search';
});

// Asking the API.

class KeyNeeded extends Error {}
class Refused extends Error {}

/** The reader's key. The tab's storage holds a copy, where the browser allows it, so that it outlives a reload. */
const kept = {
  key: stored(),
  /** Takes a key; false for what no header can carry. */
  take(key) {
    if (!/^[\x21-\x7e]+$/.test(key)) return false;
    this.key = key;
    try { sessionStorage.setItem('summit-key', key); } catch { /* It then lasts until the page is left. */ }
    return true;
  },
};

function stored() {
  try { return sessionStorage.getItem('summit-key'); } catch { return null; }
}

/** What shows the key, where there is one. */
const shown = () => kept.key ? { 'X-Api-Key': kept.key, 'x-functions-key': kept.key } : {};

async function ask(path, parameters, signal) {
  const answer = await fetch(`${path}?${parameters}`, { headers: { Accept: 'application/json', ...shown() }, signal });
  if (answer.status === 401) throw new KeyNeeded();
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) throw new Refused(body?.detail ?? `HTTP ${answer.status}`);
  return body;
}

/** Puts what a page holds in place of what this one does. The host wrote it, with all words of articles encoded. */
async function visit(path, request = {}) {
  const answer = await fetch(path, { ...request, headers: { Accept: 'text/html', ...shown(), ...request.headers } });
  if (!answer.headers.get('content-type')?.startsWith('text/html')) throw new Refused((await answer.json().catch(() => null))?.detail ?? `HTTP ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.title = page.title;
  Object.assign(texts, JSON.parse(page.getElementById('texts').textContent));
  $('main').replaceWith(page.getElementById('main'));
  showReader();
  scrollTo(0, 0);
  // Who can't see the page is told that it is another.
  $('main').tabIndex = -1;
  $('main').focus();
}

// No link can carry a key: where the host asks for one, its pages are fetched with it.
const isPage = path => /^\/(quotes\/|articles(\/|$))/.test(path);

document.addEventListener('click', async event => {
  const link = event.target.closest?.('a[href]');
  if (!kept.key || !link || link.origin !== location.origin || !isPage(link.pathname) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await visit(link.pathname).then(() => history.pushState(null, '', link.href), () => { location.href = link.href; });
  if (link.hash) location.hash = link.hash;
});

addEventListener('popstate', () => {
  if (isPage(location.pathname) && kept.key) visit(location.pathname).catch(() => location.reload());
  else if (location.pathname === '/search' && !$('search')) location.reload();
});

// The box for a text of one's own.

function showReader() {
  const form = $('reader');
  if (!form) return;
  form.hidden = false;
  form.addEventListener('submit', event => { event.preventDefault(); read($('reader-text').value, 'text.txt', 'text/plain; charset=utf-8'); });
  $('reader-file').addEventListener('change', event => readFile(event.target.files[0]));
  form.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('over'); });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('over');
    const [file] = event.dataTransfer.files;
    if (file) readFile(file);
    else $('reader-text').value = event.dataTransfer.getData('text/plain');
  });
}

// The name's ending tells the format where the browser does not.
const readFile = file => file && read(file, file.name, file.type || 'application/octet-stream');

async function read(body, name, type) {
  const button = $('reader').querySelector('button');
  button.textContent = texts['read.busy'];
  $('reader-wrong').textContent = '';
  try {
    await visit('/v1/extract?' + new URLSearchParams({ name }), { method: 'POST', body, headers: { 'Content-Type': type } });
  } catch (failure) {
    $('reader-wrong').textContent = failure instanceof Refused ? failure.message : texts['failed.network'];
    button.textContent = texts['read.do'];
  }
}

// One quote of a list.

const longestContext = 160;

function before(words) {
  if (words.length <= longestContext) return words;
  return '… ' + words.slice(words.indexOf(' ', words.length - longestContext) + 1);
}

function after(words) {
  if (words.length <= longestContext) return words;
  return words.slice(0, words.lastIndexOf(' ', longestContext)) + ' …';
}

function marked(text, highlights) {
  const words = make('span', { className: 'words' });
  let at = 0;
  for (const [start, end] of highlights) {
    words.append(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  words.append(text.slice(at));
  return words;
}

function sureness(confidence) {
  const words = confidence >= 0.9 ? 'sure.high' : confidence >= 0.7 ? 'sure.good' : confidence >= 0.5 ? 'sure.fair' : 'sure.low';
  return `${texts[words]} (${fill('percent', Math.round(confidence * 100))})`;
}

function attribution(quote) {
  const { title, outlet, published } = quote.article;
  const origin = [quote.speaker ?? texts.nobody, title && texts.open + title + texts.close, outlet, published && day(published)];
  return `${texts.open}${quote.text}${texts.close} — ${origin.filter(Boolean).join(', ')}`;
}

const pathOf = name => '/articles/' + name.split('/').map(encodeURIComponent).join('/');

function speakers(quote, show) {
  if (quote.speakers.length === 0) return [make('span', { className: 'nobody' }, texts.nobody)];
  return quote.speakers.flatMap((speaker, i) => [
    i === 0 ? '' : ' · ',
    make('button', { type: 'button', className: 'name', onclick: () => show(speaker), title: fill('filter.add', speaker.name) }, make('bdi', {}, speaker.name)),
  ]);
}

function origin(quote) {
  const { name, title, outlet, published } = quote.article;
  const label = make('bdi', {}, title ?? name);
  const parts = [
    make('a', { href: `${pathOf(name)}#q-${encodeURIComponent(quote.id)}` }, label),
    outlet && make('bdi', {}, outlet),
    published && make('time', { dateTime: published }, day(published)),
    quote.link && make('a', { href: quote.link, rel: 'noopener noreferrer' }, texts.original),
  ].filter(Boolean);
  return parts.flatMap((part, i) => i === 0 ? [part] : [' · ', part]);
}

function item(quote, show) {
  const link = '/quotes/' + encodeURIComponent(quote.id);
  return make('li', { tabIndex: -1 }, make('article', {},
    make('blockquote', { lang: quote.language, dir: 'auto' }, make('p', {},
      make('span', { className: 'around' }, before(quote.context.before)),
      marked(quote.text, quote.highlights),
      make('span', { className: 'around' }, after(quote.context.after)))),
    make('p', { className: 'who' }, ...speakers(quote, show),
      make('span', { className: 'sure' }, `${texts['kind.' + quote.kind]} · ${sureness(quote.confidence)}`)),
    make('p', { className: 'where' }, ...origin(quote)),
    make('p', { className: 'acts' },
      make('button', { type: 'button', 'data-copy': attribution(quote), 'data-link': link }, texts.copy),
      make('button', { type: 'button', 'data-copy': '', 'data-link': link }, texts['copy.link']),
      $('embeds') ? make('button', { type: 'button', 'data-embed': link }, texts['copy.embed']) : null,
      make('a', { href: link, 'aria-label': texts.link }, '#'))));
}

// The search page.

const names = ['q', 'speaker', 'kind', 'outlet', 'language', 'article', 'from', 'to', 'minConfidence', 'sort'];
const listed = ['speaker', 'outlet', 'language'];
// What an item of the list shows; the rest would be made and sent for nothing.
const fields = 'id,text,kind,speaker,confidence,speakers,language,article,context,link,highlights';

class Search {
  state = {};
  labels = new Map();
  waiting = null;
  timer = 0;
  entryIsNew = true;
  paging = false;

  start() {
    this.fields = ['q', 'speaker', 'from', 'to', 'sort'].map($);
    this.kinds = [...document.querySelectorAll('input[name=kind]')];
    $('columns').hidden = false;
    $('filters').open = matchMedia('(min-width: 56rem)').matches;
    $('search').addEventListener('submit', event => { event.preventDefault(); this.typed(0); this.entryIsNew = true; });
    for (const field of this.fields) {
      if (field.id !== 'speaker') field.addEventListener('input', () => this.typed(field.id === 'q' ? 150 : 0));
      field.addEventListener('change', () => { this.entryIsNew = true; });
    }
    for (const box of this.kinds)
      box.addEventListener('change', () => this.set({ kind: this.kinds.filter(one => one.checked).map(one => one.value).join(',') }));
    // Half a name is nobody's: speakers are asked for once one is chosen, or the name is left as it is.
    $('speaker').addEventListener('input', () => this.isChosen() ? this.typed(0) : this.suggest());
    $('speaker').addEventListener('change', () => this.typed(0));
    $('more').addEventListener('click', () => this.more());
    $('key-form').addEventListener('submit', event => { event.preventDefault(); this.unlock($('key').value.trim()); });
    addEventListener('popstate', () => { if ($('search') && location.pathname === '/search') this.load(); });
    this.load();
  }

  unlock(key) {
    $('key').value = '';
    if (kept.take(key)) this.run();
    else $('key-wrong').textContent = texts['key.wrong'];
  }

  /** Takes over what the address asks for. */
  load() {
    const address = new URLSearchParams(location.search);
    this.state = Object.fromEntries(names.filter(name => address.get(name)).map(name => [name, address.get(name)]));
    this.entryIsNew = true;
    this.show();
    this.run();
  }

  /** Brings the fields in step with the state. */
  show() {
    for (const field of this.fields) field.value = this.state[field.id] ?? '';
    this.showSpeaker();
    const kinds = (this.state.kind ?? '').split(',');
    for (const box of this.kinds) box.checked = kinds.includes(box.value);
  }

  /** The name instead of the id, where an answer has told it. */
  showSpeaker() {
    const { speaker = '' } = this.state;
    $('speaker').value = this.labels.get(speaker) ?? speaker;
  }

  typed(delay) {
    for (const field of this.fields) {
      const known = field.id === 'speaker' && field.value && field.value === this.labels.get(this.state.speaker);
      if (!known) this.state[field.id] = field.value.trim();
    }
    this.keep(this.entryIsNew);
    this.entryIsNew = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), delay);
  }

  /** Changes filters as one step that the Back button takes back. */
  set(changes) {
    Object.assign(this.state, changes);
    this.entryIsNew = true;
    this.keep(true);
    this.show();
    this.run();
  }

  parameters() {
    return new URLSearchParams(names.filter(name => this.state[name]).map(name => [name, this.state[name]]));
  }

  keep(push) {
    const query = this.parameters().toString();
    const address = '/search' + (query && '?' + query);
    if (address !== location.pathname + location.search)
      history[push ? 'pushState' : 'replaceState'](null, '', address);
  }

  /** Asks, and drops whatever was asked before: typing never waits for an answer that nobody wants any more. */
  async run() {
    clearTimeout(this.timer);
    this.waiting?.abort();
    const { signal } = this.waiting = new AbortController();
    document.title = this.state.q ? `${this.state.q} – Summit` : texts.title;
    const parameters = this.parameters();
    parameters.set('fields', fields);
    parameters.set('highlight', 'true');
    parameters.set('facets', 'speaker,kind,outlet,language');
    $('results').setAttribute('aria-busy', 'true');
    if (!$('count').textContent) $('count').textContent = texts.loading;
    this.countByTime(signal);
    try {
      const page = await ask('/v1/quotes', parameters, signal);
      this.draw(page);
    } catch (failure) {
      if (signal.aborted) return;
      this.clear();
      this.fail(failure, () => this.run());
    }
    if (!signal.aborted) $('results').setAttribute('aria-busy', 'false');
  }

  async more() {
    // A second click would append the same page again. The button stays enabled, as it would lose the focus otherwise.
    if (this.paging) return;
    this.paging = true;
    const parameters = this.parameters();
    parameters.set('fields', fields);
    parameters.set('highlight', 'true');
    parameters.set('cursor', this.next);
    const { signal } = this.waiting;
    try {
      const page = await ask('/v1/quotes', parameters, signal);
      const last = $('results').lastElementChild;
      $('message').replaceChildren();
      this.append(page);
      last.nextElementSibling?.focus();
    } catch (failure) {
      if (!signal.aborted) this.fail(failure, () => this.more());
    } finally {
      this.paging = false;
    }
  }

  draw(page) {
    const held = document.activeElement;
    for (const { value, label } of page.facets.speaker ?? []) this.labels.set(value, label ?? value);
    // The other fields hold what was typed, which may go on: a blank before the next word, half a date.
    if (document.activeElement !== $('speaker')) this.showSpeaker();
    $('key-form').hidden = true;
    $('columns').hidden = false;
    $('message').replaceChildren();
    const asked = this.parameters();
    asked.delete('sort');
    $('count').textContent = page.total > 0 && asked.size === 0 ? `${texts.latest} (${numbers.format(page.total)})` : count(page.total);
    $('results').replaceChildren();
    this.append(page);
    this.drawChips();
    this.drawFacets(page.facets);
    if (page.total === 0) this.drawNothing(asked.size === 0);
    // What was pressed is drawn anew or gone. Who goes by the keys goes on there, or else at the first result.
    if (!held?.checkVisibility()) ([...$('facets').querySelectorAll('button')].find(one => one.dataset.facet === held?.dataset.facet) ?? $('results').firstElementChild)?.focus({ preventScroll: true });
  }

  clear() {
    $('results').replaceChildren();
    $('facets').replaceChildren();
    $('timeline').hidden = true;
    $('more').hidden = true;
    this.drawChips();
  }

  append(page) {
    const show = speaker => { this.labels.set(speaker.id, speaker.name); this.set({ speaker: speaker.id }); scrollTo(0, 0); };
    $('results').append(...page.items.map(quote => item(quote, show)));
    this.next = page.next;
    $('more').hidden = !page.next;
  }

  drawNothing(noneAtAll) {
    const key = noneAtAll ? 'none.yet' : 'none';
    $('message').replaceChildren(make('div', { className: 'notice' }, make('h2', {}, texts[key]), make('p', {}, texts[key + '.hint'])));
  }

  label(name, value) {
    if (name === 'speaker') return this.labels.get(value) ?? value;
    if (name === 'language') return languageName(value);
    if (name === 'kind') return value.split(',').map(kind => texts['kind.' + kind] ?? kind).join(', ');
    if (name === 'from' || name === 'to') return `${texts[name]} ${value}`;
    return name === 'minConfidence' ? `≥ ${value}` : value;
  }

  drawChips() {
    const active = names.filter(name => this.state[name] && name !== 'q' && name !== 'sort');
    const chips = active.map(name => make('button',
      { type: 'button', 'aria-label': fill('filter.drop', this.label(name, this.state[name])), onclick: () => { this.set({ [name]: '' }); $('q').focus(); } },
      make('bdi', {}, this.label(name, this.state[name])), ' ×'));
    if (active.length > 1 || (active.length > 0 && this.state.q))
      chips.push(make('button', { type: 'button', className: 'all', onclick: () => { this.set(Object.fromEntries(names.map(name => [name, '']))); $('q').focus(); } }, texts.clear));
    $('chips').replaceChildren(...chips);
  }

  drawFacets(facets) {
    for (const box of this.kinds) {
      const found = facets.kind?.find(one => one.value === box.value);
      box.parentElement.querySelector('b').textContent = found ? numbers.format(found.count) : '';
    }
    $('facets').replaceChildren(...listed.filter(name => facets[name]?.length > 0).map(name => make('section', {},
      make('h2', {}, texts[name]),
      make('ul', {}, ...facets[name].slice(0, 10).map(one => make('li', {}, this.facet(name, one)))))));
  }

  facet(name, { value, count: many }) {
    const pressed = this.state[name] === value;
    return make('button', { type: 'button', 'data-facet': `${name} ${value}`, 'aria-pressed': String(pressed), onclick: () => this.set({ [name]: pressed ? '' : value }) },
      make('bdi', {}, this.label(name, value)), make('b', {}, numbers.format(many)));
  }

  /** The chart comes when it is there: the quotes don't wait for it. */
  async countByTime(signal) {
    const asked = this.parameters();
    asked.delete('sort');
    const count = by => {
      asked.set('by', by);
      return ask('/v1/timeline', asked, signal).catch(() => ({ items: [] }));
    };
    const step = stepOf(this.state);
    let counts = await count(step);
    // One or two months make no chart; their days may.
    if (step === 'month' && counts.items.length > 0 && counts.items.length < 3) counts = await count('day');
    if (!signal.aborted) this.drawTimeline(counts.by, counts.items);
  }

  drawTimeline(by, items) {
    $('timeline').hidden = items.length < 2;
    const periods = items.length < 2 ? [] : withGaps(by, items);
    const most = Math.max(...periods.map(period => period.count));
    $('timeline').querySelector('ol').replaceChildren(...periods.map(({ from, to, count: many }) => {
      const label = by === 'month' ? monthName(from) : by === 'day' ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
      const name = `${label}${texts.colon}${count(many)}`;
      const bar = make('button', { type: 'button', disabled: many === 0, title: name, 'aria-label': name, onclick: () => this.set({ from, to }) });
      bar.style.setProperty('--share', many / most);
      return make('li', {}, bar, make('span', { 'aria-hidden': 'true' }, label));
    }));
  }

  isChosen() {
    const name = $('speaker').value;
    return name === '' || [...$('speakers').options].some(option => option.value === name);
  }

  async suggest() {
    const prefix = $('speaker').value.trim();
    this.suggesting?.abort();
    const { signal } = this.suggesting = new AbortController();
    if (!prefix) return;
    try {
      const { items } = await ask('/v1/speakers', new URLSearchParams({ prefix, limit: 8 }), signal);
      $('speakers').replaceChildren(...items.map(speaker => make('option', { value: speaker.name })));
    } catch { /* Suggestions are an aid only. */ }
  }

  fail(failure, again) {
    if (failure instanceof KeyNeeded) {
      $('key-wrong').textContent = kept.key ? texts['key.wrong'] : '';
      $('key-form').hidden = false;
      $('columns').hidden = true;
      $('key').focus();
      return;
    }
    const reason = failure instanceof Refused ? failure.message : texts['failed.network'];
    $('count').textContent = texts.failed;
    $('message').replaceChildren(make('div', { className: 'notice wrong' }, make('p', failure instanceof Refused ? { lang: 'en' } : {}, reason), make('button', { type: 'button', onclick: again }, texts.retry)));
  }
}

function languageName(code) {
  try { return new Intl.DisplayNames(language, { type: 'language' }).of(code); } catch { return code; }
}

const nameOf = options => {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return day => format.format(new Date(day));
};
const monthName = nameOf({ month: 'short', year: 'numeric' });
const dayName = nameOf({ day: 'numeric', month: 'short', year: 'numeric' });

const dayLength = 86400000;

/** What to count by, so that the chart has neither two bars nor a thousand. */
function stepOf({ from, to }) {
  const days = from && to ? (new Date(to) - new Date(from)) / dayLength : Infinity;
  return days <= 62 ? 'day' : days <= 366 ? 'week' : 'month';
}

/** The periods, and where that makes no crowd also those without quotes between them. */
function withGaps(by, items) {
  const all = [];
  for (const item of items) {
    while (all.length > 0 && all.length <= 120 && all.at(-1).to < dayBefore(item.from)) all.push(emptyAfter(by, all.at(-1).to));
    all.push(item);
  }
  return all.length <= 120 ? all : items;
}

const iso = date => date.toISOString().slice(0, 10);
const dayBefore = day => iso(new Date(new Date(day) - dayLength));

/** The period without quotes that begins after a day. */
function emptyAfter(by, day) {
  const from = new Date(+new Date(day) + dayLength);
  const to = by === 'month' ? new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)) : new Date(+from + (by === 'week' ? 6 : 0) * dayLength);
  return { from: iso(from), to: iso(to), count: 0 };
}

showReader();
if ($('search')) new Search().start();

// Programs on the page of the API: with this host's address, and a button that copies them.

for (const code of document.querySelectorAll('.docs code')) {
  code.textContent = code.textContent.replaceAll(/https?:\/\/localhost:7071/g, location.origin);
  const button = code.closest('.program')?.querySelector('button');
  if (!button) continue;
  button.dataset.copy = code.textContent;
  button.hidden = false;
}
