// Two moments side by side: a second map over the left of the first shows the other one; a handle moves the line between them, by the
// pointer or the arrow keys. Both sides are named.

import {byId, fill, h} from './dom.js';
import {t, withWords} from './i18n.js';
import {get, on} from './state.js';
import {map} from './map.js';
import {dateText, isThere} from './versions.js';

let about;
/** @type {?Object} the map on the left, while there is one */
let other = null;
let part = 50;

export function initSwipe(what) {
  about = what;
  withWords(draw);
  // after those who put the first map's layers
  on(['compare', 'date'], draw);
  on(['layers', 'order', 'opacity', 'baseMap', 'own', 'compare', 'date'], () => Promise.resolve().then(putLayers));
  map.on('moveend', putLayers);
}

function draw() {
  const box = byId('swipe');
  const isOn = Boolean(get('compare'));
  box.hidden = !isOn;
  byId('map-before').hidden = !isOn;
  if (!isOn) {
    other?.setTarget(undefined);
    other = null;
    return;
  }
  const focused = document.activeElement?.id;
  fill(box,
    h('span', {class: 'side left'}, t('time.leftChip', {date: dateText(get('compare'))})),
    h('span', {class: 'side right'}, get('date') ? t('time.rightChip', {date: dateText(get('date'))}) : t('time.rightNow')),
    h('i', {class: 'swipe-line'}),
    h('input', {type: 'range', id: 'swipe-handle', min: 0, max: 100, step: 1, value: part, 'aria-label': t('time.handle'), oninput: (event) => move(Number(event.target.value))}));
  if (focused) {
    byId(focused)?.focus();
  }
  move(part);
  if (!other) {
    other = new ol.Map({target: byId('map-before'), view: map.getView(), controls: [], interactions: []});
  }
  putLayers();
}

/** @param {number} percent of the width that the left has */
function move(percent) {
  part = percent;
  byId('map').parentElement.style.setProperty('--swipe', `${percent}%`);
}

function putLayers() {
  if (!other) {
    return;
  }
  // marks and names are those of the right: the left draws its own with its tiles
  const shown = map.getAllLayers().filter((layer) => layer.getVisible() && layer.getSource() && !layer.get('ofNow'));
  other.setLayers([...shown.map((layer) => twin(layer, get('compare'))), names(shown, get('compare'))].filter(Boolean));
}

/** Whether the service draws it by its styles. */
const isPicture = (source) => source instanceof ol.source.ImageWMS && 'LAYERS' in source.getParams() && source.getUrl().startsWith(new URL('ows', document.baseURI).href);

/** The names of the left, the latest ones by what they are of. @type {?{key: string, layer: Object}} */
let named = null;

/** On this side, too, no line lies over a name. */
function names(shown, date) {
  const sources = shown.map((layer) => layer.getSource()).filter(isPicture);
  const ids = sources.flatMap((source) => source.getParams().LAYERS.split(',')).filter((id) => wasThere(id, date));
  if (ids.length === 0) {
    return null;
  }
  const key = `${ids} ${date} ${get('lang')}`;
  if (named?.key !== key) {
    const params = {...sources[0].getParams(), LABELS: 'only', LANGUAGE: get('lang'), LAYERS: ids.join(','), TIME: date};
    named = {key, layer: new ol.layer.Image({className: 'ol-layer labels', source: new ol.source.ImageWMS({url: sources[0].getUrl(), params, ratio: 1.2, serverType: 'geoserver'})})};
  }
  return named.layer;
}

const twins = new WeakMap();

/** The same layer as of another moment; null for one that was not there. Kept, so that nothing is asked for twice. */
function twin(layer, date) {
  const known = twins.get(layer) ?? new Map();
  twins.set(layer, known);
  if (!known.has(date)) {
    known.set(date, made(layer, layer.getSource(), date));
  }
  known.get(date)?.setOpacity(layer.getOpacity());
  return known.get(date);
}

function made(layer, source, date) {
  const looks = {className: layer.getClassName(), extent: layer.getExtent()};
  if (isPicture(source)) {
    const there = source.getParams().LAYERS.split(',').filter((id) => wasThere(id, date));
    return there.length === 0 ? null : new ol.layer.Image({...looks, source: new ol.source.ImageWMS({
      url: source.getUrl(), params: {...source.getParams(), LAYERS: there.join(','), TIME: date}, ratio: 1.2, serverType: 'geoserver', imageLoadFunction: source.getImageLoadFunction(),
    })});
  }
  if (layer instanceof ol.layer.VectorTile) {
    const url = source.getTileUrlFunction();
    const id = layer.get('planLayer');
    return id && !wasThere(id, date) ? null : new ol.layer.VectorTile({...looks, renderBuffer: layer.getRenderBuffer(), declutter: layer.getDeclutter(), style: layer.get('wholeStyle') ?? layer.getStyle(), source: new ol.source.VectorTile({
      format: new ol.format.MVT(), tileGrid: source.getTileGrid(), tileUrlFunction: (...tile) => dated(url(...tile), date),
    })});
  }
  // what has no versions is the same on both sides
  return new layer.constructor({...looks, source, style: layer.getStyle?.()});
}

function dated(address, date) {
  if (!address) {
    return undefined;
  }
  const url = new URL(address);
  url.searchParams.set('datetime', date);
  return url.href;
}

function wasThere(id, date) {
  const layer = about.layers.find((one) => one.id === id);
  return !layer || isThere(layer, about, date);
}
