// Elements are made here and nowhere else; words go in by textContent, never as markup.

/** Makes an element: `el('p', { class: 'note', onclick }, 'words', child)`. */
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'at') setPlace(element, value);
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...keep(children));
  return element;
};

/** The page's policy forbids style attributes, so that places (`at: { left, top, width }`) are set one by one. */
const setPlace = (element, place) => Object.entries(place).forEach(([side, pixels]) => { element.style[side] = `${pixels}px`; });

/** `false && el(…)` and the like stand for nothing. */
const keep = (children) => children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== '');

/** Gives an element new children. */
export const put = (element, ...children) => element.replaceChildren(...keep(children));

export const byId = (id) => document.getElementById(id);

/** A link to a part of the page; the filters in the address stay as they are. */
export const link = (route, words, attributes = {}) => el('a', { href: makeHash(route, readHash().query), ...attributes }, words);

const encodeRoute = (route) => route.split('/').map(encodeURIComponent).join('/');

/** `#person/홍길동?from=2018`: what is chosen, and which filters are on. */
export const makeHash = (route, query = '') => `#${encodeRoute(route)}${query && `?${query}`}`;

const decode = (words) => { try { return decodeURIComponent(words); } catch { return words; } };

export const readHash = () => {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  return { route: path.split('/').map(decode).join('/').normalize('NFC'), query };
};

/** Line icons, drawn as paths of a 24 × 24 field. */
const ICONS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20',
  theme: 'M12 3a9 9 0 1 0 0 18V3Z M12 3a9 9 0 0 1 0 18',
  print: 'M7 9V4h10v5 M5 9h14a2 2 0 0 1 2 2v6h-4v3H7v-3H3v-6a2 2 0 0 1 2-2Z M7 14h10',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8 M12 16.7v.1',
  close: 'M6 6l12 12M18 6 6 18',
  fit: 'M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  filter: 'M4 6h16M7 12h10M10 18h4',
  copy: 'M9 9h11v11H9Z M5 15H4V4h11v1',
  save: 'M12 4v11 M7 11l5 5 5-5 M5 20h14',
  table: 'M4 5h16v14H4Z M4 10h16 M4 14.5h16 M10 10v9',
};

export const icon = (name) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
};

export const iconButton = (name, label, onclick, attributes = {}) =>
  el('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label, onclick, ...attributes }, icon(name));

/** Remembers a setting; a browser that forbids storage for files forgets it. */
export const remember = {
  get: (key) => { try { return localStorage.getItem(`lgai.${key}`); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(`lgai.${key}`, value); } catch { /* private window: nothing to keep */ } },
};

/** Saves what an address (data: or blob:) holds as a file. */
export const saveAs = (address, name) => el('a', { href: address, download: name }).click();

/** Copies words to the clipboard; the button that asked for it says so for a moment. */
export const copyWords = async (words, button) => {
  try {
    await navigator.clipboard.writeText(words);
  } catch { // a page from a file may not reach the clipboard
    const field = el('textarea', { class: 'off-screen' });
    field.value = words;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
    button?.focus();
  }
  button?.classList.add('done');
  setTimeout(() => button?.classList.remove('done'), 1200);
};
