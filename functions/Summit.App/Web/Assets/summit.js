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

document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-copy]');
  if (!button) return;
  const link = button.dataset.link ? new URL(button.dataset.link, location.href).href : '';
  const outcome = await copy([button.dataset.copy, link].filter(Boolean).join('\n')).then(() => 'copied', () => 'copy.failed');
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

const kept = {
  get key() { try { return sessionStorage.getItem('summit-key'); } catch { return null; } },
  set key(value) { try { sessionStorage.setItem('summit-key', value); } catch { /* It then lasts no longer than one answer. */ } },
};

async function ask(path, parameters, signal) {
  const headers = { Accept: 'application/json' };
  if (kept.key) {
    headers['X-Api-Key'] = kept.key;
    headers['x-functions-key'] = kept.key;
  }
  const answer = await fetch(`${path}?${parameters}`, { headers, signal });
  if (answer.status === 401) throw new KeyNeeded();
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) throw new Refused(body?.detail ?? `HTTP ${answer.status}`);
  return body;
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

function origin(quote, open) {
  const { name, title, outlet, published } = quote.article;
  const shown = make('bdi', {}, title ?? name);
  const parts = [
    open ? make('a', { href: `${pathOf(name)}#q-${encodeURIComponent(quote.id)}` }, shown) : shown,
    outlet && make('bdi', {}, outlet),
    published && make('time', { dateTime: published }, day(published)),
    quote.link && make('a', { href: quote.link, rel: 'noopener noreferrer' }, texts.original),
  ].filter(Boolean);
  return parts.flatMap((part, i) => i === 0 ? [part] : [' · ', part]);
}

function item(quote, show) {
  // A page can't be opened with a key, so where one is needed nothing leads to pages.
  const open = !kept.key;
  const link = '/quotes/' + encodeURIComponent(quote.id);
  return make('li', { tabIndex: -1 }, make('article', {},
    make('blockquote', { lang: quote.language, dir: 'auto' }, make('p', {},
      make('span', { className: 'around' }, before(quote.context.before)),
      marked(quote.text, quote.highlights),
      make('span', { className: 'around' }, after(quote.context.after)))),
    make('p', { className: 'who' }, ...speakers(quote, show),
      make('span', { className: 'sure' }, `${texts['kind.' + quote.kind]} · ${sureness(quote.confidence)}`)),
    make('p', { className: 'where' }, ...origin(quote, open)),
    make('p', { className: 'acts' },
      make('button', { type: 'button', 'data-copy': attribution(quote), 'data-link': open ? link : quote.link ?? '' }, texts.copy),
      open ? make('button', { type: 'button', 'data-copy': '', 'data-link': link }, texts['copy.link']) : null,
      open ? make('a', { href: link, 'aria-label': texts.link }, '#') : null)));
}

// The search page.

const names = ['q', 'speaker', 'kind', 'outlet', 'language', 'article', 'from', 'to', 'minConfidence', 'sort'];
const listed = ['speaker', 'outlet', 'language'];

class Search {
  state = {};
  labels = new Map();
  waiting = null;
  timer = 0;
  entryIsNew = true;

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
    $('key-form').addEventListener('submit', event => { event.preventDefault(); kept.key = $('key').value.trim(); $('key').value = ''; this.run(); });
    addEventListener('popstate', () => this.load());
    this.load();
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
    for (const field of this.fields) {
      const value = this.state[field.id] ?? '';
      field.value = field.id === 'speaker' ? this.labels.get(value) ?? value : value;
    }
    const kinds = (this.state.kind ?? '').split(',');
    for (const box of this.kinds) box.checked = kinds.includes(box.value);
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
    parameters.set('highlight', 'true');
    parameters.set('facets', 'speaker,kind,outlet,language,month');
    $('results').setAttribute('aria-busy', 'true');
    if (!$('count').textContent) $('count').textContent = texts.loading;
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
    const parameters = this.parameters();
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
    }
  }

  draw(page) {
    const held = document.activeElement;
    for (const { value, label } of page.facets.speaker ?? []) this.labels.set(value, label ?? value);
    if (document.activeElement !== $('speaker')) this.show();
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
    this.drawTimeline(page.facets.month ?? []);
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

  drawTimeline(counts) {
    const months = monthsOf(counts);
    $('timeline').hidden = months.length < 2;
    if (months.length < 2) return;
    // An index tells its most frequent values alone, so months may be missing between these.
    $('timeline').querySelector('figcaption').textContent = counts.length < 20 ? texts.timeline : `${texts.timeline} (${texts['timeline.most']})`;
    const most = Math.max(...months.map(month => month.count));
    $('timeline').querySelector('ol').replaceChildren(...months.map(({ value, count: many }) => {
      const name = `${monthName(value)}${texts.colon}${count(many)}`;
      const bar = make('button', { type: 'button', disabled: many === 0, title: name, 'aria-label': name, onclick: () => this.set(daysOf(value)) });
      bar.style.setProperty('--share', many / most);
      return make('li', {}, bar, make('span', { 'aria-hidden': 'true' }, monthName(value)));
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

const monthFormat = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthName = value => monthFormat.format(new Date(value + '-01T00:00:00Z'));

function daysOf(month) {
  const [year, number] = month.split('-').map(Number);
  return { from: month + '-01', to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** The months in order, and where that makes no crowd also those without quotes between them. */
function monthsOf(counts) {
  const sorted = counts.toSorted((one, other) => one.value < other.value ? -1 : 1);
  if (sorted.length < 2 || sorted.length >= 20) return sorted;
  const known = new Map(sorted.map(one => [one.value, one.count]));
  const all = [];
  const last = sorted.at(-1).value;
  for (let date = new Date(sorted[0].value + '-01T00:00:00Z'); all.length <= 36; date.setUTCMonth(date.getUTCMonth() + 1)) {
    const value = date.toISOString().slice(0, 7);
    all.push({ value, count: known.get(value) ?? 0 });
    if (value === last) return all;
  }
  return sorted;
}

if ($('search')) new Search().start();
