// What lies below: nothing but the plain colour of the page, or tiles of others that the settings name. They are chosen on the map itself.

import {byId, fill, h} from './dom.js';
import {nameOf, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {putLayers} from './map.js';

let offered = [];

export function initBaseMaps(about) {
  offered = about.base_maps;
  on(['baseMap'], show);
  show();
  withWords(drawSwitch);
  on(['baseMap'], drawSwitch);
}

/** @return {{id: string, title: string}[]} the plain one first */
export function baseMaps(nameOf) {
  return [{id: 'plain', title: t('base.plain')}, ...offered.map((map, i) => ({id: String(i), title: nameOf(map)}))];
}

export function baseMapCredit() {
  return chosen()?.attribution ?? '';
}

export const isOverBaseMap = () => Boolean(chosen());

const chosen = () => offered[Number(get('baseMap'))];

function show() {
  const base = chosen();
  putLayers('base', base
    ? [new ol.layer.Tile({className: 'ol-layer base', source: new ol.source.XYZ({urls: base.tiles, maxZoom: base.max_zoom})})]
    : []);
}

/** One click a map; nothing where the settings name none. */
function drawSwitch() {
  const box = byId('base-switch');
  box.hidden = offered.length === 0;
  const focused = box.contains(document.activeElement) ? document.activeElement?.id : null;
  fill(box, baseMaps(nameOf).map(({id, title}) => h('button', {
    type: 'button', id: `base-${id}`, class: 'base-choice', 'aria-pressed': String(id === (chosen() ? get('baseMap') : 'plain')), onclick: () => set({baseMap: id}),
  }, id === 'plain' ? t('base.plain.short') : title)));
  if (focused) { byId(focused)?.focus(); }
}
