// The names on the map: one transparent picture above everything that is drawn, so that no line lies over a name and each thing is
// named once. The service places them; it is told what floats over the map and where marks stand, and keeps off.

import {address, send} from './api.js';
import {byId} from './dom.js';
import {get, on} from './state.js';
import {map, putLayers} from './map.js';
import {shownPictures} from './pictures.js';
import {markBoxes, onMarks} from './marks.js';
import {isPlanComing} from './plan-layers.js';
import {onRules} from './legend-rules.js';

/** What floats over the map: ids of elements, and room about them, px. */
const FLOATING = ['map-tools', 'legend', 'base-switch', 'date-chip', 'illustrative', 'time', 'status', 'paper-scale', 'paper-north'];
const MARGIN = 6;
/** The service keeps off no more boxes than this. */
const MOST_BOXES = 500;
/** Names stay a moment while more of the map comes, ms. */
const PAUSE = 120;
/** Names are not shown at a scale this much larger or smaller than they were placed for. */
const STRETCHED = 1.6;

let layer;
let timer;
/** Numbers the questions: only the last one's answer counts. */
let turn = 0;
/** @type {?AbortController} */
let running = null;
let shown = '';
/** What names keep off is there: before, they would be asked for again with each part that comes. */
let begun = false;
let rulesKnown = false;

export function initLabels() {
  layer = new ol.layer.Image({className: 'ol-layer labels', properties: {ofNow: true}});
  putLayers('labels', [layer]);
  map.on('moveend', soon);
  map.on(['change:density', 'change:target'], soon);
  on(['layers', 'opacity', 'date', 'order', 'lang', 'baseMap'], soon);
  onMarks(soon);
  onRules(() => { if (!rulesKnown) { rulesKnown = true; soon(); } });
  // whatever did not come
  map.once('rendercomplete', () => { begun = true; soon(); });
  byId('legend').addEventListener('toggle', soon);
  new ResizeObserver(soon).observe(byId('legend'));
}

function soon() {
  clearTimeout(timer);
  document.documentElement.dataset.labels = 'coming';
  turn += 1;
  const mine = turn;
  timer = setTimeout(async () => {
    begun ||= rulesKnown && !isPlanComing();
    if (begun) {
      await ask();
      if (mine === turn) { said(); }
    }
  }, PAUSE);
}

/** Says that the names are those of what is seen: paper and tests wait for it. */
function said() {
  document.documentElement.dataset.labels = 'there';
  waiting.splice(0).forEach((done) => done());
}

const waiting = [];

/** @return {Promise<void>} until the names of what is seen stand on the map */
export const labelsThere = () => new Promise((done) => {
  if (document.documentElement.dataset.labels === 'there') { done(); } else { waiting.push(done); }
});

async function ask() {
  const ids = shownPictures().map((one) => one.id);
  const size = map.getSize();
  if (ids.length === 0 || !size || size[0] < 1 || size[1] < 1) {
    layer.setSource(null);
    shown = '';
    return;
  }
  const extent = map.getView().calculateExtent(size);
  const src = sourceOf(ids, extent, size);
  if (src === shown) {
    return;
  }
  running?.abort();
  const asked = new AbortController();
  running = asked;
  try {
    const answer = await send(src, {signal: asked.signal});
    if (answer.headers.get('Content-Type').startsWith('image/')) {
      await show(URL.createObjectURL(await answer.blob()), extent, ol.extent.getWidth(extent) / size[0]);
      shown = src;
    }
  } catch {
    // the picture below tells what is wrong; a map without names is still a map
  }
}

function sourceOf(ids, extent, [width, height]) {
  const dense = Math.min(3, Math.max(1, Math.round(map.get('density') ?? window.devicePixelRatio)));
  const boxes = [...floating(), ...markBoxes()].slice(0, MOST_BOXES).map((box) => box.map((number) => Math.round(number * dense)).join(','));
  return address('ows', {
    SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetMap', LAYERS: ids.join(','), STYLES: '', CRS: 'EPSG:3857', BBOX: extent.join(','),
    WIDTH: Math.round(width * dense), HEIGHT: Math.round(height * dense), FORMAT: 'image/png', TRANSPARENT: 'TRUE',
    FORMAT_OPTIONS: dense > 1 ? `dpi:${Math.round(90.7 * dense)}` : null, LABELS: 'only', LANGUAGE: get('lang'), TIME: get('date'),
    AVOID: boxes.length > 0 ? boxes.join(';') : null,
  }).href;
}

/** Boxes of what lies over the map: left, top, width and height, px. */
function floating() {
  const origin = map.getTargetElement().getBoundingClientRect();
  return FLOATING.map((id) => byId(id)?.getBoundingClientRect()).filter((box) => box?.width > 0)
    .map((box) => [box.left - origin.left - MARGIN, box.top - origin.top - MARGIN, box.width + 2 * MARGIN, box.height + 2 * MARGIN])
    .filter(([left, top, width, height]) => left + width > 0 && top + height > 0 && left < origin.width && top < origin.height);
}

/** Shows a picture once it is read, so that no move of the map is without names. @param {number} resolution that it was placed for */
async function show(url, extent, resolution) {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const source = new ol.source.ImageStatic({url, imageExtent: extent, projection: map.getView().getProjection(), interpolate: true});
  // the layer reads the picture once more: the names are there when it has
  const drawn = new Promise((done) => { source.once(['imageloadend', 'imageloaderror'], done); });
  layer.setMinResolution(resolution / STRETCHED);
  layer.setMaxResolution(resolution * STRETCHED);
  layer.setSource(source);
  await drawn;
  URL.revokeObjectURL(url);
}
