/**
 * The search of the site. It is fetched whole when it is first used, and nothing that is typed
 * leaves the page.
 */
const box = document.querySelector('.search');
const input = box.querySelector('input');
const results = box.querySelector('.results');
const count = box.querySelector('.count');
const MOST = 30;

/** @type {Promise<{t: string, d: string, p: string, u: string, k: string}[]> | undefined} */
let loading;

/** Capitals, accents and the two ways to write æ, ø and å make no difference. */
const folded = (text) =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

const load = () => {
  loading ??= fetch(box.dataset.index)
    .then((answer) => answer.json())
    .then((entries) =>
      entries.map((entry) => ({
        ...entry,
        k: folded(entry.t),
        f: folded(`${entry.t} ${entry.d} ${entry.p}`),
      })),
    );
  return loading;
};

/** What is named so comes first, then what begins so, then what has it in its name. */
function rankOf({ k, p }, [first]) {
  const page = p === '' ? 0 : 1;
  if (k === first) return page;
  if (k.startsWith(first)) return 2 + page;
  return k.includes(first) ? 4 + page : 6 + page;
}

function show(found, words) {
  results.replaceChildren(
    ...found.slice(0, MOST).map(({ t, d, p, u }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = box.dataset.root + u;
      const name = document.createElement('strong');
      name.textContent = t;
      const place = document.createElement('span');
      place.className = 'place';
      place.textContent = p;
      const text = document.createElement('span');
      text.className = 'text';
      text.textContent = d;
      link.append(name, ' ', place, text);
      item.append(link);
      return item;
    }),
  );
  box.dataset.shown = input.value;
  if (words.length === 0) count.textContent = '';
  else count.textContent = found.length === 0 ? box.dataset.none : `${found.length} ${box.dataset.found}`;
}

async function search() {
  const words = folded(input.value).split(/\s+/).filter(Boolean);
  const entries = await load();
  if (folded(input.value).split(/\s+/).filter(Boolean).join(' ') !== words.join(' ')) return;
  const found = words.length === 0 ? [] : entries.filter(({ f }) => words.every((word) => f.includes(word)));
  show(
    found
      .map((entry, i) => [rankOf(entry, words), i, entry])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([, , entry]) => entry),
    words,
  );
}

input.addEventListener('focus', load);
input.addEventListener('input', search);
box.addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'Escape') {
    input.value = '';
    show([], []);
    input.focus();
  } else if (event.key === 'ArrowDown' && at < links.length - 1) {
    event.preventDefault();
    links[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (at === 0 ? input : links[at - 1]).focus();
  } else if (event.key === 'Enter' && document.activeElement === input && links.length > 0) {
    links[0].click();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input'))
    return;
  event.preventDefault();
  input.focus();
});
box.hidden = false;
