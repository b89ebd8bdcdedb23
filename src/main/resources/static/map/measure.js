// Measures a line or an area that is drawn, on the ellipsoid.

import {byId} from './dom.js';
import {number, t} from './i18n.js';
import {addDrawing, map} from './map.js';
import {lineLength, ringArea} from './geodesic.js';
import {letClicksThrough} from './marks.js';
import {speak} from './notices.js';

const KINDS = {'measure-length': 'LineString', 'measure-area': 'Polygon'};
let source;
let drawing = null;
let busy = false;

/** Whether the next click belongs to the measure. */
export const isMeasuring = () => busy;

export function initMeasure() {
  source = new ol.source.Vector();
  addDrawing({source, style: measureStyle});
  for (const id of Object.keys(KINDS)) {
    byId(id).addEventListener('click', () => toggle(id));
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drawing) {
      stop();
    }
  });
}

function toggle(id) {
  const pressed = byId(id).getAttribute('aria-pressed') === 'true';
  stop();
  if (!pressed) {
    start(id);
  }
}

function start(id) {
  busy = true;
  letClicksThrough(true);
  byId(id).setAttribute('aria-pressed', 'true');
  drawing = new ol.interaction.Draw({source, type: KINDS[id], style: measureStyle});
  drawing.on('drawstart', () => source.clear());
  drawing.on('drawend', ({feature}) => speak(text(feature.getGeometry())));
  map.addInteraction(drawing);
  speak(t('measure.how'));
}

function stop() {
  if (drawing) {
    map.removeInteraction(drawing);
  }
  drawing = null;
  if (busy) { letClicksThrough(false); }
  busy = false;
  source.clear();
  Object.keys(KINDS).forEach((id) => byId(id).setAttribute('aria-pressed', 'false'));
}

function measureStyle(feature) {
  const geometry = feature.getGeometry();
  const line = [
    new ol.style.Style({stroke: new ol.style.Stroke({color: '#ffffff', width: 5})}),
    new ol.style.Style({
      stroke: new ol.style.Stroke({color: '#111d24', width: 2, lineDash: [8, 5]}),
      fill: new ol.style.Fill({color: 'rgba(17,29,36,.1)'}),
      image: new ol.style.Circle({radius: 4, fill: new ol.style.Fill({color: '#111d24'}), stroke: new ol.style.Stroke({color: '#fff', width: 2})}),
    }),
  ];
  const words = text(geometry);
  if (words) {
    line.push(new ol.style.Style({
      geometry: geometry.getType() === 'Polygon' ? geometry.getInteriorPoint() : new ol.geom.Point(geometry.getLastCoordinate()),
      text: new ol.style.Text({
        text: words, font: '600 13px system-ui, sans-serif', offsetY: -14, padding: [3, 6, 2, 6],
        fill: new ol.style.Fill({color: '#fff'}), backgroundFill: new ol.style.Fill({color: '#111d24'}),
      }),
    }));
  }
  return line;
}

/** In metres or kilometres, square metres, hectares with mu, or square kilometres. */
function text(geometry) {
  const lonLat = (positions) => positions.map((position) => ol.proj.toLonLat(position));
  if (geometry.getType() === 'LineString') {
    return lengthText(lineLength(lonLat(geometry.getCoordinates())));
  }
  if (geometry.getType() === 'Polygon' && geometry.getCoordinates()[0].length > 3) {
    return areaText(ringArea(lonLat(geometry.getCoordinates()[0].slice(0, -1))));
  }
  return '';
}

export const lengthText = (metres) => (metres < 1000 ? `${number(metres, metres < 10 ? 3 : 1)} m` : `${number(metres / 1000, 3)} km`);

export function areaText(m2) {
  if (m2 < 10_000) {
    return `${number(m2, 1)} m²`;
  }
  return m2 < 1e7 ? `${number(m2 / 10_000, 3)} ha · ${number(m2 * 0.0015, 1)} ${t('unit.mu')}` : `${number(m2 / 1e6, 2)} km²`;
}
