// Positions in the reference system of choice, and the scale of the map.

import {byId, fill, h} from './dom.js';
import {number, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {map} from './map.js';
import {distance} from './geodesic.js';
import {readAngles} from './angle.js';
import {systemName} from './crs-name.js';

let offered = [];
let pointed = null;
/** What the scale says. */
let scale = '';

export function initCoordinates(about) {
  offered = about.crs.filter((crs) => crs.id !== 'OGC:CRS84');
  offered.filter((crs) => crs.central_meridian !== null).forEach(define);
  if (!offered.some((crs) => crs.id === get('crs'))) {
    set({crs: 'EPSG:4490'});
  }
  withWords(() => fill(byId('crs'), offered.map((crs) =>
    h('option', {value: crs.id, selected: crs.id === get('crs')}, `${crs.id.replace('EPSG:', '')} ${shortName(crs)}`))));
  byId('crs').addEventListener('change', () => set({crs: byId('crs').value}));
  map.on('pointermove', (event) => {
    pointed = ol.proj.toLonLat(event.coordinate);
    showPosition();
  });
  map.on('moveend', () => { showScale(); showPosition(); });
  on(['crs', 'words'], () => { byId('crs').value = get('crs'); showPosition(); });
}

/** The systems that positions are shown in. */
export const systems = () => offered;

/** The Gauss-Krüger zones of CGCS2000; its ellipsoid is that of GRS 80. */
function define({id, central_meridian: meridian, false_easting: east}) {
  proj4.defs(id, `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${east} +y_0=0 +ellps=GRS80 +units=m +no_defs`);
}

/** @return {[number, number]} x, y: easting before northing, longitude before latitude */
export function project([lon, lat], crs) {
  switch (crs) {
    // CGCS2000 and WGS 84 differ by centimetres at most
    case 'EPSG:4490': case 'EPSG:4326': return [lon, lat];
    case 'EPSG:3857': return ol.proj.fromLonLat([lon, lat]);
    default: return proj4(crs, [lon, lat]);
  }
}

/** Degrees of a position in a system. @param {number[]} position @param {string} crs */
export function unproject([x, y], crs) {
  switch (crs) {
    case 'EPSG:4490': case 'EPSG:4326': return [x, y];
    case 'EPSG:3857': return ol.proj.toLonLat([x, y]);
    default: return proj4(crs).inverse([x, y]);
  }
}

/** A position in words of the chosen system. */
export function positionText(lonLat, crs = get('crs')) {
  const [x, y] = project(lonLat, crs);
  const system = offered.find((known) => known.id === crs);
  if (crs === 'EPSG:4490' || crs === 'EPSG:4326') {
    return `${y.toFixed(6)}° N  ${x.toFixed(6)}° E`;
  }
  return system?.central_meridian === null ? `x ${x.toFixed(1)}  y ${y.toFixed(1)}` : `X ${y.toFixed(2)}  Y ${x.toFixed(2)}`;
}

/**
 * Reads what may be a position: two numbers in degrees or in metres of one of the systems, or two angles of degrees, minutes and
 * seconds, in either order.
 * @param {number[]} bbox where it should lie, degrees @return {?{lonLat: number[], crs: string}}
 */
export function readPosition(text, bbox) {
  const words = text.trim().match(/^[^\d-]*(-?\d+(?:\.\d+)?)\s*°?\s*[NE北东]?[\s,，;；]+[^\d-]*(-?\d+(?:\.\d+)?)\s*°?\s*[NE北东]?$/i);
  const angles = words ? null : readAngles(text.trim());
  if (!words && !angles) {
    return null;
  }
  const pair = angles ?? [Number(words[1]), Number(words[2])];
  const first = offered.filter((crs) => crs.id === get('crs'));
  for (const {id} of [...first, ...offered]) {
    for (const xy of [pair, [...pair].reverse()]) {
      const lonLat = unproject(xy, id);
      if (isWithin(lonLat, bbox)) {
        return {lonLat, crs: id};
      }
    }
  }
  return null;
}

/** @type {function(number[], number[]): boolean} */
const isWithin = ([lon, lat], [west, south, east, north]) =>
  lon > west - 0.5 && lon < east + 0.5 && lat > south - 0.5 && lat < north + 0.5;

const shortName = (crs) => (crs.central_meridian === null
  ? {'EPSG:4490': 'CGCS2000', 'EPSG:4326': 'WGS 84', 'EPSG:3857': 'Web Mercator'}[crs.id] ?? crs.name
  : systemName(crs.id));

function showPosition() {
  const lonLat = pointed ?? ol.proj.toLonLat(map.getView().getCenter());
  fill(byId('position'), positionText(lonLat));
}

/** A bar of a round length and the scale of a picture at 96 dots an inch, both on the ground at the middle of the map. */
function showScale() {
  const [width, height] = map.getSize();
  const metres = metresPerPixel([width / 2, height / 2]);
  const longest = 120 * metres;
  const power = 10 ** Math.floor(Math.log10(longest));
  const round = [5, 2, 1].find((step) => step * power <= longest) * power;
  const denominator = metres / (0.0254 / 96);
  const tens = 10 ** (Math.floor(Math.log10(denominator)) - 1);
  const said = [`${Math.round(round / metres)}px`, round >= 1000 ? `${round / 1000} km` : `${round} m`, `1 : ${number(Math.round(denominator / tens) * tens)}`];
  if (said.join() === scale) {
    return; // most moves keep it, and the page need not be laid out again
  }
  scale = said.join();
  fill(byId('scale'), h('span', {class: 'scale-bar', style: {width: said[0]}}), h('span', {}, said[1]), h('span', {class: 'soft'}, said[2]));
}

function metresPerPixel([x, y]) {
  const [left, right] = [[x - 50, y], [x + 50, y]].map((pixel) => map.getCoordinateFromPixel(pixel));
  return left && right ? distance(ol.proj.toLonLat(left), ol.proj.toLonLat(right)) / 100 : 1;
}
