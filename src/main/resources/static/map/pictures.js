// Layers that the service draws by their styles (SLD): neighbours of one opacity come as one picture, so that a move
// of the map costs one request. Their names come apart and lie above everything (labels.js).

import {address, ApiError, send} from './api.js';
import {get, on} from './state.js';
import {extentOf, map, putLayers} from './map.js';
import {fadeAtEnds, shownExtent} from './fade.js';
import {heightOf, shownLayers} from './layer-order.js';
import {isOverBaseMap} from './base-maps.js';
import {isThere} from './versions.js';
import {showError} from './notices.js';

const made = new Map();
let about;

export function initPictures(what) {
  about = what;
  on(['layers', 'opacity', 'date', 'order', 'baseMap'], show);
  show();
}

/** Whether a layer comes as a picture; the plan's own come as vector tiles (plan-layers.js). */
const isPicture = (layer) => layer.kind !== 'plan' && !layer.own;

/** The day of the map as WMS names it. */
export const whenOf = () => (get('date') ? {TIME: get('date')} : {});

/** What a base map shows itself, and would be hidden by. */
const GROUND = ['sea', 'city'];

/** The picture layers that are on and were there on the day, the lowest first. */
export function shownPictures() {
  return shownLayers().filter((layer) => isPicture(layer) && isThere(layer, about) && !(GROUND.includes(layer.id) && isOverBaseMap()));
}

function show() {
  putLayers('pictures', runs().map(({ids, opacity}) => {
    const key = `${ids} ${get('date') ?? ''}`;
    if (!made.has(key)) {
      made.set(key, picture(ids));
    }
    const layer = made.get(key);
    layer.setOpacity(opacity);
    layer.setZIndex(heightOf(ids[0]));
    return layer;
  }));
}

/** Layers next to each other that are equally opaque. */
function runs() {
  const found = [];
  let last = null;
  for (const layer of shownLayers().filter((one) => isThere(one, about))) {
    if (GROUND.includes(layer.id) && isOverBaseMap()) {
      continue;
    }
    if (!isPicture(layer)) {
      // what lies between belongs between
      last = null;
      continue;
    }
    const {id} = layer;
    const opacity = get('opacity')[id] ?? 1;
    // what shines through must be one layer, or the lower would shine through the upper
    if (last && last.opacity === 1 && opacity === 1) {
      last.ids.push(id);
    } else {
      last = {ids: [id], opacity};
      found.push(last);
    }
  }
  return found;
}

function picture(ids) {
  const parameters = {LAYERS: ids.join(','), STYLES: '', FORMAT: 'image/png', LABELS: 'false', ...whenOf()};
  const layer = new ol.layer.Image({
    // a class of its own makes it a canvas of its own, which the dark colours can turn
    className: 'ol-layer pictures',
    extent: shownExtent(city(), sea()),
    source: new ol.source.ImageWMS({
      url: address('ows').href,
      params: parameters,
      ratio: 1.2,
      // asks for denser pixels as this service understands it, too
      serverType: 'geoserver',
      imageLoadFunction: load,
    }),
  });
  fadeAtEnds(layer, map, city, sea);
  return layer;
}

const city = () => extentOf(about.bbox);

function sea() {
  const bbox = about.layers.find((layer) => layer.id === 'sea')?.bbox;
  return bbox ? extentOf(bbox) : null;
}

/** A picture that does not come is told in words, and the map goes on with an empty one. */
async function load(image, src) {
  let shown = EMPTY;
  try {
    const answer = await send(src);
    if (!answer.headers.get('Content-Type').startsWith('image/')) {
      throw new ApiError({code: 'map-refused', detail: wordsOfFault(await answer.text())}, answer.status);
    }
    shown = URL.createObjectURL(await answer.blob());
  } catch (error) {
    showError(error);
  }
  const picture = image.getImage();
  if (shown !== EMPTY) {
    // it is decoded some time after it is loaded: on a busy machine much later
    picture.addEventListener('load', () => setTimeout(() => URL.revokeObjectURL(shown), 60_000), {once: true});
  }
  picture.src = shown;
}

const EMPTY = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** WMS says its faults in XML, with status 200. */
const wordsOfFault = (text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('ServiceException')?.textContent.trim() ?? text.slice(0, 200);
