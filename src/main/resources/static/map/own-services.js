// Layers of services that others run: WMS as pictures, WFS and OGC API – Features as features. The browser asks only hosts that the
// settings allow; the page says so before it is refused.

import {send} from './api.js';
import {map} from './map.js';

/** The most features of a service. */
const MOST = 2000;
const XML = 'text/xml';

/** @param {string} url @param {string[]} hosts allowed origins @return {boolean} */
export function isAllowed(url, hosts) {
  try {
    return [location.origin, ...hosts].includes(new URL(url, document.baseURI).origin);
  } catch {
    return false;
  }
}

/**
 * What a service offers.
 * @param {string} type wms, wfs or ogc @return {Promise<{layer: string, title: string}[]>}
 */
export async function listLayers(type, url) {
  return {wms: listWms, wfs: listWfs, ogc: listCollections}[type](url);
}

async function listWms(url) {
  const answer = await ask(url, {SERVICE: 'WMS', REQUEST: 'GetCapabilities', VERSION: '1.3.0'});
  const document = new DOMParser().parseFromString(await answer.text(), XML);
  return [...document.querySelectorAll('Layer > Name')]
    .filter((name) => isInWebMercator(name.parentElement))
    .map((name) => ({layer: name.textContent.trim(), title: textOf(name.parentElement, 'Title') || name.textContent.trim()}));
}

/** A layer has the systems of those above it, too. */
function isInWebMercator(layer) {
  for (let at = layer; at?.localName === 'Layer'; at = at.parentElement) {
    if ([...at.children].some((child) => ['CRS', 'SRS'].includes(child.localName) && /EPSG:+3857/.test(child.textContent))) {
      return true;
    }
  }
  return false;
}

async function listWfs(url) {
  const answer = await ask(url, {SERVICE: 'WFS', REQUEST: 'GetCapabilities', VERSION: '2.0.0'});
  const document = new DOMParser().parseFromString(await answer.text(), XML);
  return [...document.getElementsByTagNameNS('*', 'FeatureType')].map((type) => ({layer: textOf(type, 'Name'), title: textOf(type, 'Title') || textOf(type, 'Name')}));
}

async function listCollections(url) {
  const answer = await (await ask(collections(url), {f: 'json'})).json();
  return (answer.collections ?? []).filter((one) => one.itemType === undefined || one.itemType === 'feature').map(({id, title}) => ({layer: id, title: title ?? id}));
}

const textOf = (element, name) => [...element.children].find((child) => child.localName === name)?.textContent.trim() ?? '';

const collections = (url) => `${url.replace(/[?#].*$/, '').replace(/\/(collections)?\/?$/, '')}/collections`;

/** @param {{url: string, layer: string}} service a WMS */
export function pictureOf({url, layer}) {
  return new ol.layer.Image({
    className: 'ol-layer own',
    source: new ol.source.ImageWMS({url: new URL(url, document.baseURI).href, params: {LAYERS: layer, STYLES: '', FORMAT: 'image/png', TRANSPARENT: true}, ratio: 1}),
  });
}

/** @param {{type: string, url: string, layer: string}} service @return {Promise<{features: Object[], isAll: boolean}>} */
export async function featuresOf({type, url, layer}) {
  const answer = type === 'wfs'
    ? await ask(url, {SERVICE: 'WFS', REQUEST: 'GetFeature', VERSION: '2.0.0', TYPENAMES: layer, OUTPUTFORMAT: 'application/json', SRSNAME: 'EPSG:4326', COUNT: MOST})
    : await ask(`${collections(url)}/${encodeURIComponent(layer)}/items`, {f: 'json', limit: MOST});
  const found = await answer.json();
  const features = new ol.format.GeoJSON().readFeatures(found, {dataProjection: 'EPSG:4326', featureProjection: map.getView().getProjection()})
    .filter((feature) => feature.getGeometry());
  return {features, isAll: (found.numberMatched ?? 0) <= found.features.length};
}

/** Keeps what the address has already, such as the name of a map file. */
function ask(url, parameters) {
  const asked = new URL(url, document.baseURI);
  for (const [name, value] of Object.entries(parameters)) {
    [...asked.searchParams.keys()].filter((key) => key.toLowerCase() === name.toLowerCase()).forEach((key) => asked.searchParams.delete(key));
    asked.searchParams.set(name, String(value));
  }
  return send(asked, {credentials: 'same-origin'});
}
