// Draws on sheets on top of the map: the ground of a check, and the places that are edited. What is drawn snaps to corners and edges.

import {addDrawing, hideWhileEmpty, map, readGeometry, writeGeometry} from './map.js';
import {get, on, set} from './state.js';
import {startSnapping, stopSnapping} from './draw-snap.js';
import {forgetSteps, back, forth, remember} from './draw-history.js';
import {withHole, withPart} from './draw-parts.js';
import {drawnStyle, sketchStyle} from './draw-style.js';

/** The sheet of the ground that is checked. */
let ground;
let drawing = null;
/** Corners of the sketch that were taken back, the latest last. */
let dropped = [];
/** The number of its corners. */
let corners = 0;
/** When the latest drawing ended, in the time of the browser's events (ms). */
let ended = -1;
/** @type {function({isOn: boolean, sketch: ?Object}): void} */
let watch = () => {};

/** Whether a click belongs to the drawing; the map tells of the click that ends one a while later. */
export const isDrawing = (event) => drawing !== null || event.originalEvent.timeStamp <= ended;

export function initDraw() {
  ground = makeSheet(keepGround);
  document.addEventListener('keydown', press);
  on(['check'], showGround);
  showGround();
}

/** Escape ends, Backspace and Ctrl+Z take back a corner or a step, Ctrl+Y or Ctrl+Shift+Z bring it again. */
function press(event) {
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
  const key = event.key.toLowerCase();
  if (event.key === 'Escape') {
    stopDrawing();
  } else if (event.key === 'Backspace' && drawing && document.activeElement === map.getTargetElement()) {
    undoCorner();
  } else if ((event.ctrlKey || event.metaKey) && !isTyping && ['z', 'y'].includes(key) && (drawing || isGroundSeen())) {
    event.preventDefault();
    (key === 'y' || event.shiftKey ? redo : undo)();
  }
}

const isGroundSeen = () => get('panel') === 'check' && get('check').input === 'draw';

/** @param {function({isOn: boolean, sketch: ?Object}): void} listener told whether something is drawn, and the sketch as a geometry in degrees */
export function watchSketch(listener) {
  watch = listener;
}

/**
 * Adds a sheet to the map: what is on it can be changed by its corners.
 * @param {function(Object[]): void} keep called with all geometries of the sheet, in degrees, after each change by hand
 */
export function makeSheet(keep) {
  const source = new ol.source.Vector();
  addDrawing({source, style: drawnStyle});
  const modify = new ol.interaction.Modify({source});
  hideWhileEmpty(modify.getOverlay());
  modify.on('modifystart', () => startSnapping(source));
  modify.on('modifyend', () => {
    if (!drawing) { stopSnapping(); }
    keep(source.getFeatures().map((feature) => writeGeometry(feature.getGeometry())));
  });
  map.addInteraction(modify);
  const show = (geometries) => {
    source.clear();
    source.addFeatures(geometries.map((geometry) => new ol.Feature(readGeometry(geometry))));
  };
  return {
    /** @param {'Polygon'|'LineString'|'Point'} type @param {function(): void} done @param {function(Object[], Object): ?Object[]} put where the drawn geometry goes */
    draw(type, done, put = (drawn, one) => [...drawn, one]) {
      stopDrawing();
      drawing = new ol.interaction.Draw({source: new ol.source.Vector(), type, style: (feature) => sketchStyle(feature, type)});
      drawing.on('drawstart', ({feature}) => feature.getGeometry().on('change', ({target}) => { grow(); watch({isOn: true, sketch: writeGeometry(target)}); }));
      drawing.on('drawend', ({feature}) => {
        ended = performance.now();
        setTimeout(() => { stopDrawing(); done(); }, 300);
        const all = put(source.getFeatures().map((one) => writeGeometry(one.getGeometry())), writeGeometry(feature.getGeometry()));
        show(all);
        keep(all);
      });
      map.addInteraction(drawing);
      startSnapping(source);
      watch({isOn: true, sketch: null});
    },
    /** @param {Object[]} geometries in degrees */
    show,
    extent: () => source.getExtent(),
    /** @param {number[]} extent Web Mercator */
    isIn: (extent) => source.getFeaturesInExtent(extent).length > 0,
  };
}

export function stopDrawing() {
  if (drawing) {
    map.removeInteraction(drawing);
    stopSnapping();
    drawing = null;
    dropped = [];
    watch({isOn: false, sketch: null});
  }
}

/** The sketch's corners, without the one that follows the pointer. */
function cornersOfSketch() {
  const sketch = drawing.getOverlay().getSource().getFeatures().map((feature) => feature.getGeometry()).find((geometry) => geometry.getType() !== 'Point');
  const isArea = sketch?.getType() === 'Polygon';
  const all = isArea ? sketch.getCoordinates()[0] : sketch?.getCoordinates() ?? [];
  return {isArea, corners: all.slice(0, isArea ? -2 : -1)};
}

/** Ends the sketch where its latest corner is; one that is too short stays. */
export function finishDrawing() {
  const sketch = drawing ? cornersOfSketch() : {isArea: false, corners: []};
  if (sketch.corners.length >= (sketch.isArea ? 3 : 2)) {
    drawing.finishDrawing();
  }
}

/** Draws a ground for the check. @param {'Polygon'|'LineString'|'Point'} type @param {function(): void} done */
export function startDrawing(type, done) {
  ground.draw(type, done);
}

/** Draws a hole in an area. @param {function(boolean): void} done told whether it lay in one */
export function startHole(done) {
  let isCut = false;
  ground.draw('Polygon', () => done(isCut), (drawn, {coordinates: [ring]}) => {
    const cut = withHole(drawn, ring);
    isCut = cut !== null;
    return cut ?? drawn;
  });
}

/** Draws a further part of an area. @param {number} at which of those that are drawn */
export function startPart(at, done) {
  ground.draw('Polygon', done, (drawn, {coordinates}) => withPart(drawn, at, coordinates) ?? drawn);
}

/** The latest corner of the sketch, else the latest step. */
export function undo() {
  if (!(drawing && undoCorner())) {
    put(back(get('check').drawn));
  }
}

export function redo() {
  const corner = drawing && dropped.pop();
  if (corner) {
    const rest = dropped;
    drawing.appendCoordinates([corner]);
    dropped = rest;
  } else {
    put(forth(get('check').drawn));
  }
}

/** A new corner takes the place of those that were taken back. */
function grow() {
  const now = cornersOfSketch().corners.length;
  if (now > corners) {
    dropped = [];
  }
  corners = now;
}

/** @return {boolean} whether there was one */
function undoCorner() {
  const corner = cornersOfSketch().corners.at(-1);
  if (!corner) {
    return false;
  }
  const rest = [...dropped, corner];
  drawing.removeLastPoint();
  dropped = rest;
  return true;
}

const put = (step) => { if (step) { set({check: {...get('check'), drawn: step.drawn}}); } };

export function clearDrawn() {
  stopDrawing();
  forgetSteps();
  set({check: {...get('check'), drawn: null}});
}

/** What is drawn as GeoJSON, each drawing a parcel. */
export function drawnParcels() {
  return {type: 'FeatureCollection', features: (get('check').drawn ?? []).map((geometry) => ({type: 'Feature', properties: {}, geometry}))};
}

/** Takes what is drawn anew, one step that can be taken back. @param {Object[]} drawn in degrees */
export function keepGround(drawn) {
  const before = get('check').drawn;
  if (JSON.stringify(before) !== JSON.stringify(drawn)) {
    remember(before);
    set({check: {...get('check'), input: 'draw', drawn}});
  }
}

/** Whether a part of the map has a drawn ground. @param {number[]} extent Web Mercator */
export const drawnIn = (extent) => ground.isIn(extent);

function showGround() {
  const {input, drawn} = get('check');
  ground.show(input === 'draw' ? drawn ?? [] : []);
}
