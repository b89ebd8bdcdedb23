// The map itself: view, base map, picture layers below, plan layers above, what is chosen on top.

import {byId} from './dom.js';
import {keepView} from './permalink.js';

export let map;

/** Layers from below: base, pictures drawn by the service, vector tiles of the plan, what the panels add; names above all. */
const groups = {};

const LONLAT = 'EPSG:4326';

/** @param {{bbox: number[]}} about what the service says of the city @param {?Object} place where the address wants to be */
export function createMap(about, place) {
  for (const name of ['base', 'pictures', 'plan', 'top', 'labels']) {
    groups[name] = new ol.layer.Group();
  }
  // layers that can be ordered have heights between these (layer-order.js)
  groups.base.setZIndex(0);
  groups.top.setZIndex(1000);
  groups.labels.setZIndex(1500);
  map = new ol.Map({
    target: byId('map'),
    layers: Object.values(groups),
    controls: [],
    // wheel and keys only where the map has the focus would surprise; a phone's page does not scroll
    view: new ol.View({enableRotation: false, minZoom: 6, maxZoom: 19, smoothResolutionConstraint: true}),
  });
  // before any layer is drawn; a map is told its own density only when it is made
  map.on('precompose', ({frameState}) => { frameState.pixelRatio = map.get('density') ?? window.devicePixelRatio; });
  map.home = extentOf(about.bbox);
  // a link with a view says which part is seen: what it shows does not move the map
  map.linked = Boolean(place);
  if (place) {
    goTo(place);
  } else {
    showAll();
  }
  map.on('moveend', () => {
    const [lon, lat] = ol.proj.toLonLat(map.getView().getCenter());
    keepView(map.getView().getZoom(), lat, lon);
  });
  byId('zoom-in').addEventListener('click', () => zoomBy(1));
  byId('zoom-out').addEventListener('click', () => zoomBy(-1));
  byId('zoom-home').addEventListener('click', showAll);
  return map;
}

/** @param {'base'|'pictures'|'plan'|'top'|'labels'} name */
export function putLayers(name, layers) {
  groups[name].setLayers(new ol.Collection(layers));
}

export function addOnTop(layer) {
  groups.top.getLayers().push(layer);
  return layer;
}

/** What a panel draws: on the map only while there is something, for each layer costs a picture of the whole map in every frame. */
export function addDrawing(looks) {
  return addOnTop(hideWhileEmpty(new ol.layer.Vector(looks)));
}

/** @param {Object} layer of features that come and go */
export function hideWhileEmpty(layer) {
  const source = layer.getSource();
  const show = () => layer.setVisible(!source.isEmpty());
  source.on('change', show);
  show();
  return layer;
}

export function removeFromTop(layer) {
  groups.top.getLayers().remove(layer);
}

export function goTo({lon, lat, zoom}) {
  map.getView().setCenter(ol.proj.fromLonLat([lon, lat]));
  map.getView().setZoom(zoom);
}

/** Moves so that an extent is seen; a point is shown with its surroundings. @param {number[]} extent Web Mercator */
export function showExtent(extent) {
  if (!extent || ol.extent.isEmpty(ol.extent.buffer(extent, 1))) {
    return;
  }
  map.getView().fit(extent, {padding: paddings(48), maxZoom: 14, duration: calm() ? 0 : 350});
}

function showAll() {
  map.getView().fit(map.home, {padding: paddings(12), duration: 0});
}

/** @param {number[]} bbox west, south, east, north in degrees */
export const extentOf = (bbox) => ol.proj.transformExtent(bbox, LONLAT, map.getView().getProjection());

const format = new ol.format.GeoJSON();

/** Features of GeoJSON in degrees, on the map. */
export function readFeatures(geojson) {
  return format.readFeatures(geojson, {dataProjection: LONLAT, featureProjection: map.getView().getProjection()})
    .filter((feature) => feature.getGeometry());
}

export function readGeometry(geojson) {
  return format.readGeometry(geojson, {dataProjection: LONLAT, featureProjection: map.getView().getProjection()});
}

/** The extent of some geometries of GeoJSON in degrees, on the map. */
export const extentOfAll = (geometries) => geometries.reduce((extent, geometry) => ol.extent.extend(extent, readGeometry(geometry).getExtent()), ol.extent.createEmpty());

/** Seven decimals are a centimetre. */
export function writeGeometry(geometry) {
  return format.writeGeometryObject(geometry, {
    dataProjection: LONLAT, featureProjection: map.getView().getProjection(), decimals: 7, rightHanded: true,
  });
}

/** Draws more points in each point of the page, for paper. @param {?number} ratio null as the screen */
export function densify(ratio) {
  map.set('density', ratio);
  map.updateSize();
  map.render();
}

/** What floats over the map is not to hide what is shown. */
function paddings(margin) {
  const legend = byId('legend');
  const room = map.getSize()[0] > 800 && legend.open ? legend.offsetWidth : 0;
  // on a phone the tools lie along the lower edge
  /** @type {HTMLElement} */
  const tools = document.querySelector('.map-tools');
  const below = tools.offsetTop > map.getSize()[1] / 2 ? tools.offsetHeight + 24 : 0;
  return [margin, margin + room, margin + 36 + below, margin];
}

function zoomBy(levels) {
  map.getView().animate({zoom: map.getView().getZoom() + levels, duration: calm() ? 0 : 200});
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
