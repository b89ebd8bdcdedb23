// Projects, actions, tasks and verdicts as vector tiles: drawn in the browser, so that pointing, choosing and filtering answer at once,
// with a hundred thousand as with a hundred.

import {address} from './api.js';
import {get, on} from './state.js';
import {extentOf, map, putLayers} from './map.js';
import {heightOf} from './layer-order.js';
import {areMarksComing, createMarks, clusterAt, gatherSoon, marksAt, redrawMarks} from './marks.js';
import {fieldColour, groundColour, isCertain, STATE_COLOURS, STATE_SIGNS, styleOf, thinStyle} from './plan-style.js';
import {isDark, onTheme} from './theme.js';
import {featuresNear} from './hit.js';
import {isThere} from './versions.js';

const layers = new Map();
/** Of each layer what is pointed at or chosen, drawn once more above it: the tiles below need not be drawn again. */
const strongOf = new Map();
/** Layers whose ids are numbers of projects, and those that have a field or a verdict. */
const OF_PROJECTS = ['projects', 'conflicts'];
const OF_PLAN = [...OF_PROJECTS, 'actions', 'tasks'];
/** Web Mercator's edge, m. */
const HALF_WORLD = 20037508.342789244;
let about;

/** Projects that match the filter, by number; null for all. */
let matching = null;
/** What the pointer or the focus is on: layer and id. */
let hovered = {layer: null, id: undefined};
let marks;
/** Tiles that were asked for. */
let coming = 0;

export function initPlanLayers(what) {
  about = what;
  marks = createMarks((feature) => style(feature.get('planLayer'), feature, isStrong(feature.get('planLayer'), feature)), pointsIn);
  // over all layers that can be ordered
  marks.setZIndex(900);
  on(['layers', 'opacity', 'date', 'order'], show);
  on(['project'], redrawStrong);
  onTheme(redraw);
  show();
}

export function setMatching(numbers) {
  matching = numbers;
  redraw();
  gatherSoon();
}

export function hover(layer, id) {
  if (layer !== hovered.layer || id !== hovered.id) {
    hovered = {layer, id};
    redrawStrong();
  }
}

/** Whether more of the plan is on its way. */
export const isPlanComing = () => coming > 0 || areMarksComing();

/** The plan's things at a pixel, the uppermost first, each once. */
export function planFeaturesAt(pixel, tolerance = 5) {
  const found = new Map();
  const take = ({layer, id, properties}) => found.set(`${layer}/${id}`, {layer, id, properties});
  marksAt(pixel, tolerance).forEach(take);
  const at = map.getCoordinateFromPixel(pixel);
  const reach = tolerance * map.getView().getResolution();
  for (const layer of at ? shownTiles() : []) {
    const id = layer.get('planLayer');
    featuresNear(layer, at, reach).filter((feature) => isWanted(id, feature) && !isMark(id, feature))
      .forEach((feature) => take({layer: id, id: feature.get('id'), properties: feature.getProperties()}));
  }
  clusterAt(pixel, tolerance).forEach(take);
  return [...found.values()];
}

/** The tiles that are on the map, the uppermost first. */
const shownTiles = () => [...layers.values()].filter((layer) => map.getAllLayers().includes(layer)).sort((a, b) => b.getZIndex() - a.getZIndex());

/** What is drawn of a layer of the plan in a part of the map. @param {number[]} extent Web Mercator */
export function planFeaturesIn(id, extent) {
  const layer = layers.get(`${id} ${get('date') ?? ''}`);
  return (layer?.getFeaturesInExtent(extent) ?? []).filter((feature) => !OF_PROJECTS.includes(id) || !matching || matching.has(feature.get('id')));
}

function show() {
  const on = about.layers.filter((layer) => layer.kind === 'plan' && layer.bbox && get('layers').includes(layer.id) && isThere(layer, about));
  putLayers('plan', [...on.flatMap((layer) => {
    const key = `${layer.id} ${get('date') ?? ''}`;
    if (!layers.has(key)) {
      layers.set(key, tiles(layer));
      strongOf.set(layers.get(key), strongTiles(layer, layers.get(key).getSource()));
    }
    const shown = layers.get(key);
    const both = [shown, strongOf.get(shown)];
    both.forEach((one) => { one.setOpacity(get('opacity')[layer.id] ?? 1); one.setZIndex(heightOf(layer.id)); });
    return both;
  }), marks]);
  gatherSoon();
}

/** The points of the plan in an extent; other layers may hold very many and draw their own. */
function pointsIn(extent) {
  return shownTiles().filter((layer) => OF_PLAN.includes(layer.get('planLayer'))).flatMap((layer) => {
    const of = layer.get('planLayer');
    return layer.getFeaturesInExtent(extent).filter((feature) => isPoint(feature) && isWanted(of, feature)).flatMap((feature) => {
      const flat = feature.getFlatCoordinates();
      return Array.from({length: flat.length / 2}, (_, i) => ({
        layer: of, id: feature.get('id'), point: [flat[2 * i], flat[2 * i + 1]], properties: feature.getProperties(),
        look: () => ({...lookOf(of, feature), strong: isStrong(of, feature)}),
      }));
    }).filter(({point}) => ol.extent.containsCoordinate(extent, point));
  });
}

function redraw() {
  layers.forEach((layer) => layer.changed());
  redrawStrong();
}

function redrawStrong() {
  strongOf.forEach((layer) => { layer.setVisible(hasStrong(layer.get('strongOf'))); layer.changed(); });
  redrawMarks();
}

function tiles(layer) {
  const date = get('date') ? `?datetime=${get('date')}` : '';
  const extent = extentOf(layer.bbox);
  const made = new ol.layer.VectorTile({
    className: 'ol-layer plan',
    // with points: what shows another moment beside this one (swipe.js) has no marks
    properties: {planLayer: layer.id, wholeStyle: (feature) => style(layer.id, feature)},
    renderBuffer: 64,
    updateWhileAnimating: false,
    source: new ol.source.VectorTile({
      format: new ol.format.MVT(),
      tileGrid: ol.tilegrid.createXYZ({maxZoom: 15, tileSize: 512}),
      tileUrlFunction: ([z, x, y]) => (isWithin(extent, z, x, y)
        ? `${address('').href}ogc/collections/${layer.id}/tiles/WebMercatorQuad/${z}/${y}/${x}${date}` : undefined),
    }),
    // points are marks of their own (marks.js): they would lie on each other
    style: (feature) => (isMark(layer.id, feature) ? null : style(layer.id, feature)),
  });
  made.getSource().on('tileloadstart', () => { coming += 1; });
  made.getSource().on(['tileloadend', 'tileloaderror'], () => { coming -= 1; gatherSoon(); });
  return made;
}

const hasStrong = (layer) => layer === hovered.layer || (layer === 'projects' && get('project') !== null);

function strongTiles(layer, source) {
  return new ol.layer.VectorTile({
    className: 'ol-layer plan', properties: {ofNow: true, strongOf: layer.id}, visible: hasStrong(layer.id), renderMode: 'vector', renderBuffer: 64, source,
    style: (feature) => (isStrong(layer.id, feature) && !isMark(layer.id, feature) ? style(layer.id, feature, true) : null),
  });
}

/** There are no tiles where nothing lies. */
function isWithin(extent, z, x, y) {
  const size = 2 * HALF_WORLD / 2 ** z;
  const [west, north] = [x * size - HALF_WORLD, HALF_WORLD - y * size];
  return ol.extent.intersects(extent, [west, north - size, west + size, north]);
}

const isWanted = (layer, feature) => !(OF_PROJECTS.includes(layer) && matching && !matching.has(feature.get('id')));

/** Asked for each feature in view, which may be very many. */
function isStrong(layer, feature) {
  const id = feature.get('id');
  return (layer === hovered.layer && id === hovered.id) || (layer === 'projects' && id === String(get('project')));
}

const isMark = (layer, feature) => OF_PLAN.includes(layer) && isPoint(feature);

function style(layer, feature, strong = false) {
  if (!isWanted(layer, feature)) {
    return null;
  }
  if (!OF_PLAN.includes(layer)) {
    return thinStyle(strong);
  }
  return styleOf({...lookOf(layer, feature), strong, ground: groundColour(isDark())});
}

function lookOf(layer, feature) {
  if (layer === 'conflicts') {
    const state = feature.get('state');
    return {colour: STATE_COLOURS[state], sign: isPoint(feature) ? STATE_SIGNS[state] : undefined, certain: feature.get('certainty') === 'certain'};
  }
  return {colour: fieldColour(feature.get('field')), certain: isCertain(feature.get('accuracy_m'), about)};
}

/** A tile holds a piece of an area or a line: a sign in each piece would make many things of one. */
const isPoint = (feature) => (feature.getType?.() ?? feature.getGeometry().getType()).endsWith('Point');
