// What lies below: nothing but the plain colour of the page, or tiles of others that the settings name.

import {t} from './i18n.js';
import {get, on} from './state.js';
import {putLayers} from './map.js';

let offered = [];

export function initBaseMaps(about) {
  offered = about.base_maps;
  on(['baseMap'], show);
  show();
}

/** @return {{id: string, title: string}[]} the plain one first */
export function baseMaps(nameOf) {
  return [{id: 'plain', title: t('base.plain')}, ...offered.map((map, i) => ({id: String(i), title: nameOf(map)}))];
}

export function baseMapCredit() {
  return offered[Number(get('baseMap'))]?.attribution ?? '';
}

function show() {
  const chosen = offered[Number(get('baseMap'))];
  putLayers('base', chosen
    ? [new ol.layer.Tile({className: 'ol-layer base', source: new ol.source.XYZ({urls: chosen.tiles, maxZoom: chosen.max_zoom})})]
    : []);
}
