// Pictures as SVG: written as text, with nothing in them that a vector editor would not read.

const escape = (value) => String(value).replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
const round = (value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

/** Writes an element: `tag('circle', { cx: 3, r: 5 })`. */
export const tag = (name, attributes = {}, content = '') => {
  const written = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== false).map(([key, value]) => ` ${key}="${escape(round(value))}"`).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** Words at the left end, the middle or the right end of a point. */
export const text = (words, attributes) => tag('text', attributes, escape(words));

/** A whole picture with its title. */
export const drawPicture = ({ x = 0, y = 0, width, height, title, font, paper }, parts, definitions = []) => tag('svg', {
  xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: [x, y, width, height].map(round).join(' '), 'font-family': font, role: 'img',
}, [
  tag('title', {}, escape(title)), definitions.length > 0 ? tag('defs', {}, definitions.join('')) : '',
  tag('rect', { x, y, width, height, fill: paper }), ...parts,
].join('\n'));

export const toAddress = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const LARGEST = 8192; // pixels of a side that every browser draws

/** The same picture in pixels, as the address of a PNG. */
export const toPng = async (svg) => {
  const image = new Image();
  image.src = toAddress(svg);
  await image.decode();
  const scale = Math.min(2, LARGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
};
