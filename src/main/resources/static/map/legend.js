// What the signs mean, of what is in view and once: over the map, or beside its layer while the panel of layers is open. Words are the
// page's; the signs of pictures come from the service's styles, those of the plan are drawn as the map draws them.

import {byId, fill, h, svg} from './dom.js';
import {nameOf, t, withWords} from './i18n.js';
import {lengthText} from './measure.js';
import {get, on, set} from './state.js';
import {map} from './map.js';
import {shownLayers} from './layer-order.js';
import {onRules, rulesOf, SIGN} from './legend-rules.js';
import {onMarks} from './marks.js';
import {planFeaturesIn} from './plan-layers.js';
import {fieldColour, pale, STATE_COLOURS, STATE_SIGNS} from './plan-style.js';
import {isThere} from './versions.js';

const OF_FIELDS = ['projects', 'actions', 'tasks'];
let about;
const listeners = [];

/** Before the map is made, which keeps off it. */
export function openLegend() {
  byId('legend').open = isOpen();
}

export function initLegend(what) {
  about = what;
  const legend = byId('legend');
  legend.addEventListener('toggle', () => { if (legend.open !== isOpen()) { keepOpen(legend.open); } });
  on(['legend'], () => { legend.open = isOpen(); });
  withWords(draw);
  on(['layers', 'fields', 'order', 'panel', 'date'], draw);
  onRules(drawAll);
  // tiles of the plan come one after the other
  const again = () => { if (signature() !== drawn) { drawAll(); } };
  onMarks(again);
  map.on('rendercomplete', again);
}

/** @param {function(): void} listener called whenever other signs are in view */
export function onLegend(listener) {
  listeners.push(listener);
}

function drawAll() {
  draw();
  listeners.forEach((listener) => listener());
}

function isOpen() {
  const chosen = get('legend') ?? kept();
  return chosen ? chosen === 'open' : matchMedia('(min-width: 1100px)').matches;
}

function keepOpen(open) {
  const legend = open ? 'open' : 'closed';
  set({legend});
  try {
    localStorage.setItem('legend', legend);
  } catch { /* kept in the address all the same */ }
}

function kept() {
  try {
    return localStorage.getItem('legend');
  } catch {
    return null;
  }
}

/** Which things of the plan the legend names: it is drawn again when they change. */
let drawn = '';
const signature = () => shownLayers().filter(isOurs).map((layer) => `${layer.id} ${planKeys(layer.id, extent())}`).join('; ');
const extent = () => map.getView().calculateExtent();

function draw() {
  drawn = signature();
  const legend = byId('legend');
  // beside its layer it is enough
  legend.hidden = get('panel') === 'layers' && matchMedia('(min-width: 901px)').matches;
  fill(byId('legend-body'), legendParts(), h('section', {}, h('h3', {}, t('legend.sureness')), sureness()));
}

/** The signs of all layers that are in view, the uppermost layer first. */
function legendParts() {
  return shownLayers().filter((layer) => isThere(layer, about)).reverse().map((layer) => {
    const signs = signsOf(layer);
    return signs.length === 1
      ? h('ul', {class: 'signs alone'}, h('li', {}, signs[0].sign, h('span', {}, titleWithBadge(layer))))
      : signs.length > 1 && h('section', {}, h('h3', {}, titleWithBadge(layer)), signList(signs, layer));
  });
}

/** The signs of a layer for its place in the panel: those in view, or that there are none. */
export function legendOf(layer) {
  const signs = signsOf(layer);
  return signs.length > 0 ? signList(signs, layer) : isKnown(layer) && h('p', {class: 'soft small'}, t('legend.notInView'));
}

const isKnown = (layer) => isOurs(layer) || rulesOf(layer.id) !== null;
const isOurs = (layer) => layer.id === 'conflicts' || OF_FIELDS.includes(layer.id);

const signList = (signs, layer) => h('ul', {class: 'signs'}, signs.map(({sign, text}) => h('li', {}, sign, h('span', {}, withoutMark(layer, text)))));

const MARK = /\s*(（示意(，非法定)?）|\((illustrative|proxy)(, not legal)?\))$/;

/** A layer that illustrates says so once, by its badge, and not in each line. */
const withoutMark = (layer, text) => (layer.illustrative ? text.replace(MARK, '') : text);

/** The name of a layer, with the word that it only illustrates. */
export const titleWithBadge = (layer) => [withoutMark(layer, nameOf(layer)), layer.illustrative && h('span', {class: 'badge'}, t('layers.illustrative'))];

/**
 * The signs of a layer with their words.
 * @param {Object} layer @param {?Object[]} rules of the service, those in view if nothing is said @param {number[]} [within] Web Mercator
 * @return {{sign: any, text: string}[]}
 */
export function signsOf(layer, rules = rulesOf(layer.id), within = extent()) {
  if (layer.own) {
    return [{sign: layer.sign(), text: nameOf(layer)}];
  }
  return isOurs(layer) ? planSigns(layer.id, planKeys(layer.id, within)) : (rules ?? []).map((rule) => ({sign: picture(rule), text: titleOf(rule)}));
}

const titleOf = (rule) => (get('lang') === 'zh' ? rule.title_zh : rule.title_en);

/** Of one size for every layer; the picture holds no words. */
const picture = (rule) => h('img', {class: 'legend-sign', src: rule.swatch, width: SIGN.width, height: SIGN.height, alt: ''});

/** The fields or verdicts that a layer of the plan shows somewhere. */
function planKeys(id, within) {
  const name = id === 'conflicts' ? 'state' : 'field';
  return [...new Set(planFeaturesIn(id, within).map((feature) => feature.get(name)))].sort();
}

function planSigns(id, keys) {
  return id === 'conflicts'
    ? Object.keys(STATE_COLOURS).filter((state) => keys.includes(state)).map((state) =>
      ({sign: dot({colour: STATE_COLOURS[state], certain: true, sign: STATE_SIGNS[state]}), text: t(`state.${state}`)}))
    : get('fields').filter((field) => keys.includes(field.id)).map((field) => ({sign: dot({colour: fieldColour(field.id), certain: true}), text: nameOf(field)}));
}

const within = () => ({distance: lengthText(about.certain_within_m)});

/** The same three cases hold for points, lines and areas, for the plan and for verdicts. */
export function sureness() {
  return h('ul', {class: 'signs'},
    h('li', {}, dot({colour: '#5b6b75', certain: true}), swatch(true), t('placing.certain.long', within())),
    h('li', {}, dot({colour: '#5b6b75', certain: false}), swatch(false), t('placing.possible.long', within())),
    h('li', {}, h('span', {class: 'no-sign'}, '—'), t('placing.none.long')));
}

/** The sign of a point. @param {{colour: string, certain: boolean, sign?: string}} look */
export function dot({colour, certain, sign}) {
  return svg('svg', {class: 'sign', viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true'},
    svg('circle', {
      cx: 9, cy: 9, r: 6.5, fill: certain ? colour : pale(colour, 0.22), stroke: certain ? 'none' : colour, 'stroke-width': 2,
      'stroke-dasharray': certain ? null : '3 2.5',
    }),
    sign && svg('text', {x: 9, y: 12.4, 'text-anchor': 'middle', 'font-size': 9.5, 'font-weight': 700, fill: certain ? '#fff' : colour}, sign));
}

/** The sign of an area. */
export function swatch(certain, colour = '#5b6b75') {
  return svg('svg', {class: 'sign', viewBox: '0 0 26 18', width: 26, height: 18, 'aria-hidden': 'true'},
    svg('rect', {
      x: 2, y: 2, width: 22, height: 14, rx: 2, fill: pale(colour, certain ? 0.26 : 0.1), stroke: colour, 'stroke-width': 2,
      'stroke-dasharray': certain ? null : '5 4',
    }));
}
