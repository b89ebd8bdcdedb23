// The map of a page of data: its features over what tells where one is. A row and its feature are marked together.

import {byId} from './dom.js';
import {fadeAtEnds, shownExtent} from './fade.js';
import {isCertain} from './plan-style.js';

const LONLAT = 'EPSG:4326';
const MERCATOR = 'EPSG:3857';
const system = matchMedia('(prefers-color-scheme: dark)');

let marked = null;
/** What may lie farther off, or nobody knows how far, is dashed, as on the map page. */
const about = {certain_within_m: 0};

/** @param {HTMLElement} target what it shows is in its data */
export async function drawMap(target) {
  const {ows, features, layers, context, bbox} = target.dataset;
  const [city, sea] = [extentOf(target.dataset.city), extentOf(target.dataset.sea)];
  about.certain_within_m = Number(target.dataset.certainWithin);
  const source = new ol.source.Vector();
  const map = new ol.Map({
    target,
    controls: [new ol.control.Zoom()],
    interactions: ol.interaction.defaults.defaults({onFocusOnly: true, altShiftDragRotate: false, pinchRotate: false}),
    layers: [
      ...pictures(ows, context, 0.55, city, sea),
      ...pictures(ows, layers, 1, city, sea),
      new ol.layer.Vector({source, style}),
    ],
    view: new ol.View({enableRotation: false, maxZoom: 17, minZoom: 6}),
  });
  if (city && sea) {
    map.getLayers().forEach((layer) => layer.getExtent() && fadeAtEnds(layer, map, () => city, () => sea));
  }
  show(map, extentOf(bbox));
  const redraw = () => source.changed();
  system.addEventListener('change', redraw);
  document.addEventListener('colours', redraw);
  if (features) {
    await fillIn(source, features);
    tie(map, source);
  }
  map.once('rendercomplete', () => { target.dataset.drawn = 'true'; });
  map.render();
}

/** An extent on the map. @param {?string} degrees west, south, east, north; empty for none */
const extentOf = (degrees) => (degrees ? ol.proj.transformExtent(degrees.split(',').map(Number), LONLAT, MERCATOR) : null);

function show(map, extent) {
  if (extent) {
    map.getView().fit(extent, {padding: [28, 28, 28, 28], maxZoom: 13});
  }
}

/** What names are read in. */
const language = () => (document.documentElement.lang === 'en' ? 'en' : 'zh');

/** Layers that the service draws by their styles, no farther than the sea is known. */
function pictures(ows, ids, opacity, city, sea) {
  return ids === '' ? [] : [new ol.layer.Image({
    opacity,
    extent: city && sea ? shownExtent(city, sea) : undefined,
    className: 'ol-layer pictures',
    source: new ol.source.ImageWMS({url: ows, params: {LAYERS: ids, STYLES: '', FORMAT: 'image/png', LANGUAGE: language()}, ratio: 1, serverType: 'geoserver'}),
  })];
}

async function fillIn(source, features) {
  const answer = await fetch(features, {headers: {Accept: 'application/geo+json'}});
  if (answer.ok) {
    source.addFeatures(new ol.format.GeoJSON().readFeatures(await answer.json(), {dataProjection: LONLAT, featureProjection: MERCATOR})
      .filter((feature) => feature.getGeometry()));
  }
}

/** Pointing at a row marks its feature and the other way round; a click on a feature goes to its row. */
function tie(map, source) {
  const rows = new Map([...document.querySelectorAll('tr[data-id]')].map((row) => [row.getAttribute('data-id'), row]));
  const mark = (id) => {
    if (id !== marked) {
      rows.get(marked)?.classList.remove('marked');
      marked = id;
      rows.get(id)?.classList.add('marked');
      source.changed();
    }
  };
  for (const [id, row] of rows) {
    row.addEventListener('pointerenter', () => mark(id));
    row.addEventListener('pointerleave', () => mark(null));
    row.addEventListener('focusin', () => mark(id));
  }
  const at = (event) => map.forEachFeatureAtPixel(event.pixel, (feature) => feature, {hitTolerance: 4}) ?? null;
  map.on('pointermove', (event) => {
    const feature = event.dragging ? null : at(event);
    mark(feature ? idOf(feature) : null);
    tip(feature, event.pixel);
    map.getTargetElement().style.cursor = feature ? 'pointer' : '';
  });
  map.on('click', (event) => {
    const feature = at(event);
    rows.get(feature && idOf(feature))?.querySelector('a')?.focus();
  });
}

const idOf = (feature) => String(feature.getId());

function tip(feature, [x, y]) {
  const box = byId('data-tip');
  box.hidden = !feature;
  if (feature) {
    box.textContent = feature.get(`name_${language()}`) ?? idOf(feature);
    box.style.left = `${Math.round(x) + 14}px`;
    box.style.top = `${Math.round(y) + 14}px`;
  }
}

const isDark = () => {
  const {theme} = document.documentElement.dataset;
  return theme === 'dark' || (theme === 'auto' && system.matches);
};

/** A verdict says how sure it is; a place is as sure as it is exact. */
function isSure(feature) {
  const said = feature.get('certainty');
  return said ? said === 'certain' : isCertain(feature.get('accuracy_m'), about);
}

function style(feature) {
  const strong = idOf(feature) === marked;
  const colour = isDark() ? '#6cc3d6' : '#0f5f73';
  const ground = isDark() ? '#1b2226' : '#ffffff';
  const certain = isSure(feature);
  const lineDash = certain ? undefined : [6, 4];
  return [
    new ol.style.Style({stroke: new ol.style.Stroke({color: ground, width: strong ? 7 : 5}), zIndex: strong ? 8 : 1}),
    new ol.style.Style({
      stroke: new ol.style.Stroke({color: colour, width: strong ? 4 : 2.2, lineDash, lineCap: 'butt'}),
      fill: new ol.style.Fill({color: `${colour}${strong ? '55' : '24'}`}),
      image: new ol.style.Circle({
        radius: strong ? 8 : 5.5,
        fill: new ol.style.Fill({color: certain ? colour : ground}),
        stroke: new ol.style.Stroke({color: certain ? ground : colour, width: 1.6, lineDash: certain ? undefined : [3, 2.5]}),
      }),
      zIndex: strong ? 9 : 2,
    }),
  ];
}
