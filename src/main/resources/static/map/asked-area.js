// The question on the map: the place asked about, the zone within the distance, and the projects that answer, ringed and with their
// numbers as in the list: certain ones whole, possible ones dashed. What is known by its township or district only has no ring.

import {addDrawing, readFeatures, showExtent} from './map.js';
import {isDark, onTheme} from './theme.js';

/** As the legend has it: of the light map. */
export const ASKED_COLOUR = '#0b3bd6';
const ON_DARK = '#9fb4ff';
const colour = () => (isDark() ? ON_DARK : ASKED_COLOUR);
const halo = () => (isDark() ? '#14191c' : '#fff');
let zone;
let rings;
/** m */
let distance = 0;

export function initAsked() {
  zone = new ol.source.Vector();
  rings = new ol.source.Vector();
  // of its own canvas, so that the zone is equally pale where its parts overlap
  addDrawing({source: zone, style: zoneStyle, className: 'ol-layer asked-zone', opacity: 0.22, renderBuffer: 8000});
  addDrawing({source: zone, style: placeStyle});
  addDrawing({source: rings, style: ringStyle, declutter: true});
  onTheme(() => [zone, rings].forEach((source) => source.changed()));
}

/** @param {?{question: Object, feature: Object, groups: Object[]}} answered null for none */
export function setAsked(answered) {
  zone?.clear();
  rings?.clear();
  if (answered && zone) {
    distance = answered.question.distance;
    zone.addFeatures(readFeatures({type: 'FeatureCollection', features: [answered.feature]}));
    const near = answered.groups.filter(({name}) => name !== 'unit').flatMap(({items}) => items);
    rings.addFeatures(readFeatures({type: 'FeatureCollection', features: near.map((item) => item.feature)}));
  }
}

/** Moves to the zone and what answers within it. */
export function zoomToAsked() {
  if (zone.getFeatures().length > 0) {
    showExtent(ol.extent.buffer(zone.getExtent(), distance / cosine(zone.getExtent())));
  }
}

/** What of the question lies in a part of the map. @param {number[]} extent Web Mercator */
export function askedIn(extent) {
  const answers = rings.getFeaturesInExtent(extent);
  const near = ol.extent.buffer(extent, distance / cosine(extent));
  return {
    distance,
    isAsked: zone.getFeaturesInExtent(near).length > 0,
    certain: answers.some(isSure),
    possible: answers.some((feature) => !isSure(feature)),
  };
}

const isSure = (feature) => feature.get('certainty') === 'certain';

/** Of the latitude in the middle: metres on the ground are longer on Mercator's map. */
const cosine = (extent) => 1 / Math.cosh(ol.extent.getCenter(extent)[1] / 6378137);

/** A stroke twice as wide as the distance is the zone: the darker rim first, then what lies within. */
function zoneStyle(feature, resolution) {
  const width = 2 * distance / cosine(feature.getGeometry().getExtent()) / resolution;
  return distance === 0 ? [] : [stroked(colour(), width + 4, 0), stroked('#8fa6f5', width, 1)];
}

function stroked(color, width, zIndex) {
  const fill = new ol.style.Fill({color});
  return new ol.style.Style({
    stroke: new ol.style.Stroke({color, width, lineCap: 'round', lineJoin: 'round'}), fill, image: new ol.style.Circle({radius: width / 2, fill}), zIndex,
  });
}

function placeStyle() {
  const stroke = new ol.style.Stroke({color: colour(), width: 3});
  return new ol.style.Style({stroke, image: new ol.style.Circle({radius: 7, stroke, fill: new ol.style.Fill({color: halo()})})});
}

function ringStyle(feature) {
  const certain = isSure(feature);
  const stroke = new ol.style.Stroke({color: colour(), width: certain ? 2.5 : 1.5, lineDash: certain ? undefined : [4, 4]});
  const text = new ol.style.Text({
    text: String(feature.get('number')), font: '600 12px system-ui, sans-serif', offsetY: -17, overflow: true,
    fill: new ol.style.Fill({color: colour()}), stroke: new ol.style.Stroke({color: halo(), width: 3}),
  });
  return new ol.style.Style({stroke, image: new ol.style.Circle({radius: 11, stroke}), text});
}
