// The frame on the map that says what the sheet will show: drag it, or move the map and centre it.

import {addDrawing, map, removeFromTop} from './map.js';

let source = null;
let layer = null;
let translate = null;
let area = null;

/** @param {function(number[]): void} moved called with the frame's new centre, Web Mercator */
export function showFrame(moved) {
  area = new ol.Feature();
  source = new ol.source.Vector({features: [area]});
  layer = addDrawing({source, style: frameStyle, className: 'ol-layer frame'});
  layer.setZIndex(2000);
  translate = new ol.interaction.Translate({layers: [layer]});
  translate.on('translateend', () => moved(ol.extent.getCenter(source.getExtent())));
  map.addInteraction(translate);
}

/** @param {number[]} extent Web Mercator @param {boolean} look whether the map is to show the whole frame @param {number} left and below: what lies over the map there, px */
export function placeFrame(extent, look, left, below) {
  area.setGeometry(ol.geom.Polygon.fromExtent(extent));
  if (look) {
    map.getView().fit(extent, {padding: [24, 24, below, left], duration: 0});
  }
}

export function hideFrame() {
  if (layer) {
    map.removeInteraction(translate);
    removeFromTop(layer);
    layer = null;
  }
}

const frameStyle = [
  new ol.style.Style({stroke: new ol.style.Stroke({color: '#ffffff', width: 6})}),
  new ol.style.Style({stroke: new ol.style.Stroke({color: '#0b3bd6', width: 2.5}), fill: new ol.style.Fill({color: 'rgba(11,59,214,.07)'})}),
];
