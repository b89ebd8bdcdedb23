// Below the map in one line: that it illustrates, and of which day it is; whose data it shows opens by a button.

import {byId, fill, h} from './dom.js';
import {t} from './i18n.js';
import {get, on} from './state.js';
import {baseMapCredit} from './base-maps.js';
import {orderedLayers} from './layer-order.js';
import {dateText} from './versions.js';

let about;

export function initCredits(what) {
  about = what;
  draw();
  on(['words', 'layers', 'date', 'baseMap', 'ownCount'], draw);
}

/** Whose data are shown, each once. @return {string[]} */
export function creditsOf() {
  const shown = orderedLayers().filter((layer) => get('layers').includes(layer.id));
  return [...new Set([...shown.flatMap((layer) => layer.attribution), baseMapCredit()])].filter(Boolean);
}

export const shownDay = () => (get('date') ? dateText(get('date')) : about.today);

function draw() {
  byId('illustrative').hidden = !orderedLayers().some((layer) => layer.illustrative && get('layers').includes(layer.id));
  fill(byId('illustrative'), t('illustrative.short'));
  fill(byId('credits'), shownDay());
  fill(byId('credits-all'), h('h2', {}, t('credits.sources')), h('ul', {class: 'plain-list'}, creditsOf().map((credit) => h('li', {}, credit))),
    h('p', {class: 'soft small'}, t('credits.illustrative')));
}
