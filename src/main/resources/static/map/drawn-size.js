// Area, perimeter and length of drawn geometries on the ellipsoid, in degrees as GeoJSON has them.

import {lineLength, ringArea} from './geodesic.js';
import {t} from './i18n.js';
import {areaText, lengthText} from './measure.js';

const polygonsOf = ({type, coordinates}) => ({Polygon: [coordinates], MultiPolygon: coordinates}[type] ?? []);
const open = (ring) => ring.slice(0, -1);

/** Square metres without the holes. */
export const areaOf = (geometry) => polygonsOf(geometry).reduce((sum, rings) => sum + rings.map((ring) => ringArea(open(ring))).reduce((whole, hole) => whole - hole), 0);

/** Metres about all rings, holes too. */
export const perimeterOf = (geometry) => polygonsOf(geometry).flat().reduce((sum, ring) => sum + lineLength(ring), 0);

/** Numbers of points, parts and holes. */
function countsOf(geometry) {
  const polygons = polygonsOf(geometry);
  const points = polygons.length > 0 ? polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0) : geometry.type === 'Point' ? 1 : geometry.coordinates.length;
  return {points, parts: polygons.length, holes: polygons.reduce((sum, rings) => sum + rings.length - 1, 0)};
}

/** A geometry's size in words. */
export function sizeText(geometry) {
  const {points, parts, holes} = countsOf(geometry);
  const words = {
    Point: () => [t('check.shape.Point')],
    LineString: () => [t('drawn.length', {length: lengthText(lineLength(geometry.coordinates))})],
  }[geometry.type]?.() ?? [t('drawn.area', {area: areaText(areaOf(geometry))}), t('drawn.perimeter', {length: lengthText(perimeterOf(geometry))})];
  return [...words, geometry.type !== 'Point' && t('drawn.points', {count: points}), parts > 1 && t('drawn.parts', {count: parts}), holes > 0 && t('drawn.holes', {count: holes})].filter(Boolean).join(' · ');
}
