// The address after # keeps what the page shows (kept.js says what), so that a copied link shows the same.

import {KEPT} from './kept.js';
import {all, on, set} from './state.js';

let view = null;
/** The address as it was last written or read; null before. @type {?string} */
let written = null;
let writing;
/** @type {function(Object): void} */
let listener = () => {};

/** Puts what the address says into the state. @return {?{lon: number, lat: number, zoom: number}} the part of the map */
export function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const before = all();
  set(KEPT.reduce((changes, kept) => ({...changes, ...kept.read(words.get(kept.name), {...before, ...changes})}), {}));
  const [zoom, lat, lon] = (words.get('map') ?? '').split('/').map(Number);
  return Number.isFinite(zoom) && Number.isFinite(lat) && Number.isFinite(lon) ? {zoom, lat, lon} : null;
}

/** @param {function(Object): void} moved called with the part of the map if somebody changes the address by hand */
export function keepAddress(moved) {
  listener = moved;
  written = location.hash;
  on(['*'], writeAddress);
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      written = location.hash;
      const place = readAddress();
      if (place) { listener(place); }
    }
  });
}

/** Written after the frame, not in it: a browser takes up to 20 ms for an address. */
export function keepView(zoom, lat, lon) {
  view = `${zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`;
  clearTimeout(writing);
  writing = setTimeout(writeAddress);
}

function writeAddress() {
  if (written !== null && location.hash !== written) {
    return; // somebody changed it, and the event that says so is on its way
  }
  const state = all();
  const words = new URLSearchParams(view ? {map: view} : {});
  for (const {name, write} of KEPT) {
    const word = write(state);
    if (word !== null && word !== undefined && word !== '') { words.set(name, word); }
  }
  // readable: these may stand in a fragment as they are
  const hash = `#${words.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@')}`;
  history.replaceState(null, '', hash);
  written = location.hash;
}
