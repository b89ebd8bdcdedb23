// The answer of alternatives.js on the map: what stays free of the ground, what forbids, and the numbered places.

import {addDrawing, map, readFeatures, showExtent} from './map.js';

const source = new ol.source.Vector();
let isShown = false;
let pointed = null;

const COLOURS = {'free-as-drawn': '#2b6ca3', 'free-certain': '#2b6ca3', forbidden: '#c2185b', place: '#5b3ea6'};

/** @param {Object} collection the service's answer as GeoJSON */
export function drawAlternatives(collection) {
  if (!isShown) {
    addDrawing({source, style: styleOf});
    isShown = true;
  }
  source.clear();
  source.addFeatures(readFeatures(collection).filter((feature) => COLOURS[feature.get('role')]));
  const places = source.getFeatures().filter((feature) => feature.get('role') === 'place');
  if (places.length > 0) {
    showExtent(source.getExtent());
  }
}

export function clearAlternatives() {
  source.clear();
  pointed = null;
}

const key = (ground, place) => `${ground}/place/${place}`;

/** @param {?number} ground null for none */
export function pointAtPlace(ground, place = null) {
  pointed = ground === null ? null : key(ground, place);
  source.changed();
}

export function goToPlace(ground, place) {
  const feature = source.getFeatureById(key(ground, place));
  if (feature) {
    map.getView().cancelAnimations();
    showExtent(feature.getGeometry().getExtent());
  }
}

/** Free: dotted within the ground; forbidden: a tint; a place: its outline and number. */
function styleOf(feature) {
  const {role, place} = feature.getProperties();
  const colour = COLOURS[role];
  const strong = pointed !== null && feature.getId() === pointed;
  if (role !== 'place') {
    return new ol.style.Style({fill: new ol.style.Fill({color: `${colour}26`}), stroke: new ol.style.Stroke({color: colour, width: 2, lineDash: role === 'free-certain' ? undefined : [2, 4]})});
  }
  return new ol.style.Style({
    zIndex: strong ? 9 : 3,
    stroke: new ol.style.Stroke({color: colour, width: strong ? 5 : 2.5}),
    fill: new ol.style.Fill({color: `${colour}${strong ? '59' : '2e'}`}),
    text: new ol.style.Text({text: String(place), font: '700 13px system-ui, sans-serif', fill: new ol.style.Fill({color: '#fff'}), backgroundFill: new ol.style.Fill({color: colour}), padding: [2, 6, 1, 6]}),
  });
}
