/**
 * The search of the first page, over `globalThis.concepts` of `concepts.js`: a row for each concept,
 * the address of its place first, then its terms. Runs in the browser as it stands.
 */
const MOST_SHOWN = 100;

const { concepts } = /** @type {{ readonly concepts: readonly (readonly string[])[] }} */ (
  /** @type {unknown} */ (globalThis)
);
const rows = concepts.map(([href = '', ...terms]) => ({
  href,
  name: terms.join(' · '),
  text: folded([href.slice(href.indexOf('#') + 1), ...terms].join('\n')),
}));
const field = document.querySelector('input');
field?.form?.addEventListener('submit', (event) => event.preventDefault());
field?.addEventListener('input', () => show(folded(field.value.trim())));
// A browser that comes back to the page keeps what was typed.
show(folded(field?.value.trim() ?? ''));

/** @param {string} text */
function folded(text) {
  return text.normalize('NFKC').toLowerCase();
}

/** @param {string} wanted */
function show(wanted) {
  const found = wanted === '' ? [] : rows.filter(({ text }) => text.includes(wanted));
  const shown = found.slice(0, MOST_SHOWN).map(({ href, name }) => {
    const line = document.createElement('li');
    line.append(Object.assign(document.createElement('a'), { href, textContent: name }));
    return line;
  });
  document.querySelector('#found')?.replaceChildren(...shown);
  const counted = `${found.length} ${found.length === 1 ? 'concept' : 'concepts'}`;
  const said =
    found.length > MOST_SHOWN ? `${counted}, the first ${MOST_SHOWN} of them here` : counted;
  document.querySelector('#count')?.replaceChildren(wanted === '' ? '' : said);
}
