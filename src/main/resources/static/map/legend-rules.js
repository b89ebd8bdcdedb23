// What the service's styles draw in view, by layer: the words, and a sign for each without words (GetLegendGraphic as JSON).

import {getJson} from './api.js';
import {on} from './state.js';
import {map} from './map.js';
import {shownPictures, whenOf} from './pictures.js';
import {showError} from './notices.js';

/** ms that the map must rest before it is asked again. */
const PAUSE = 200;
/** Twice as dense as a screen, for dense screens and for paper. */
export const SIGN = {width: 28, height: 18, density: 2};
/** The standard's pixel is 0.28 mm. */
const DPI = 25.4 / 0.28;

let rules = new Map();
let asking = null;
const listeners = [];

/** The rules that draw something of a layer in view; null as long as it is not known. @return {?Object[]} */
export const rulesOf = (id) => rules.get(id) ?? null;

/** @param {function(): void} listener called whenever other rules draw something */
export function onRules(listener) {
  listeners.push(listener);
}

export function initLegendRules() {
  let waiting;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(ask, PAUSE); };
  map.on('moveend', later);
  map.on('change:size', later); // it comes from under a phone's panel without having moved
  on(['layers', 'date', 'order'], later);
}

async function ask() {
  asking?.abort();
  if (!map.getSize()?.every(Boolean)) {
    return; // a phone's panel lies over all of it
  }
  asking = new AbortController();
  const {signal} = asking;
  try {
    const [width, height] = map.getSize();
    const found = await rulesIn(map.getView().calculateExtent([width, height]), width, height, signal);
    if (!signal.aborted) {
      rules = found;
      listeners.forEach((listener) => listener());
    }
  } catch (error) {
    if (!signal.aborted) {
      showError(error, ask);
    }
  }
}

/**
 * The rules that draw something in a part of the map.
 * @param {number[]} extent Web Mercator @param {number} width and height of the map there, in pixels of the standard
 * @return {Promise<Map<string, Object[]>>} by layer
 */
export async function rulesIn(extent, width, height, signal = undefined) {
  const ids = shownPictures().map((layer) => layer.id);
  if (ids.length === 0) {
    return new Map();
  }
  const answer = await getJson('ows', {
    SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetLegendGraphic', FORMAT: 'application/json', LAYER: ids.join(','), ...whenOf(),
    CRS: 'EPSG:3857', BBOX: extent.join(','), SRCWIDTH: Math.round(width), SRCHEIGHT: Math.round(height),
    WIDTH: SIGN.width * SIGN.density, HEIGHT: SIGN.height * SIGN.density, DPI: DPI * SIGN.density,
  }, {signal});
  return new Map(answer.Legend.map((layer) => [layer.layerName, layer.rules]));
}
