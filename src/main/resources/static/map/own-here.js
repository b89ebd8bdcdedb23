// What layers of the user's own have at a place, with all its attributes: features of files and services as they are, of a WMS what it
// answers (GetFeatureInfo), or why it answers nothing.

import {send} from './api.js';
import {h} from './dom.js';
import {t} from './i18n.js';
import {map} from './map.js';
import {ownLayersShown} from './own-layers.js';

/** More at one place, or more attributes of one, are not read. */
const MOST = 10;
const MOST_ROWS = 60;
const LONGEST_TEXT = 4000;
/** The first that a WMS answers with is taken. */
const INFO_FORMATS = ['application/json', 'application/geo+json', 'text/plain'];

/**
 * @typedef {Object} Found
 * @property {string} layer its name @property {Object[]} [features] attributes of each @property {string} [text] as a WMS says it
 * @property {string} [refused] why there is nothing
 */

/** @param {number[]} pixel @param {number[]} coordinate Web Mercator @return {Promise<Found[]>} only layers that have something there, or refuse */
export async function ownAt(pixel, coordinate) {
  const found = await Promise.all(ownLayersShown().map((layer) => (layer.drawn instanceof ol.layer.Image ? ofWms(layer, coordinate) : ofFeatures(layer, pixel))));
  return found.filter(({features, text, refused}) => features?.length > 0 || text || refused);
}

function ofFeatures({name_zh: layer, drawn}, pixel) {
  const features = map.getFeaturesAtPixel(pixel, {layerFilter: (one) => one === drawn, hitTolerance: 6});
  return {layer, features: features.slice(0, MOST).map((feature) => withoutGeometry(feature.getProperties(), feature.getGeometryName()))};
}

function withoutGeometry(properties, name) {
  const {[name]: _, ...rest} = properties;
  return rest;
}

async function ofWms({name_zh: layer, drawn}, coordinate) {
  for (const format of INFO_FORMATS) {
    try {
      const url = drawn.getSource().getFeatureInfoUrl(coordinate, map.getView().getResolution(), 'EPSG:3857', {INFO_FORMAT: format, FEATURE_COUNT: MOST, QUERY_LAYERS: drawn.getSource().getParams().LAYERS});
      const answer = await send(new URL(url), {credentials: 'same-origin'});
      const type = answer.headers.get('Content-Type') ?? '';
      if (/json/.test(type)) {
        return {layer, features: ((await answer.json()).features ?? []).slice(0, MOST).map(({properties}) => properties ?? {})};
      }
      if (/^text\/plain/.test(type)) {
        return {layer, text: (await answer.text()).trim().slice(0, LONGEST_TEXT)};
      }
    } catch (error) {
      if (error.problem?.code === 'network') {
        return {layer, refused: t('own.infoUnreachable')};
      }
      // it may know another format
    }
  }
  return {layer, refused: t('own.noInfo')};
}

/** @param {Found[]} found */
export const ownParts = (found) => found.map(({layer, features = [], text, refused}) => h('section', {class: 'own-here'},
  h('h3', {}, layer, ' ', h('span', {class: 'badge'}, t('own.badge'))),
  refused && h('p', {class: 'soft small'}, refused),
  text && h('pre', {class: 'small'}, text),
  features.map(attributes)));

function attributes(properties) {
  const rows = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return rows.length === 0 ? h('p', {class: 'soft small'}, t('own.noAttributes'))
    : h('dl', {class: 'facts small'}, rows.slice(0, MOST_ROWS).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, typeof value === 'object' ? JSON.stringify(value) : String(value)))));
}
