// Snaps what is drawn to corners and edges of the drawing itself and of what the map shows. The exact outlines are asked of the
// service, as those in tiles are rounded.

import {getJson} from './api.js';
import {map, readFeatures} from './map.js';
import {get} from './state.js';

/** Below this zoom a finger covers a village: nothing is snapped to. */
const MIN_ZOOM = 11;
const MAX_OF_A_LAYER = 100;
const TOLERANCE_PX = 12;

/** Backdrops and what is no outline. */
const NOT_SNAPPED = ['sea', 'actions', 'tasks', 'conflicts'];

const source = new ol.source.Vector();
let snaps = [];
let loaded = '';

/** @param {any} own what is drawn already */
export function startSnapping(own) {
  stopSnapping();
  snaps = [own, source].map((each) => new ol.interaction.Snap({source: each, pixelTolerance: TOLERANCE_PX}));
  snaps.forEach((snap) => map.addInteraction(snap));
  map.on('moveend', load);
  load();
}

export function stopSnapping() {
  snaps.forEach((snap) => map.removeInteraction(snap));
  snaps = [];
  map.un('moveend', load);
}

/** The outlines in the view, of the layers that are on. What fails is not snapped to. */
async function load() {
  const view = map.getView();
  const bbox = ol.proj.transformExtent(view.calculateExtent(map.getSize()), view.getProjection(), 'EPSG:4326').map((degree) => degree.toFixed(5)).join(',');
  const layers = view.getZoom() < MIN_ZOOM ? [] : get('layers').filter((id) => !NOT_SNAPPED.includes(id));
  const wanted = [bbox, layers.join(','), get('date')].join(' ');
  if (wanted === loaded) {
    return;
  }
  loaded = wanted;
  const day = get('date') ? {datetime: `${get('date')}T23:59:59Z`} : {};
  const answers = await Promise.all(layers.map((id) => getJson(`ogc/collections/${id}/items`, {bbox, limit: MAX_OF_A_LAYER, f: 'json', ...day}).catch(() => ({type: 'FeatureCollection', features: []}))));
  if (wanted === loaded) {
    source.clear();
    // a project may stand at many places, and a feature in several answers
    source.addFeatures(answers.flatMap((answer) => readFeatures(answer)).map((feature) => new ol.Feature(feature.getGeometry())));
    document.documentElement.dataset.snaps = String(source.getFeatures().length);
  }
}
