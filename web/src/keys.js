// Keyboard: single letters act unless somebody is typing.
import { byId, el, put } from './dom.js';
import { t } from './labels.js';
import { fitAll, panBy, zoomBy } from './network.js';
import { fitTimeline, listShown, panTimeline, zoomTimeline } from './timeline.js';
import { getChoice } from './view.js';

const STEP = 60; // pixels
const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

const isTyping = (target) => target.closest('input, select, textarea, dialog');

const goToEvent = (step, choose) => {
  const events = listShown();
  if (events.length === 0) return;
  const at = events.findIndex((event) => event.id === getChoice()?.item?.id);
  const next = at < 0 ? (step > 0 ? 0 : events.length - 1) : Math.min(events.length - 1, Math.max(0, at + step));
  choose(events[next]);
};

const inNetwork = (key) => {
  if (ARROWS[key]) panBy(ARROWS[key][0] * STEP, ARROWS[key][1] * STEP);
  else if (key === '+' || key === '=') zoomBy(1.25);
  else if (key === '-') zoomBy(0.8);
  else return false;
  return true;
};

const inTimeline = (key) => {
  if (ARROWS[key]?.[0]) panTimeline(ARROWS[key][0] * -0.15);
  else if (key === '+' || key === '=') zoomTimeline(1.25);
  else if (key === '-') zoomTimeline(1.25 ** -1);
  else return false;
  return true;
};

/** `acts` holds choose(item), switchTheme, switchLanguage, goTo(pane). */
export const listen = (acts) => {
  const LETTERS = {
    '/': () => byId('search').focus(), j: () => goToEvent(1, acts.choose), k: () => goToEvent(-1, acts.choose), Escape: () => acts.choose(null),
    f: () => { fitAll({ still: false }); fitTimeline(); }, n: () => acts.goTo('network'), t: () => acts.goTo('timeline'), d: () => acts.goTo('details'),
    l: acts.switchLanguage, m: acts.switchTheme, '?': showKeys,
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const pane = event.target.closest('[data-keys]')?.dataset.keys;
    const isDone = (pane === 'network' && inNetwork(event.key)) || (pane === 'timeline' && inTimeline(event.key));
    const act = LETTERS[event.key] ?? LETTERS[event.key.toLowerCase()];
    if (!isDone && !act) return;
    event.preventDefault();
    if (!isDone) act();
  });
};

export const showKeys = () => {
  const dialog = byId('keys');
  put(dialog, 
    el('h2', {}, t('help')),
    el('dl', {}, Object.entries(t('keys')).map(([key, words]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, words)])),
    el('form', { method: 'dialog' }, el('button', { class: 'quiet' }, t('close'))));
  dialog.showModal();
};
