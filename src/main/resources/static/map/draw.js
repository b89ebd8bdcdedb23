// Draws on sheets on top of the map: the ground of a check, and the places that are edited.

import {addOnTop, map, readGeometry, writeGeometry} from './map.js';
import {get, on, set} from './state.js';

/** The sheet of the ground that is checked. */
let ground;
let drawing = null;
/** When the latest drawing ended, in the time of the browser's events (ms). */
let ended = -1;

/** Whether a click belongs to the drawing; the map tells of the click that ends one a while later. */
export const isDrawing = (event) => drawing !== null || event.originalEvent.timeStamp <= ended;

export function initDraw() {
  ground = makeSheet(keepGround);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      stopDrawing();
    }
    if (event.key === 'Backspace' && drawing && document.activeElement === map.getTargetElement()) {
      drawing.removeLastPoint();
    }
  });
  on(['check'], showGround);
  showGround();
}

/**
 * Adds a sheet to the map: what is on it can be changed by its corners.
 * @param {function(Object[]): void} keep called with all geometries of the sheet, in degrees, after each change by hand
 */
export function makeSheet(keep) {
  const source = new ol.source.Vector();
  addOnTop(new ol.layer.Vector({source, style: drawnStyle}));
  const modify = new ol.interaction.Modify({source});
  modify.on('modifyend', () => keep(source.getFeatures().map((feature) => writeGeometry(feature.getGeometry()))));
  map.addInteraction(modify);
  return {
    /** @param {'Polygon'|'LineString'|'Point'} type @param {function(): void} done */
    draw(type, done) {
      stopDrawing();
      drawing = new ol.interaction.Draw({source, type, style: drawnStyle});
      drawing.on('drawend', ({feature}) => {
        ended = performance.now();
        setTimeout(() => { stopDrawing(); done(); }, 300);
        keep([...source.getFeatures(), feature].map((one) => writeGeometry(one.getGeometry())));
      });
      map.addInteraction(drawing);
    },
    /** @param {Object[]} geometries in degrees */
    show(geometries) {
      source.clear();
      source.addFeatures(geometries.map((geometry) => new ol.Feature(readGeometry(geometry))));
    },
    extent: () => source.getExtent(),
  };
}

export function stopDrawing() {
  if (drawing) {
    map.removeInteraction(drawing);
    drawing = null;
  }
}

/** Draws a ground for the check. @param {'Polygon'|'LineString'|'Point'} type @param {function(): void} done */
export function startDrawing(type, done) {
  ground.draw(type, done);
}

export function clearDrawn() {
  stopDrawing();
  set({check: {...get('check'), drawn: null}});
}

/** What is drawn as GeoJSON, each drawing a parcel. */
export function drawnParcels() {
  return {type: 'FeatureCollection', features: (get('check').drawn ?? []).map((geometry) => ({type: 'Feature', properties: {}, geometry}))};
}

function keepGround(drawn) {
  set({check: {...get('check'), input: 'draw', drawn}});
}

function showGround() {
  const {input, drawn} = get('check');
  ground.show(input === 'draw' ? drawn ?? [] : []);
}

const drawnStyle = [
  new ol.style.Style({stroke: new ol.style.Stroke({color: '#ffffff', width: 5})}),
  new ol.style.Style({
    stroke: new ol.style.Stroke({color: '#0f5f73', width: 2.5}),
    fill: new ol.style.Fill({color: 'rgba(15,95,115,.12)'}),
    image: new ol.style.Circle({radius: 6, fill: new ol.style.Fill({color: '#0f5f73'}), stroke: new ol.style.Stroke({color: '#ffffff', width: 2})}),
  }),
];
