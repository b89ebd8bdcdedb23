// The address after # keeps what the page shows, so that a copied link shows the same.

import {all, on, set} from './state.js';

let view = null;
let written = '';
/** @type {function(Object): void} */
let listener = () => {};

/** Puts what the address says into the state. @return {?{lon: number, lat: number, zoom: number}} the part of the map */
export function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const changes = {};
  if (words.has('lang')) { changes.lang = words.get('lang') === 'en' ? 'en' : 'zh'; }
  if (words.has('panel')) { changes.panel = words.get('panel'); }
  changes.project = words.has('project') ? Number(words.get('project')) : null;
  changes.feature = words.get('feature');
  if (words.has('layers')) { Object.assign(changes, layersFrom(words.get('layers'))); }
  if (words.has('base')) { changes.baseMap = words.get('base'); }
  changes.date = /^\d{4}-\d\d-\d\d$/.test(words.get('date') ?? '') ? words.get('date') : null;
  if (words.has('crs')) { changes.crs = words.get('crs'); }
  if (words.has('chart')) { changes.chart = words.get('chart'); }
  changes.chartMethod = words.get('chart-method') === 'spread' ? 'spread' : 'whole';
  changes.filter = Object.fromEntries(Object.keys(all().filter).map((name) => [name, words.get(name) ?? '']));
  changes.ask = askFrom(words.get('ask'));
  changes.asking = words.get('asking') === 'sums' ? 'sums' : 'near';
  changes.sums = words.has('sums') ? Object.fromEntries(new URLSearchParams(words.get('sums'))) : null;
  if (words.has('check')) { changes.check = checkFrom(words.get('check'), all().check); }
  set(changes);
  const [zoom, lat, lon] = (words.get('map') ?? '').split('/').map(Number);
  return Number.isFinite(zoom) && Number.isFinite(lat) && Number.isFinite(lon) ? {zoom, lat, lon} : null;
}

/** @param {function(Object): void} moved called with the part of the map if somebody changes the address by hand */
export function keepAddress(moved) {
  listener = moved;
  on(['*'], writeAddress);
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      const place = readAddress();
      if (place) { listener(place); }
    }
  });
}

export function keepView(zoom, lat, lon) {
  view = `${zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`;
  writeAddress();
}

function writeAddress() {
  const state = all();
  const words = new URLSearchParams();
  const put = (name, value) => { if (value !== null && value !== undefined && value !== '') { words.set(name, value); } };
  put('map', view);
  put('lang', state.lang);
  put('panel', state.panel);
  put('project', state.project);
  put('feature', state.feature);
  put('layers', layersOf(state));
  put('base', state.baseMap === 'plain' ? null : state.baseMap);
  put('date', state.date);
  put('crs', state.crs === 'EPSG:4490' ? null : state.crs);
  put('chart', state.chart === 'field' ? null : state.chart);
  put('chart-method', state.chartMethod === 'whole' ? null : state.chartMethod);
  Object.entries(state.filter).forEach(([name, value]) => put(name, value));
  put('ask', state.ask && `${state.ask.target}@${state.ask.distance}`);
  put('asking', state.asking === 'near' ? null : state.asking);
  put('sums', state.sums && new URLSearchParams(state.sums).toString());
  put('check', checkOf(state.check));
  // readable: these may stand in a fragment as they are
  written = `#${words.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@')}`;
  history.replaceState(null, '', written);
}

function layersOf({layers, opacity}) {
  return layers?.map((id) => (opacity[id] === undefined ? id : `${id}:${opacity[id]}`)).join(',') ?? null;
}

function layersFrom(text) {
  const pairs = text.split(',').filter(Boolean).map((word) => word.split(':'));
  return {
    layers: pairs.map(([id]) => id),
    opacity: Object.fromEntries(pairs.filter(([, value]) => value).map(([id, value]) => [id, Number(value)])),
  };
}

function askFrom(text) {
  const at = text?.lastIndexOf('@') ?? -1;
  return at < 0 ? null : {target: text.slice(0, at), distance: Number(text.slice(at + 1)) || 0};
}

/** A pasted text or a drawing of any sensible size travels with the link. */
const LONGEST = 6000;

function checkOf({input, text, drawn, options}) {
  if (!text && !drawn) {
    return null;
  }
  const written = JSON.stringify({input, text: input === 'paste' ? text : '', drawn: input === 'draw' ? drawn : null, options});
  return written.length > LONGEST ? null : written;
}

function checkFrom(text, before) {
  try {
    return {...before, ...JSON.parse(text)};
  } catch {
    return before;
  }
}
