// Puts events on rows: the weightiest get a label, what finds no room becomes a dot or a numbered cluster.

const DOT = 6; // pixels: half a dot
const GAP = 12; // pixels between two items of a row
const LABEL_MOST = 240; // pixels wished for a label; it grows where its row is empty
const LABEL_LEAST = 84; // a shorter label says nothing
const EDGE = 4; // free pixels at the left edge of the pane
const CLUSTER = 24; // pixels: dots nearer than this become one

/** The room that an item takes on a row, with a label of that width; null where it would leave the pane. */
const measureItem = (item, label, width) => {
  const [left, right] = [Math.max(0, item.x1), Math.min(width, item.x2)];
  if (item.isPoint) {
    if (item.x1 + DOT + 4 + label <= width) return { from: item.x1 - DOT, to: item.x1 + DOT + 4 + label, side: 'right' };
    return item.x1 - DOT - 4 - label >= EDGE ? { from: item.x1 - DOT - 4 - label, to: item.x1 + DOT, side: 'left' } : null;
  }
  if (right - left >= label + 10) return { from: left, to: right, side: 'inside' };
  if (right + 5 + label <= width) return { from: left, to: right + 5 + label, side: 'right' };
  return left - 5 - label >= EDGE ? { from: left - 5 - label, to: right, side: 'left' } : null;
};

/** How many rows give every item a label, shortened where it is long. */
export const countRows = (items, width) => {
  const rows = [[]];
  items.forEach((item) => { if (!placeItem(item, rows, width, LABEL_MOST)) { rows.push([]); placeItem(item, rows.slice(-1), width, LABEL_MOST); } });
  return rows.length;
};

const isFree = (row, { from, to }) => row.every((one) => to + GAP <= one.from || from >= one.to + GAP);

const placeItem = (item, rows, width, most) => {
  for (const label of new Set([most, LABEL_MOST, LABEL_LEAST].map((one) => Math.min(item.words, one)))) {
    const room = measureItem(item, label, width);
    const row = room && rows.find((one) => isFree(one, room));
    if (row) { row.push({ item, label, ...room }); return true; }
  }
  return false;
};

/** Gives each label the room up to the next item of its row. */
const widen = (row, width) => {
  row.sort((a, b) => a.from - b.from);
  row.forEach((one, index) => {
    const more = one.side === 'left' ? one.from - (row[index - 1]?.to ?? EDGE - GAP) - GAP : (row[index + 1]?.from ?? width + GAP) - GAP - one.to;
    if (one.side === 'inside') {
      one.label = Math.min(one.item.words, one.to - one.from - 10);
      return;
    }
    const grown = Math.max(0, Math.min(one.item.words - one.label, more));
    one.label += grown;
    if (one.side === 'left') one.from -= grown; else one.to += grown; // the next one has that much less room
  });
};

const cluster = (items, width) => {
  const dots = items.map((item) => ({ x: (Math.max(0, item.x1) + Math.min(width, item.x2)) / 2, item })).sort((a, b) => a.x - b.x);
  const found = [];
  for (const { x, item } of dots) {
    const last = found.at(-1);
    if (last && x - last.from < CLUSTER) { last.items.push(item); last.to = x; } else found.push({ from: x, to: x, items: [item] });
  }
  return found.map(({ from, to, items: members }) => ({ x: Math.min(width - 12, Math.max(12, (from + to) / 2)), items: members }));
};

/**
 * Lays items, the weightiest first, on so many rows.
 * An item has x1, x2 (pixels), isPoint and words (the width of its whole label).
 */
export const layRows = (items, count, width) => {
  const lay = (most, label) => {
    const rows = Array.from({ length: most }, () => []);
    const rest = items.filter((item) => !placeItem(item, rows, width, label));
    return { rows, rest };
  };
  let { rows, rest } = lay(count, Infinity); // whole labels, as long as all events find a place so
  if (rest.length > 0) ({ rows, rest } = lay(count, LABEL_MOST));
  if (rest.length > 0) ({ rows, rest } = lay(Math.max(0, count - 1), LABEL_MOST)); // the last row is for clusters
  rows.forEach((row) => widen(row, width));
  return { rows, clusters: cluster(rest, width) };
};
