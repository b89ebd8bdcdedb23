// How a drawing looks, and its size beside it while it grows.

import {writeGeometry} from './map.js';
import {areaOf, perimeterOf} from './drawn-size.js';
import {areaText, lengthText} from './measure.js';
import {lineLength} from './geodesic.js';

export const DRAWN_COLOUR = '#0f5f73';

export const drawnStyle = [
  new ol.style.Style({stroke: new ol.style.Stroke({color: '#ffffff', width: 5})}),
  new ol.style.Style({
    stroke: new ol.style.Stroke({color: DRAWN_COLOUR, width: 2.5}),
    fill: new ol.style.Fill({color: 'rgba(15,95,115,.12)'}),
    image: new ol.style.Circle({radius: 6, fill: new ol.style.Fill({color: DRAWN_COLOUR}), stroke: new ol.style.Stroke({color: '#ffffff', width: 2})}),
  }),
];

/** Area and perimeter, or the length so far. */
function words(geometry) {
  const {type, coordinates} = geometry;
  if (type === 'LineString' && coordinates.length > 1) {
    return lengthText(lineLength(coordinates));
  }
  return type === 'Polygon' && coordinates[0].length > 3 ? `${areaText(areaOf(geometry))}\n${lengthText(perimeterOf(geometry))}` : '';
}

/** @param {string} type of what is drawn: beside an area its last edge is a line of its own, and nameless */
export function sketchStyle(feature, type) {
  const geometry = feature.getGeometry();
  const text = geometry.getType() === type ? words(writeGeometry(geometry)) : '';
  return text === '' ? drawnStyle : [...drawnStyle, new ol.style.Style({
    geometry: geometry.getType() === 'Polygon' ? geometry.getInteriorPoint() : new ol.geom.Point(geometry.getLastCoordinate()),
    text: new ol.style.Text({text, font: '600 13px system-ui, sans-serif', offsetY: -14, padding: [3, 6, 2, 6], fill: new ol.style.Fill({color: '#fff'}), backgroundFill: new ol.style.Fill({color: DRAWN_COLOUR})}),
  })];
}
