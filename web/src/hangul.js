// Search keys of Korean names: bare letters, initial consonants (초성), romanised sounds.

const FIRST = ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
const FIRST_LATIN = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const MIDDLE_LATIN = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i'];
const LAST_LATIN = ['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'l', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'ng', 't', 't', 'k', 't', 'p', 't'];
const SYLLABLES = 0xac00;

const split = (letter) => {
  const code = letter.codePointAt(0) - SYLLABLES;
  if (code < 0 || code >= 11172) return null;
  return [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
};

/** Lower case, no spaces or punctuation: `LG U+` → `lgu+`. */
export const fold = (words) => words.normalize('NFC').toLowerCase().replace(/[\s·.,'"‘’“”()\-_/]/g, '');

export const initials = (words) => [...words].map((letter) => { const parts = split(letter); return parts ? FIRST[parts[0]] : letter; }).join('');

export const isInitials = (words) => /^[ㄱ-ㅎ]{2,}$/.test(words);

/** Revised Romanisation, syllable by syllable: 배경훈 → baegyeonghun. */
export const romanise = (words) => [...words].map((letter) => {
  const parts = split(letter);
  return parts ? FIRST_LATIN[parts[0]] + MIDDLE_LATIN[parts[1]] + LAST_LATIN[parts[2]] : letter;
}).join('');

/** One spelling for the many ways to romanise: kyunghoon and gyeonghun → kyngn·. */
export const soundOf = (latin) => latin.toLowerCase()
  .replace(/[^a-z]/g, '')
  .replace(/lee$|^lee/g, 'i').replace(/^park|park$/g, 'bak').replace(/^koo|koo$/g, 'gu').replace(/^choi|choi$/g, 'choe').replace(/^kim/g, 'gim')
  .replace(/oo|ou/g, 'u').replace(/yeo|you|yu/g, 'yu').replace(/eo|eu|u|o/g, 'u').replace(/ae|e|ai/g, 'e').replace(/ee|y?i/g, 'i')
  .replace(/kk|g|q/g, 'k').replace(/tt|d/g, 't').replace(/pp|b/g, 'p').replace(/jj|ch|j/g, 'c').replace(/ss|sh/g, 's').replace(/r/g, 'l').replace(/f/g, 'p').replace(/v/g, 'p')
  .replace(/(.)\1+/g, '$1');

/** Letters of a word taken apart, for counting typing slips: 배경운 and 배경훈 differ by one. */
export const takeApart = (words) => [...words].flatMap((letter) => {
  const parts = split(letter);
  return parts ? [`f${parts[0]}`, `m${parts[1]}`, ...(parts[2] ? [`l${parts[2]}`] : [])] : [letter];
});

/** Edits (insert, drop, replace) between two lists, given up above `limit`. */
export const countEdits = (left, right, limit) => {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = right.map((_, index) => index + 1);
  for (let i = 0; i < left.length; i += 1) {
    let corner = i;
    let before = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, before + 1, corner + (left[i] === right[j] ? 0 : 1));
      corner = above;
      before = cost;
      return cost;
    });
  }
  return row[row.length - 1] ?? left.length;
};

const FINAL_DIGITS = { 0: 'ng', 1: 'l', 3: 'm', 6: 'k', 7: 'l', 8: 'l' };
const FINAL_LETTERS = { l: 'l', m: 'm', n: 'n', r: 'l' };

/** The form of a particle pair (`을/를`) that a word takes; brackets and quotes behind it are read over. */
export const fitParticle = (word, pair) => {
  const [one, other] = pair.split('/');
  if (!other) return one;
  const letter = word.replace(/[^\p{L}\p{N}]+$/u, '').at(-1)?.toLowerCase() ?? '';
  const parts = split(letter || ' ');
  const final = parts ? LAST_LATIN[parts[2]] : FINAL_DIGITS[letter] ?? FINAL_LETTERS[letter] ?? '';
  const [afterConsonant, afterVowel] = ['을', '은', '이', '과', '으로', '이라'].includes(one) ? [one, other] : [other, one];
  return final === '' || (final === 'l' && afterConsonant === '으로') ? afterVowel : afterConsonant;
};
