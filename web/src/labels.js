// The words of the page in English and Korean, as they come with the data (src/lgai_graph/report/words.py);
// names, summaries and quotes stay in the language of their article.
import { words } from './data.js';
import { fitParticle } from './hangul.js';

let language = 'en';

export const setLanguage = (code) => {
  language = code === 'ko' ? 'ko' : 'en';
  document.documentElement.lang = language;
};
export const getLanguage = () => language;

/** The word under a key (`t('type', 'visit')`); an unknown one stands as it is. */
export const t = (key, name) => (name === undefined ? words[language][key] : words[language][key]?.[name] ?? name);

const PLACE = /\{(\w+)(?::([^}]+))?\}/g;
const write = (value) => (typeof value === 'number' ? value.toLocaleString('en') : String(value));

/** A phrase with its places filled in: `say('nEvents', { n: 3 })`; a pair is one thing and many of it. */
export const say = (key, values = {}) => {
  const [name, entry] = key.split('.');
  const phrase = entry ? t(name, entry) : t(name);
  const words = Array.isArray(phrase) ? phrase[values.n === 1 ? 0 : 1] : phrase;
  return words.replace(PLACE, (_, place, particle) => { const value = write(values[place]); return particle ? value + fitParticle(value, particle) : value; });
};

/** A number with its noun: `count('nEvents', 3)`. */
export const count = (key, n) => say(key, { n });
