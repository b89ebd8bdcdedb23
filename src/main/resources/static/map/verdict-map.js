// A verdict on the map: the outlines of the checked parcels, hatched what is shared, strong what is pointed at in the panel.

import {addDrawing, map, readFeatures, showExtent} from './map.js';
import {groundColour, PALE_CLEAR, STATE_COLOURS} from './plan-style.js';
import {isDark} from './theme.js';
import {clearAlternatives} from './alternatives-map.js';

let source;
let layer;
/** Ids of what is pointed at. */
let pointed = new Set();
/** Numbers of the parcels that a filter leaves; null for all. */
let left = null;
/** @type {?function(number): void} called with the parcel that is clicked */
let choose = null;

export function initVerdictMap() {
  source = new ol.source.Vector();
  layer = addDrawing({source, style: partStyle});
}

export function clearVerdict() {
  source.clear();
  clearAlternatives();
  [pointed, left, choose] = [new Set(), null, null];
}

/** @param {Object} collection the report as GeoJSON @param {Set<number>} illustrative parcels that are clear of illustrative layers only @param {boolean} still whether the map stays where it is */
export function drawVerdict(collection, illustrative, still) {
  clearVerdict();
  source.addFeatures(readFeatures(collection));
  // such a parcel is not drawn in green
  source.forEachFeature((feature) => { feature.set('illustrative', illustrative.has(feature.get('number')), true); });
  if (!still && source.getFeatures().length > 0) {
    showExtent(source.getExtent());
  }
}

/** Draws strongly what has one of these ids: a parcel's number, or number/layer/feature. */
export function emphasise(ids) {
  pointed = new Set(ids);
  source.changed();
}

/** @param {?number[]} numbers of the parcels that are drawn, null for all */
export function showParcels(numbers) {
  left = numbers && new Set(numbers);
  source.changed();
}

/** Moves the map to a parcel. */
export function goToParcel(number) {
  const feature = source.getFeatures().find((one) => one.get('role') === 'ground' && one.get('number') === number);
  if (feature) {
    showExtent(feature.getGeometry().getExtent());
  }
}

/** @param {?function(number): void} listener called with the parcel that is clicked on the map */
export function onParcel(listener) {
  choose = listener;
}

/** Whether a click on the map meant a parcel of the table. */
export function takeParcel({pixel}) {
  const [feature] = choose ? map.getFeaturesAtPixel(pixel, {layerFilter: (one) => one === layer, hitTolerance: 4}).filter((one) => one.get('role') === 'ground') : [];
  if (feature) {
    choose(feature.get('number'));
  }
  return Boolean(feature);
}

/** What of the verdict lies in a part of the map, without the parcels that a filter hides. @param {number[]} extent Web Mercator */
export const partsIn = (extent) => source.getFeaturesInExtent(extent).filter((feature) => !left || left.has(feature.get('number')));

const isDrawnClear = (feature) => feature.get('state') === 'clear' && feature.get('illustrative');

export const colourOf = (feature) => (isDrawnClear(feature) ? PALE_CLEAR : STATE_COLOURS[feature.get('state')] ?? '#5b6b75');

/** What is only possible, or clear of illustrative layers only. */
export const isDashed = (feature) => feature.get('certainty') === 'possible' || isDrawnClear(feature);

/** ground: its outline; shared: the part that a feature covers, hatched; free: what stays. */
function partStyle(feature) {
  const {role, number} = feature.getProperties();
  if (left && !left.has(number)) {
    return null;
  }
  const colour = colourOf(feature);
  const possible = isDashed(feature);
  if (role === 'ground') {
    const strong = pointed.has(String(number));
    return [
      new ol.style.Style({zIndex: strong ? 8 : 4, stroke: new ol.style.Stroke({color: groundColour(isDark()), width: strong ? 10 : 6})}),
      new ol.style.Style({
        zIndex: strong ? 8 : 4,
        stroke: new ol.style.Stroke({color: colour, width: strong ? 6 : 3, lineDash: possible ? [8, 5] : undefined}),
        fill: new ol.style.Fill({color: `${colour}${strong ? '4d' : '1f'}`}),
        image: new ol.style.Circle({radius: strong ? 11 : 8, fill: new ol.style.Fill({color: `${colour}40`}), stroke: new ol.style.Stroke({color: colour, width: 3, lineDash: possible ? [4, 3] : undefined})}),
      }),
    ];
  }
  if (role === 'shared') {
    const strong = pointed.has(feature.getId());
    return new ol.style.Style({zIndex: strong ? 9 : 5, fill: new ol.style.Fill({color: hatch(colour)}), stroke: new ol.style.Stroke({color: colour, width: strong ? 5 : 2})});
  }
  return null;
}

const patterns = new Map();

/** Diagonal lines on a canvas, which fills take as a colour. */
function hatch(colour) {
  if (!patterns.has(colour)) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [8, 8];
    const pen = canvas.getContext('2d');
    pen.fillStyle = `${colour}38`;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.6;
    for (const x of [-8, 0, 8]) {
      pen.moveTo(x, 8);
      pen.lineTo(x + 8, 0);
    }
    pen.stroke();
    patterns.set(colour, pen.createPattern(canvas, 'repeat'));
  }
  return patterns.get(colour);
}
