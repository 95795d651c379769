// <summit-quote quote="ID"> and <summit-quotes q="…" speaker="…" limit="5">. What stands inside is shown until the quotes
// are there, or instead of them. Words of articles get in by textContent alone; nothing here throws into the page.

const base = new URL('.', import.meta.url);

const texts = {
  en: { loading: 'Loading…', failed: 'This quote can’t be shown now.', none: 'No quotes.', nobody: 'Speaker unknown', open: '“', close: '”' },
  fr: { loading: 'Chargement…', failed: 'Cette citation ne peut pas être affichée.', none: 'Aucune citation.', nobody: 'Locuteur inconnu', open: '«\u00a0', close: '\u00a0»' },
};

const css = `
:host { display: block; margin-block: 1em; color: var(--summit-color, inherit); font: var(--summit-font, inherit); overflow-wrap: anywhere }
:host([hidden]) { display: none }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--summit-gap, 1em) }
figure { margin: 0; padding: var(--summit-padding, .9em 1.2em); background: var(--summit-background, none); border: var(--summit-border, 0); border-inline-start: .25em solid var(--summit-accent, currentColor); border-radius: var(--summit-radius, 0) }
blockquote { margin: 0; font: var(--summit-quote-font, 1.2em/1.45 Georgia, serif); white-space: pre-line }
figcaption { margin-top: .6em }
[part=speaker] { font-weight: 700 }
[part=speaker]::before { content: "— "; color: var(--summit-accent, currentColor) }
[part=origin] { display: flex; flex-wrap: wrap; gap: 0 .9em; font-size: .9em; color: var(--summit-soft, color-mix(in srgb, currentColor 78%, transparent)) }
a { color: inherit; text-underline-offset: .18em }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
[part=status] { margin: 0; font-style: italic; opacity: .8 }`;

let sheet = null;
try {
  // The page's policy may forbid an element <style>, but not this.
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
} catch { sheet = null; }

function make(tag, part, text, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  if (part) element.setAttribute('part', part);
  if (text) element.textContent = text;
  return element;
}

const status = (state, lang) => make('p', 'status', texts[lang][state], { lang });
const link = (part, text, address) => make('a', part, text, { href: address, rel: 'noopener noreferrer' });

// One request for each address, however many elements ask.
const asked = new Map();
const forget = (address, request) => asked.get(address) === request && asked.delete(address);

function ask(address) {
  let request = asked.get(address);
  if (!request) {
    request = { users: 0, done: false, controller: new AbortController() };
    request.answer = fetch(address, { signal: request.controller.signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
      .then(answer => answer.ok ? answer.json() : Promise.reject(answer))
      .then(json => { request.done = true; return json; }, failure => { forget(address, request); throw failure; });
    request.answer.catch(() => {});
    asked.set(address, request);
  }
  request.users++;
  return {
    answer: request.answer,
    leave() {
      if (--request.users > 0 || request.done) return;
      forget(address, request);
      request.controller.abort();
    },
  };
}

/** As the nearest element states it, also outside shadow trees. */
function languageOf(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const stated = at.closest('[lang]');
    if (stated) return stated.lang.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  }
  return 'en';
}

function day(published, language) {
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(published.slice(0, 10)));
  } catch { return published.slice(0, 10); }
}

function figure(quote, language) {
  const said = texts[language];
  const { title, outlet, published } = quote.article;
  const words = make('blockquote', 'text', said.open + quote.text + said.close, { lang: quote.language, dir: 'auto' });
  const who = make('div', 'speaker');
  who.append(make('bdi', '', quote.speaker ?? said.nobody));
  const where = make('div', 'origin');
  if (quote.link) where.append(link('title link', title ?? 'Original', quote.link));
  else if (title) where.append(make('span', 'title', title));
  if (outlet) where.append(make('span', 'outlet', outlet));
  if (published) where.append(make('time', 'published', day(published, language), { dateTime: published }));
  if (quote.permalink) where.append(link('permalink link', 'Summit', new URL(quote.permalink, base).href));
  const whole = make('figure', 'quote');
  whole.append(words);
  whole.appendChild(make('figcaption', 'by')).append(who, where);
  return whole;
}

class SummitElement extends HTMLElement {
  #request = null;
  #waiting = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    if (sheet) root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() { this.#soon(); }

  attributeChangedCallback(name, before, after) {
    if (before !== after && this.isConnected) this.#soon();
  }

  disconnectedCallback() {
    this.#request?.leave();
    this.#request = null;
  }

  /** Takes changes together. */
  #soon() {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) this.#load();
    });
  }

  async #load() {
    this.#request?.leave();
    let request = this.#request = null;
    try {
      this.#wait('loading');
      this.#request = request = ask(this.address());
      const json = await request.answer;
      if (this.#request === request) this.#show(this.draw(json, languageOf(this)));
    } catch {
      if (this.#request === request) this.#wait('failed');
    }
  }

  /** Shows what the page put inside; words of our own only where it put nothing. */
  #wait(state) {
    const own = this.firstElementChild !== null || this.textContent.trim() !== '';
    const language = languageOf(this);
    this.#show(own ? document.createElement('slot') : status(state, language));
  }

  #show(content) { this.shadowRoot.replaceChildren(sheet ? '' : make('style', '', css), content); }

  /** An address with the parameters that the attributes give, or the address in src. */
  build(path, names) {
    const address = new URL(path, base);
    const given = this.given();
    for (const name of names) {
      const value = this.getAttribute(name) ?? given?.searchParams.get(name);
      if (value) address.searchParams.set(name, value);
    }
    return address.href;
  }

  given() {
    if (!this.hasAttribute('src')) return null;
    const address = new URL(this.getAttribute('src'), base);
    if (address.origin !== base.origin) throw address;
    return address;
  }
}

class SummitQuote extends SummitElement {
  static observedAttributes = ['quote', 'sig', 'exp', 'src', 'lang'];

  address() {
    const id = this.getAttribute('quote') ?? decodeURIComponent(this.given().pathname.split('/').pop());
    if (!id) throw id;
    return this.build(`embed/v1/quotes/${encodeURIComponent(id)}`, ['exp', 'sig']);
  }

  draw(quote, language) { return figure(quote, language); }
}

class SummitQuotes extends SummitElement {
  static observedAttributes = ['q', 'speaker', 'limit', 'sig', 'exp', 'src', 'lang'];

  address() { return this.build('embed/v1/quotes', ['q', 'speaker', 'limit', 'exp', 'sig']); }

  draw({ items }, language) {
    if (items.length === 0) return status('none', language);
    const list = make('ol', 'list');
    for (const quote of items) list.appendChild(make('li', 'item')).append(figure(quote, language));
    return list;
  }
}

for (const [name, element] of [['summit-quote', SummitQuote], ['summit-quotes', SummitQuotes]])
  // A page may load this file twice.
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
