// Geometry as text, both ways.

import {readAngles} from './angle.js';

const pair = (position) => `${position[0]} ${position[1]}`;
const line = (positions) => `(${positions.map(pair).join(',')})`;
const rings = (all) => `(${all.map(line).join(',')})`;

const WRITERS = {
  Point: (c) => `POINT(${pair(c)})`,
  MultiPoint: (c) => `MULTIPOINT(${c.map((p) => `(${pair(p)})`).join(',')})`,
  LineString: (c) => `LINESTRING${line(c)}`,
  MultiLineString: (c) => `MULTILINESTRING${rings(c)}`,
  Polygon: (c) => `POLYGON${rings(c)}`,
  MultiPolygon: (c) => `MULTIPOLYGON(${c.map(rings).join(',')})`,
};

/** WKT of a GeoJSON geometry, longitude first. */
export function wktOf(geometry) {
  return geometry.type === 'GeometryCollection'
    ? `GEOMETRYCOLLECTION(${geometry.geometries.map(wktOf).join(',')})`
    : WRITERS[geometry.type](geometry.coordinates);
}

/**
 * One position or two, two numbers or angles a line, x first: a point or a line. Null if it is anything else: longer lists are read
 * by the service, as files are.
 */
export function geometryOfList(text) {
  const lines = text.trim().split(/\r?\n|[;；]/).map((row) => row.trim()).filter(Boolean);
  const positions = lines.length > 2 ? [] : lines.map(position);
  if (positions.length === 0 || positions.some((position) => position === null)) {
    return null;
  }
  return positions.length === 1 ? {type: 'Point', coordinates: positions[0]} : {type: 'LineString', coordinates: positions};
}

/** Two numbers, perhaps with a point's name before them, or two angles. */
function position(row) {
  const words = row.split(/[\s,，、]+/);
  const pair = words.length === 3 && /^([A-Z]+\d*|\d{1,4})$/i.test(words[0]) ? words.slice(1) : words;
  return pair.length === 2 && pair.every((word) => /^-?\d+(\.\d+)?$/.test(word)) ? pair.map(Number) : readAngles(row);
}
