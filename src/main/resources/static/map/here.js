// What lies here: a click on the map lists all that is drawn at that place, and each can be asked about. Choosing a place in the
// search does the same, so that nobody needs a pointer.

import {address, getJson} from './api.js';
import {askAbout, chooseFeature, featureOf, isAsking, isPicking, takeFeature} from './feature.js';
import {copy} from './clipboard.js';
import {byId, fill, h} from './dom.js';
import {nameOf, t} from './i18n.js';
import {get, on, set} from './state.js';
import {showError, speak, tell} from './notices.js';
import {addDrawing, map, readFeatures, showExtent} from './map.js';
import {positionText} from './coordinates.js';
import {hover, planFeaturesAt} from './plan-layers.js';
import {shownPictures} from './pictures.js';
import {isDrawing} from './draw.js';
import {checkPlace} from './check.js';
import {isMeasuring, lengthText} from './measure.js';
import {stayForNext} from './places.js';
import {onOpened} from './marks.js';
import {placeCard} from './card-place.js';
import {takeParcel} from './verdict-map.js';
import {ownAt, ownParts} from './own-here.js';

let about;
let chosen;
let card;
/** Where the card belongs on the map, null for the corner. */
let near = null;
/** How far off it may be, m; null if nobody says. */
let within = null;
/** What a link with a view of its own shows. */
let linked = null;

export function initHere(what) {
  about = what;
  linked = map.linked ? get('feature') : null;
  card = byId('here');
  chosen = new ol.source.Vector();
  addDrawing({source: chosen, style: chosenStyle});
  map.on('singleclick', (event) => { if (!isMeasuring() && !isDrawing(event) && !event.originalEvent.target.closest?.('.cluster') && !takeParcel(event)) { clicked(event); } });
  onOpened(listMembers);
  map.on('pointermove', point);
  map.getTargetElement().addEventListener('pointerleave', () => { hover(null); byId('tip').hidden = true; });
  // for those who have no pointer: Enter asks about the middle of the map
  map.getTargetElement().addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const [width, height] = map.getSize();
      clicked({pixel: [width / 2, height / 2], coordinate: map.getView().getCenter()});
    }
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') { close(); } });
  on(['feature'], showChosen);
  on(['ask'], () => { card.hidden = true; });
  showChosen();
}

/** The plan's thing below the pointer, by name. */
function point(event) {
  const tip = byId('tip');
  if (event.dragging || isMeasuring() || isDrawing(event)) {
    tip.hidden = true;
    return;
  }
  const [first] = planFeaturesAt(event.pixel);
  hover(first?.layer ?? null, first?.id);
  map.getTargetElement().classList.toggle('pointing', Boolean(first));
  tip.hidden = !first;
  if (first) {
    fill(tip, h('strong', {}, nameOf(first.properties)), h('span', {class: 'soft'}, titleOf(first.layer)));
    const [x, y] = event.pixel;
    tip.style.setProperty('left', `${Math.min(x + 14, map.getSize()[0] - 260)}px`);
    tip.style.setProperty('top', `${y + 14}px`);
  }
}

const clicked = (event) => (isAsking() ? askHere(event) : list(event));

/** In the panel of questions a click is the question: about the uppermost thing, with the others to change to. */
async function askHere({pixel, coordinate}) {
  byId('tip').hidden = true;
  try {
    // the service lists the lowest first
    const others = (await drawnAt(pixel)).reverse().map(({layer, id, properties}) => ({target: `${layer}/${id}`, properties})).filter(({target}) => target !== `city/${about.city.id}`);
    if (others.length > 0) {
      askAbout(others[0].target, others);
    } else {
      tell(t('ask.nothingHere'));
    }
  } catch (error) {
    showError(error, () => askHere({pixel, coordinate}));
  }
}

async function list({pixel, coordinate, accuracy = null}) {
  byId('tip').hidden = true;
  const ours = planFeaturesAt(pixel, 8);
  const lonLat = ol.proj.toLonLat(coordinate);
  near = coordinate;
  within = accuracy;
  choose(ours.filter(isProject));
  show(lonLat, ours, null);
  const shown = card.firstChild;
  try {
    const [drawn, own] = await Promise.all([drawnAt(pixel), ownAt(pixel, coordinate)]);
    if (!card.hidden && card.firstChild === shown) { // else it was closed, or shows something else
      show(lonLat, ours, drawn, own);
    }
  } catch (error) {
    showError(error, () => list({pixel, coordinate, accuracy}));
  }
}

/** Lists what lies at a place that was found otherwise than by a click, once the map has come there. @param {[number, number]} lonLat @param {number} accuracy m */
export function listAt(lonLat, accuracy) {
  const coordinate = ol.proj.fromLonLat(lonLat);
  const now = () => { map.renderSync(); list({pixel: map.getPixelFromCoordinate(coordinate), coordinate, accuracy}); };
  if (map.getView().getAnimating()) {
    map.once('moveend', now);
  } else {
    now();
  }
}

/** What stands at one place and has one sign. */
function listMembers({coordinate, members}) {
  near = coordinate;
  within = null;
  const once = new Map(members.map(({layer, id, properties}) => [`${layer}/${id}`, {layer, id, properties}]));
  show(ol.proj.toLonLat(coordinate), [...once.values()], []);
  card.querySelector('.here-list button')?.focus();
}

/** Beside the list of projects, a click on one opens it; the map stays where it is. */
function choose(projects) {
  const numbers = new Set(projects.map((project) => project.id));
  const isTyping = get('editing').includes(get('project'));
  if (get('panel') === 'projects' && numbers.size === 1 && !isTyping && !isPicking()) {
    stayForNext();
    set({project: Number(projects[0].id)});
  }
}

const isProject = ({layer}) => layer === 'projects' || layer === 'conflicts';

/** What the service has drawn at a pixel (GetFeatureInfo), the uppermost first. */
async function drawnAt([x, y]) {
  const layers = shownPictures().map((layer) => layer.id).join(',');
  if (!layers) {
    return [];
  }
  const [width, height] = map.getSize();
  const answer = await getJson('ows', {
    SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetFeatureInfo', LAYERS: layers, QUERY_LAYERS: layers, STYLES: '', CRS: 'EPSG:3857',
    BBOX: map.getView().calculateExtent([width, height]).join(','), WIDTH: Math.round(width), HEIGHT: Math.round(height),
    I: Math.round(x), J: Math.round(y), INFO_FORMAT: 'application/json', FEATURE_COUNT: 30, BUFFER: 8, TIME: get('date'),
  });
  return answer.features.map((feature) => ({layer: feature.layer ?? feature.id.split('.')[0], id: feature.id.split('.').slice(1).join('.'), properties: feature.properties}));
}

function show(lonLat, ours, drawn, own = []) {
  const found = [...ours, ...(drawn ?? [])];
  card.hidden = false;
  fill(card,
    h('header', {}, h('h2', {}, t('here.title')), h('button', {type: 'button', class: 'tool close', 'aria-label': t('close'), onclick: close}, '✕')),
    h('p', {class: 'soft small'}, positionText(lonLat), ' ', h('button', {type: 'button', class: 'plain small', onclick: () => copy(positionText(lonLat), t('copied'))}, t('copy')),
      !isPicking() && [' ', h('button', {type: 'button', class: 'chip-button check-here', onclick: () => { close(); checkPlace(lonLat, within); }}, t('here.check'))]),
    drawn === null ? h('p', {class: 'soft'}, t('loading')) : found.length === 0 && own.length === 0 && h('p', {}, t('here.nothing')),
    ownParts(own),
    h('ul', {class: 'plain-list here-list'}, found.map(item)));
  placeCard(card, near);
  if (drawn !== null) {
    speak(t('here.found', {count: found.length + own.flatMap(({features}) => features ?? []).length}));
  }
}

function item({layer, id, properties}) {
  const ofProject = isProject({layer});
  return h('li', {},
    h('button', {type: 'button', class: 'plain name', onclick: () => (ofProject ? set({project: Number(id), panel: 'projects'}) : chooseFeature(`${layer}/${id}`))}, nameOf(properties) || id),
    h('span', {class: 'soft small'}, titleOf(layer), sure(properties)),
    isPicking() ? isPlace(layer) && h('button', {type: 'button', class: 'chip-button take', onclick: () => take(`${layer}/${id}`)}, t('here.take'))
      : isAskable(layer) && h('button', {type: 'button', class: 'chip-button', onclick: () => askAbout(`${layer}/${id}`)}, t('here.ask')));
}

/** Links lead to features of layers, not to what the plan draws by them. */
const isPlace = (layer) => about.layers.find((one) => one.id === layer)?.kind !== 'plan';

/** Everything lies near the whole city, and what the plan draws is near its own place. */
const isAskable = (layer) => isPlace(layer) && layer !== about.city.id;

function take(target) {
  close();
  takeFeature(target);
}

/** How exactly it is drawn, in words. */
function sure({status, accuracy_m: accuracy}) {
  const words = [status && t(`status.${status}`), accuracy > 0 && t('here.accuracy', {accuracy: lengthText(accuracy)})].filter(Boolean);
  return words.length > 0 ? ` · ${words.join(' · ')}` : '';
}

function close() {
  card.hidden = true;
  if (get('feature')) {
    set({feature: null});
  }
}

const titleOf = (id) => {
  const layer = about.layers.find((one) => one.id === id);
  return layer ? nameOf(layer) : id;
};

/** Tells of a thing that is no feature of the map. @param {string} title what it is called @param {...*} content what is known of it */
export function showCard(title, ...content) {
  chosen.clear();
  if (get('feature')) {
    set({feature: null});
  }
  card.hidden = false;
  placeCard(card, null);
  fill(card,
    h('header', {}, h('h2', {}, title), h('button', {type: 'button', class: 'tool close', 'aria-label': t('close'), onclick: close}, '✕')),
    content);
}

/** The chosen feature with its outline, wherever it was chosen. */
async function showChosen() {
  chosen.clear();
  const target = get('feature');
  if (!target) {
    return;
  }
  const [layer, id] = target.split('/');
  try {
    const feature = await featureOf(target);
    chosen.addFeatures(readFeatures({type: 'FeatureCollection', features: [feature]}));
    card.hidden = false;
    near = null;
    placeCard(card, null);
    fill(card,
      h('header', {}, h('h2', {}, nameOf(feature.properties)), h('button', {type: 'button', class: 'tool close', 'aria-label': t('close'), onclick: close}, '✕')),
      h('p', {class: 'soft small'}, titleOf(layer), sure(feature.properties)),
      feature.geometry === null && h('p', {class: 'badge dashed'}, t('placing.unlocated')),
      h('p', {class: 'row'},
        isPicking() && isPlace(layer) && h('button', {type: 'button', class: 'main take', onclick: () => take(target)}, t('here.take')),
        isAskable(layer) && h('button', {type: 'button', class: isPicking() ? 'plain' : 'main', onclick: () => askAbout(target)}, t('here.ask')),
        chosen.getFeatures().length > 0 && h('button', {type: 'button', class: 'plain', onclick: () => showExtent(chosen.getExtent())}, t('here.zoom')),
        h('a', {class: 'plain', href: address(`ogc/collections/${layer}/items/${id}`, {f: 'html', datetime: get('date')}).href, target: '_blank', rel: 'noopener'}, t('here.record'))));
    if (target !== linked) {
      showExtent(chosen.getFeatures().length > 0 ? chosen.getExtent() : null);
    }
    linked = null;
  } catch (error) {
    showError(error, showChosen);
  }
}

const chosenStyle = [
  new ol.style.Style({
    stroke: new ol.style.Stroke({color: '#ffffff', width: 7}),
    image: new ol.style.Circle({radius: 11, stroke: new ol.style.Stroke({color: '#ffffff', width: 6})}),
  }),
  new ol.style.Style({
    stroke: new ol.style.Stroke({color: '#0b3bd6', width: 3}),
    fill: new ol.style.Fill({color: 'rgba(11,59,214,.08)'}),
    image: new ol.style.Circle({radius: 11, stroke: new ol.style.Stroke({color: '#0b3bd6', width: 3})}),
  }),
];
