// All that Lena Orsat says, page by page. Run it with Node 18 or newer: node quotes.mjs
// It runs in a browser as well, on pages of this host and of sites that the host allows.
const summit = 'http://localhost:7071';
const key = globalThis.process?.env.SUMMIT_API_KEY;

async function* quotes(question) {
  let page = new URL(`/v1/quotes?${new URLSearchParams(question)}`, summit);
  while (page) {
    const answer = await fetch(page, { headers: key ? { 'X-Api-Key': key } : {} });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${body.title}: ${body.detail}`);
    yield* body.items;
    // The next page's address is relative to this one's.
    const next = answer.headers.get('Link')?.match(/<([^>]*)>; rel="next"/);
    page = next ? new URL(next[1], page) : null;
  }
}

for await (const quote of quotes({ speaker: 'orsat', sort: 'oldest', limit: 5 })) {
  console.log(`${quote.speaker}: ${quote.text}`);
}
