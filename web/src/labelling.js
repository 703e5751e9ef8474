// Where the labels of a network stand: around their node, none over another, the strongest first.

const HEIGHT = 16; // pixels of a label, as in style.css (.node-label)
const GAP = 3; // pixels between a node and its label
const SLACK = 1; // pixels: the line of a label is higher than its letters

/** The places a label may take around its node, the best first: how far it hangs left, and on which line. */
const SIDES = [
  { hang: 0.5, line: 'below' }, { hang: 0, line: 'beside' }, { hang: 1, line: 'beside' }, { hang: 0.5, line: 'above' },
  { hang: 0.2, line: 'below' }, { hang: 0.8, line: 'below' }, { hang: 0.2, line: 'above' }, { hang: 0.8, line: 'above' },
];

const isFree = (box, taken) => taken.every((other) => box.x2 <= other.x1 || box.x1 >= other.x2 || box.y2 <= other.y1 + SLACK || box.y1 >= other.y2 - SLACK);

/** The box of a node: `{ x, y, size }` in pixels. */
export const makeNodeBox = ({ x, y, size }) => ({ x1: x - size / 2, x2: x + size / 2, y1: y - size / 2, y2: y + size / 2 });

/** The box of a label of that width at one side of its node. */
export const makeLabelBox = ({ x, y, size }, width, { hang, line }) => {
  const reach = size / 2 + GAP;
  const left = x + (line === 'beside' ? (hang ? -reach : reach) : 0) - width * hang;
  const top = { below: y + reach, beside: y - HEIGHT / 2, above: y - reach - HEIGHT }[line];
  return { x1: left, x2: left + width, y1: top, y2: top + HEIGHT };
};

/**
 * Chooses a side for each label that finds room.
 * A node has id, x, y, size and width (of its label); the strongest come first. `must` is labelled in any case.
 */
export const placeLabels = (nodes, { most, isInside = () => true, obstacles = [], isKept = nodes.length <= most, must = null }) => {
  const taken = [...obstacles];
  const boxes = isKept ? nodes.map((node) => ({ node, box: makeNodeBox(node) })) : [];
  const chosen = [];
  for (const node of nodes) {
    if (chosen.length >= most) break;
    const others = boxes.filter((one) => one.node !== node).map((one) => one.box);
    const sides = SIDES.map((side) => ({ side, box: makeLabelBox(node, node.width, side) })).filter(({ box }) => isInside(box));
    const best = sides.find(({ box }) => isFree(box, taken) && isFree(box, others)) ?? (node.id === must ? sides[0] : null);
    if (!best) continue;
    taken.push(best.box);
    chosen.push({ node, ...best });
  }
  return chosen;
};
