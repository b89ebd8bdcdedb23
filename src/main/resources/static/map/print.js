// A sheet with the map, its legend, scale, date and sources: the page becomes the sheet, the map is drawn for its size, then printed.

import {byId} from './dom.js';
import {t} from './i18n.js';
import {labelsThere} from './labels.js';
import {map} from './map.js';
import {speak} from './notices.js';

/** Pictures that do not come must not keep the sheet waiting for ever. */
const PATIENCE_MS = 8000;

export function initPrint() {
  byId('print').addEventListener('click', print);
}

async function print() {
  const extent = map.getView().calculateExtent();
  const legend = byId('legend');
  const wasOpen = legend.open;
  speak(t('print.preparing'));
  legend.open = true;
  const theme = document.documentElement.dataset.theme;
  // paper is white
  document.documentElement.dataset.theme = 'light';
  document.body.classList.add('sheet');
  map.updateSize();
  map.getView().fit(extent, {duration: 0});
  const drawn = new Promise((done) => map.once('rendercomplete', done)).then(labelsThere);
  await Promise.race([drawn, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  await Promise.all([...legend.querySelectorAll('img')].map((picture) => { picture.loading = 'eager'; return picture.decode().catch(() => {}); }));
  window.print();
  document.body.classList.remove('sheet');
  document.documentElement.dataset.theme = theme;
  legend.open = wasOpen;
  map.updateSize();
  map.getView().fit(extent, {duration: 0});
}
