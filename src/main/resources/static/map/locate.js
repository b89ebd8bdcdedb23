// "Locate me": where the device says it is, with how far off that may be, what is drawn there, and a check of the place that knows it.
// It asks nobody but the browser, and keeps nothing.

import {byId} from './dom.js';
import {number, t} from './i18n.js';
import {addDrawing, map, showExtent} from './map.js';
import {listAt} from './here.js';
import {tell} from './notices.js';

const TIMEOUT_MS = 15_000;
const FRESH_MS = 30_000;
/** Codes of the Geolocation API. */
const WHY_NOT = {1: 'locate.refused', 2: 'locate.unknown', 3: 'locate.late'};
const COLOUR = '#1a5fd0';

let source;

export function initLocate() {
  source = new ol.source.Vector();
  addDrawing({source, style: [
    new ol.style.Style({stroke: new ol.style.Stroke({color: COLOUR, width: 1.5}), fill: new ol.style.Fill({color: `${COLOUR}1f`})}),
    new ol.style.Style({image: new ol.style.Circle({radius: 8, fill: new ol.style.Fill({color: COLOUR}), stroke: new ol.style.Stroke({color: '#fff', width: 3})})}),
  ]});
  byId('locate').addEventListener('click', toggle);
}

function toggle() {
  if (source.getFeatures().length > 0) {
    source.clear();
    byId('locate').setAttribute('aria-pressed', 'false');
  } else if (!window.isSecureContext || !navigator.geolocation) {
    tell(t('locate.insecure'));
  } else {
    byId('locate').setAttribute('aria-busy', 'true');
    navigator.geolocation.getCurrentPosition(show, fail, {enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: FRESH_MS});
  }
}

function show({coords: {longitude, latitude, accuracy}}) {
  const projection = map.getView().getProjection();
  const circle = ol.geom.Polygon.circular([longitude, latitude], accuracy, 64).transform('EPSG:4326', projection);
  source.clear();
  source.addFeatures([new ol.Feature(circle), new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat([longitude, latitude])))]);
  done(true);
  showExtent(circle.getExtent());
  const isOutside = !ol.extent.containsCoordinate(map.home, ol.proj.fromLonLat([longitude, latitude]));
  if (!isOutside) { listAt([longitude, latitude], accuracy); }
  tell([t('locate.here', {accuracy: number(accuracy)}), isOutside && t('locate.outside')].filter(Boolean).join(' '));
}

function fail({code}) {
  done(false);
  tell(t(WHY_NOT[code] ?? 'locate.unknown'));
}

function done(isShown) {
  byId('locate').removeAttribute('aria-busy');
  byId('locate').setAttribute('aria-pressed', String(isShown));
}
