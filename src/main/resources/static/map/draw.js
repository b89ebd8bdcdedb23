// Draws a ground for the check, and keeps it while it is changed.

import {addOnTop, map, readGeometry, writeGeometry} from './map.js';
import {get, on, set} from './state.js';

let source;
let drawing = null;
/** When the latest drawing ended, in the time of the browser's events (ms). */
let ended = -1;

/** Whether a click belongs to the drawing; the map tells of the click that ends one a while later. */
export const isDrawing = (event) => drawing !== null || event.originalEvent.timeStamp <= ended;

export function initDraw() {
  source = new ol.source.Vector();
  addOnTop(new ol.layer.Vector({source, style: drawnStyle}));
  const modify = new ol.interaction.Modify({source});
  modify.on('modifyend', keep);
  map.addInteraction(modify);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      stopDrawing();
    }
    if (event.key === 'Backspace' && drawing && document.activeElement === map.getTargetElement()) {
      drawing.removeLastPoint();
    }
  });
  on(['check'], show);
  show();
}

/** @param {'Polygon'|'LineString'|'Point'} type @param {function(): void} done */
export function startDrawing(type, done) {
  stopDrawing();
  drawing = new ol.interaction.Draw({source, type, style: drawnStyle});
  drawing.on('drawend', ({feature}) => {
    ended = performance.now();
    setTimeout(() => { stopDrawing(); done(); }, 300);
    const drawn = [...source.getFeatures(), feature].map((one) => writeGeometry(one.getGeometry()));
    set({check: {...get('check'), input: 'draw', drawn}});
  });
  map.addInteraction(drawing);
}

export function stopDrawing() {
  if (drawing) {
    map.removeInteraction(drawing);
    drawing = null;
  }
}

export function clearDrawn() {
  stopDrawing();
  set({check: {...get('check'), drawn: null}});
}

/** What is drawn as GeoJSON, each drawing a parcel. */
export function drawnParcels() {
  return {type: 'FeatureCollection', features: (get('check').drawn ?? []).map((geometry) => ({type: 'Feature', properties: {}, geometry}))};
}

function keep() {
  set({check: {...get('check'), drawn: source.getFeatures().map((feature) => writeGeometry(feature.getGeometry()))}});
}

function show() {
  const {input, drawn} = get('check');
  source.clear();
  if (input === 'draw') {
    source.addFeatures((drawn ?? []).map((geometry) => new ol.Feature(readGeometry(geometry))));
  }
}

const drawnStyle = [
  new ol.style.Style({stroke: new ol.style.Stroke({color: '#ffffff', width: 5})}),
  new ol.style.Style({
    stroke: new ol.style.Stroke({color: '#0f5f73', width: 2.5}),
    fill: new ol.style.Fill({color: 'rgba(15,95,115,.12)'}),
    image: new ol.style.Circle({radius: 6, fill: new ol.style.Fill({color: '#0f5f73'}), stroke: new ol.style.Stroke({color: '#ffffff', width: 2})}),
  }),
];
