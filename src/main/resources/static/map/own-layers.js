// Layers of the user's own, for the session: from files, which are read in the browser and sent nowhere, and from services of hosts that
// the settings allow. They lie on the map and stand in the list like others. The address keeps services, not files.

import {get, on, set} from './state.js';
import {addOnTop, extentOf, map, removeFromTop} from './map.js';
import {heightOf, setOwn} from './layer-order.js';
import {svg} from './dom.js';
import {t} from './i18n.js';
import {pale} from './plan-style.js';
import {featuresOf, isAllowed, pictureOf} from './own-services.js';
import {showError, tell} from './notices.js';

const COLOURS = ['#b5485d', '#5565b5', '#3f7d4e', '#8a6d3b', '#7a4f9a'];
/** @type {Object[]} */
let layers = [];
let made = 0;
/** Says that the list has changed. */
const changed = () => set({ownCount: layers.map((layer) => layer.id).join()});

/** @param {{service_hosts: string[]}} about */
export function initOwn(about) {
  on(['layers', 'opacity', 'order'], show);
  for (const service of get('own') ?? []) {
    restore(service, about.service_hosts);
  }
}

/** @param {string} name of the file @param {Object[]} features on the map */
export function addFeatures(name, features, {id = nextId(), facts = () => []} = {}) {
  const colour = COLOURS[made % COLOURS.length];
  const source = new ol.source.Vector({features});
  const drawn = new ol.layer.Vector({source, style: styleOf(colour), className: 'ol-layer own', properties: {ownLayer: id}});
  add({id, name, drawn, count: features.length, bbox: degrees(source.getExtent()), sign: () => sign(colour), facts});
}

/** Adds a service's layer, and keeps it in the address. @param {{type: string, url: string, layer: string, title: string}} service */
export async function addService(service) {
  const known = {...service, id: nextId()};
  await put(known);
  set({own: [...get('own') ?? [], known]});
}

export function removeOwn(id) {
  const layer = layers.find((one) => one.id === id);
  removeFromTop(layer.drawn);
  layers = layers.filter((one) => one !== layer);
  setOwn(layers);
  const own = (get('own') ?? []).filter((service) => service.id !== id);
  set({layers: get('layers').filter((other) => other !== id), own: own.length > 0 ? own : null});
  changed();
}

/** A link may name any service; it is shown where its host is allowed, on or off as the link says. */
async function restore(service, hosts) {
  try {
    if (!isAllowed(service.url, hosts)) {
      tell(t('own.notAllowed', {host: service.url}));
      return;
    }
    await put(service, get('layers').includes(service.id));
  } catch (error) {
    showError(error);
  }
}

async function put(service, on = true) {
  const facts = () => [[t('own.service'), service.type.toUpperCase()], [t('own.address'), service.url], [t('about.layer'), service.layer]];
  if (service.type === 'wms') {
    made += 1;
    add({id: service.id, name: service.title, drawn: pictureOf(service), count: null, bbox: null, sign: () => sign('#5b6b75'), facts}, on);
  } else {
    const {features, isAll} = await featuresOf(service);
    addFeatures(service.title, features, {id: service.id, facts: () => [...facts(), [t('about.features'), isAll ? String(features.length) : t('own.firstOnly', {count: features.length})]]});
  }
}

function nextId() {
  const taken = [...layers, ...get('own') ?? []].map(({id}) => id);
  let n = 1;
  while (taken.includes(`own-${n}`)) { n += 1; }
  return `own-${n}`;
}

function add({id, name, drawn, count, bbox, sign: makeSign, facts}, on = true) {
  made += 1;
  addOnTop(drawn);
  layers = [...layers, {
    id, own: true, kind: 'own', name_zh: name, name_en: name, drawn, count, bbox, sign: makeSign, facts, times: [], attribution: [], illustrative: false,
  }];
  setOwn(layers);
  if (on && !get('layers').includes(id)) {
    set({layers: [...get('layers'), id]});
  }
  changed();
  show();
}

function show() {
  for (const {id, drawn} of layers) {
    drawn.setVisible(get('layers').includes(id));
    drawn.setOpacity(get('opacity')[id] ?? 1);
    drawn.setZIndex(heightOf(id));
  }
}

const degrees = (extent) => (ol.extent.isEmpty(ol.extent.buffer(extent, 1)) ? null : ol.proj.transformExtent(extent, map.getView().getProjection(), 'EPSG:4326'));

/** Those that are on, the uppermost first. */
export const ownLayersShown = () => layers.filter(({id}) => get('layers').includes(id)).sort((one, other) => heightOf(other.id) - heightOf(one.id));

/** Where a new layer lies. */
export const lastExtent = () => (layers.at(-1)?.bbox ? extentOf(layers.at(-1).bbox) : null);

const styleOf = (colour) => [
  new ol.style.Style({stroke: new ol.style.Stroke({color: '#ffffff', width: 4})}),
  new ol.style.Style({
    stroke: new ol.style.Stroke({color: colour, width: 2}),
    fill: new ol.style.Fill({color: pale(colour, 0.15)}),
    image: new ol.style.Circle({radius: 5, fill: new ol.style.Fill({color: colour}), stroke: new ol.style.Stroke({color: '#ffffff', width: 1.5})}),
  }),
];

const sign = (colour) => svg('svg', {class: 'sign', viewBox: '0 0 28 18', width: 28, height: 18, 'aria-hidden': 'true'},
  svg('rect', {x: 2.5, y: 2.5, width: 23, height: 13, fill: pale(colour, 0.15), stroke: colour, 'stroke-width': 2}));
