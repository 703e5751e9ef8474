// The page: builds the frame once, then redraws each part when filters or the choice change.
import * as data from './data.js';
import { byId, el, iconButton, link, makeHash, put, readHash, remember } from './dom.js';
import { drawFilters } from './filters.js';
import { listen, showKeys } from './keys.js';
import { count, getLanguage, say, setLanguage, t } from './labels.js';
import { drawNetwork, fitAll, makeNetwork, makePicture, placeOf, countDrawn, getZoom, hint, recolour, showFocus, zoomBy } from './network.js';
import { drawPanel } from './panel.js';
import { makeSaveMenu } from './pictures.js';
import { fillPrint } from './print.js';
import { makeSearch } from './search.js';
import { drawTimeline, fitTimeline, getLanes, getWindow, makeTimeline, makeTimelinePicture, relabelTimeline, resetTimeline, setLanes, showChoice, zoomTimeline } from './timeline.js';
import { tellCounts, tellTitle } from './story.js';
import { getChoice, getStep, getUnknown, makeFocus, makeView, onChange, readFilters, setChoice, setStep, writeFilters } from './view.js';

const TIES = [...Object.keys(data.words.en.relation), 'event'];

// ---- choosing ----

let shown = null; // the address that the page shows

/** Chooses by address, so that the back button and links from outside work; nothing chosen is the overview. Shows it at once: the
 * browser tells of a new address only later, and a key pressed before that would go on from the old choice. */
const choose = (item) => {
  location.hash = makeHash(item?.route ?? '', readHash().query);
  readAddress();
};

/** Puts what is shown into the address without a step back to what stood there. */
const rewrite = (hash) => {
  history.replaceState(null, '', hash);
  shown = location.hash;
};

/** Filters go into the address too, so that a view can be mailed. */
const applyFilters = () => {
  rewrite(makeHash(readHash().route, writeFilters()));
  draw();
};

const readAddress = () => {
  if (location.hash === shown) return;
  shown = location.hash;
  const { route, query } = readHash();
  const found = route ? data.findRoute(route) : null;
  const hadChoice = getChoice() !== null;
  readFilters(query);
  if (query !== writeFilters()) rewrite(makeHash(route, writeFilters())); // what it does not know is left out
  setChoice(found, { missing: found ? '' : route });
  if (found && !data.LISTS.has(found.kind)) { showFocus(); showChoice(); } else if (!found && hadChoice) { fitAll({ still: false }); resetTimeline(); }
  if (found && matchMedia('(max-width: 760px)').matches) show('details');
};

const show = (pane) => {
  document.body.dataset.pane = pane;
  document.querySelectorAll('.tabs button').forEach((tab) => tab.setAttribute('aria-selected', String(tab.dataset.pane === pane)));
};
const goTo = (pane) => { show(pane); byId(pane).focus({ preventScroll: true }); };

// ---- look ----

const isDark = () => document.documentElement.dataset.theme === 'dark';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

const setTheme = (theme) => {
  document.documentElement.dataset.theme = theme;
  recolour();
};
const switchTheme = () => { setTheme(isDark() ? 'light' : 'dark'); remember.set('theme', document.documentElement.dataset.theme); };
const switchLanguage = () => { setLanguage(getLanguage() === 'en' ? 'ko' : 'en'); remember.set('language', getLanguage()); drawFrame(); if (hasPictures) { relabelTimeline(); draw(); } };

const tooltip = el('div', { class: 'tooltip', role: 'tooltip', hidden: true });
const hover = (words, event, fact) => {
  tooltip.hidden = !words;
  hint(fact ? fact.participants.map((participant) => participant.entity) : []);
  if (!words) return;
  put(tooltip, el('b', {}, words[0]), el('span', {}, words[1]));
  const [x, y] = [event?.clientX ?? 0, event?.clientY ?? 0];
  const { width, height } = tooltip.getBoundingClientRect();
  tooltip.style.transform = `translate(${Math.max(4, Math.min(innerWidth - width - 8, x + 14))}px, ${Math.max(4, y + 18 + height > innerHeight ? y - height - 12 : y + 18)}px)`;
};

// ---- frame ----

/** The line between network and timeline can be dragged, or moved with the arrow keys. */
const makeSplitter = () => {
  const bar = el('div', { class: 'splitter', role: 'separator', tabindex: '0', 'aria-orientation': 'horizontal', 'aria-valuemin': '20', 'aria-valuemax': '80', 'aria-valuenow': '50' });
  const move = (y) => {
    const [upper, lower] = [panes.network.getBoundingClientRect(), panes.timeline.getBoundingClientRect()];
    const share = Math.min(4, Math.max(0.25, (y - upper.top) / (lower.bottom - y)));
    byId('app').style.setProperty('--upper', `${share}fr`);
    bar.setAttribute('aria-valuenow', String(Math.round((100 * share) / (1 + share))));
  };
  bar.addEventListener('pointerdown', (event) => bar.setPointerCapture(event.pointerId));
  bar.addEventListener('pointermove', (event) => { if (bar.hasPointerCapture(event.pointerId)) move(event.clientY); });
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -24, ArrowDown: 24 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    move(panes.timeline.getBoundingClientRect().top + step);
  });
  return bar;
};


const panes = {
  network: el('section', { id: 'network', class: 'pane', tabindex: '0', 'data-keys': 'network' }),
  timeline: el('section', { id: 'timeline', class: 'pane', tabindex: '0', 'data-keys': 'timeline' }),
  details: el('aside', { id: 'details', class: 'pane', tabindex: '-1' }),
};
const panel = el('div', { id: 'panel', tabindex: '0', role: 'region' });
const bar = el('section', { id: 'filters' });
const heads = { network: el('header', { class: 'pane-head' }), timeline: el('header', { class: 'pane-head' }) };
const foot = el('div', { class: 'network-foot' });
const notice = el('p', { class: 'notice', role: 'alert', hidden: true });
const main = el('main', {}, notice);
const legend = el('details', { class: 'legend' });
const top = el('header', { id: 'top' });
const tabs = el('div', { role: 'tablist' });
const search = makeSearch(choose);
let hasPictures = false;

/** Everything with words in it that does not depend on filters or choice. */
const drawFrame = () => {
  search.input.placeholder = t('search');
  search.input.setAttribute('aria-label', t('search'));
  search.input.title = t('searchHint');
  panes.network.setAttribute('aria-label', t('network'));
  panes.timeline.setAttribute('aria-label', t('timeline'));
  panes.details.setAttribute('aria-label', t('details'));
  panel.setAttribute('aria-label', t('details'));
  bar.setAttribute('aria-label', t('filters'));
  document.querySelector('.splitter').setAttribute('aria-label', t('splitter'));
  document.title = tellTitle();
  put(top, 
    el('h1', {}, tellTitle(), el('span', {}, tellCounts(data.entities.length, data.events.length))),
    el('div', { class: 'search', role: 'search' }, search.input, search.list),
    el('div', { class: 'tools' },
      iconButton('filter', t('filters'), () => document.body.classList.toggle('with-filters'), { class: 'icon-button only-narrow' }),
      el('button', { type: 'button', id: 'language', class: 'quiet', onclick: switchLanguage }, getLanguage() === 'ko' ? 'English' : '한국어'),
      iconButton('theme', t('theme'), switchTheme, { id: 'theme' }), iconButton('print', t('print'), () => print(), { class: 'icon-button only-wide' }),
      iconButton('help', t('help'), showKeys, { class: 'icon-button only-wide' })));
  put(heads.network, el('h2', {}, t('network')), el('div', { class: 'tools' },
    iconButton('minus', t('zoomOut'), () => zoomBy(0.8)), iconButton('plus', t('zoomIn'), () => zoomBy(1.25)), iconButton('fit', t('fit'), () => fitAll({ still: false })),
    makeSaveMenu('network', makePicture)));
  put(tabs, ...['network', 'timeline', 'details'].map((pane) =>
    el('button', { type: 'button', role: 'tab', 'data-pane': pane, 'aria-selected': String(document.body.dataset.pane === pane), onclick: () => show(pane) }, t(pane))));
  const types = TIES.filter((type) => data.ties.some((tie) => tie.type === type));
  put(legend, el('summary', {}, t('ties')), el('ul', {}, types.map((type) => el('li', {}, el('span', { class: `line tie-${type}` }), t('relation', type)))));
};

/** What the shapes of the timeline say. */
const makeLegend = () => el('details', { class: 'menu signs', 'data-menu': 'signs' }, el('summary', {}, t('legend')),
  el('ul', { class: 'menu-body' }, [
    ...Object.entries(t('lane')).map(([lane, words]) => [`item point group-${lane}`, words]),
    ['item point group-ties', t('signs').day], ['item range group-ties', t('signs').span], ['item range approximate group-ties', t('signs').about],
    ['item range open-end group-ties', t('signs').open], ['item point status-planned group-ties', t('signs').planned],
    ['cancelled', t('signs').cancelled], ['differ', t('signs').differ], ['cluster', t('signs').cluster],
  ].map(([kind, words]) => el('li', { class: `sign-${kind.split(' ')[0]}` }, el('span', { class: `sign ${kind}`, 'aria-hidden': 'true' }, el('span', { class: 'shape' }), { cluster: '7', differ: '≠', cancelled: '가나' }[kind] ?? ''), words))));

/** The timeline's head says whose events it shows. */
const drawTimelineHead = (view) => {
  const choice = getChoice();
  const { events } = makeFocus();
  const undated = view.events.filter((event) => !data.isDated(event) && (!events || events.has(event.id))).length;
  const lanes = el('select', { class: 'lanes', 'aria-label': t('lanes'), onchange: ({ target }) => setLanes(target.value) },
    ['none', 'type', 'actor'].map((kind) => el('option', { value: kind, selected: kind === getLanes() }, t('laneKind', kind))));
  put(heads.timeline, el('h2', {}, t('timeline')),
    choice?.kind === 'entity' && el('button', { type: 'button', class: 'chip', onclick: () => choose(null), title: t('clear'), 'aria-label': say('filteredBy', { name: choice.item.name }) },
      el('span', { class: 'on-wide' }, say('filteredBy', { name: choice.item.name })), el('span', { class: 'on-narrow' }, choice.item.name), el('span', { 'aria-hidden': 'true' }, ' ×')),
    undated > 0 && link('undated', count('nUndated', undated), { class: 'quiet', id: 'undated' }),
    el('div', { class: 'tools' }, makeLegend(), lanes, link('table', t('table'), { class: 'quiet', id: 'as-table' }),
      iconButton('minus', t('zoomOut'), () => zoomTimeline(0.7)), iconButton('plus', t('zoomIn'), () => zoomTimeline(1.4)), iconButton('fit', t('fit'), fitTimeline), makeSaveMenu('timeline', makeTimelinePicture)));
};

/** The network's foot says how many names are drawn, and leads to the others. */
const drawNetworkFoot = (view) => {
  const within = (step) => view.tied.filter((entity) => entity.step <= step).length;
  const more = data.steps.findIndex((_, step) => step > getStep() && within(step) > view.drawn.size);
  const fewer = getStep() > 0 && within(getStep() - 1) > 0;
  put(foot,
    el('span', { role: 'status' }, view.drawn.size === view.tied.length ? count('drawn', view.tied.length) : say('drawnOf', { shown: view.drawn.size, all: view.tied.length })),
    more > 0 && el('button', { type: 'button', class: 'quiet', id: 'more', onclick: () => setStep(more) }, count('showMore', within(more))),
    fewer && el('button', { type: 'button', class: 'quiet', id: 'fewer', onclick: () => setStep(getStep() - 1) }, t('showFewer')),
    view.untied.length > 0 && link('untied', count('nUntied', view.untied.length), { class: 'quiet', id: 'untied' }));
};

const draw = () => {
  const view = makeView();
  drawFilters(bar, applyFilters);
  drawNetwork(view);
  drawNetworkFoot(view);
  drawTimelineHead(view);
  drawTimeline(view);
  drawPanel(panel);
  put(notice, getUnknown() && [say('unknown', { words: getUnknown() }), ' ', el('button', { type: 'button', class: 'quiet', onclick: () => choose(null) }, t('close'))]);
  notice.hidden = !getUnknown();
};

const start = () => {
  setLanguage(remember.get('language') ?? (navigator.language.startsWith('ko') ? 'ko' : 'en'));
  setTheme(remember.get('theme') ?? (prefersDark.matches ? 'dark' : 'light'));
  prefersDark.addEventListener('change', () => { if (!remember.get('theme')) setTheme(prefersDark.matches ? 'dark' : 'light'); });
  document.body.dataset.pane = 'network';
  panes.network.append(heads.network, legend, foot);
  panes.timeline.append(makeSplitter(), heads.timeline);
  panes.details.append(panel);
  main.append(panes.network, panes.timeline);
  byId('app').append(top, bar, main, panes.details, el('nav', { class: 'tabs' }, tabs), el('section', { id: 'printed' }), el('dialog', { id: 'keys' }), tooltip);
  drawFrame();
  drawFilters(bar, applyFilters);
  drawPanel(panel);
  requestAnimationFrame(() => setTimeout(startPictures)); // words are on the screen before the pictures are made
};

const startPictures = () => {
  makeNetwork(panes.network, { choose, hover });
  makeTimeline(panes.timeline, { choose, hover, ready: () => { performance.mark('ready'); document.body.dataset.ready = 'true'; } });
  hasPictures = true;
  onChange(draw);
  draw();
  fitAll();
  readAddress();
  addEventListener('hashchange', readAddress);
  addEventListener('beforeprint', fillPrint);
  document.addEventListener('click', (event) => document.querySelectorAll('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
  listen({ choose, switchTheme, switchLanguage, goTo });
  window.lgaiReport = { placeOf, countDrawn, getWindow, getZoom }; // for tests: what the canvas shows
};

start();
