// A hole or a further part: how a drawn ring changes what is drawn already. Geometries are GeoJSON in degrees.

/** Whether a position lies within a ring, by the number of edges that a ray to the east crosses. */
function isInRing([x, y], ring) {
  return ring.slice(1).filter(([x2, y2], i) => {
    const [x1, y1] = ring[i];
    return y1 > y !== y2 > y && x < x1 + (y - y1) * (x2 - x1) / (y2 - y1);
  }).length % 2 === 1;
}

const isWithin = (ring, [outer, ...holes]) => ring.every((position) => isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole)));

const polygonsOf = ({type, coordinates}) => ({Polygon: [coordinates], MultiPolygon: coordinates}[type] ?? []);

const geometryOf = (polygons) => (polygons.length === 1 ? {type: 'Polygon', coordinates: polygons[0]} : {type: 'MultiPolygon', coordinates: polygons});

/**
 * Cuts a hole out of the area that the ring lies in.
 * @param {Object[]} drawn @param {number[][]} ring closed @return {?Object[]} null if it lies in none
 */
export function withHole(drawn, ring) {
  const at = drawn.findIndex((geometry) => polygonsOf(geometry).some((rings) => isWithin(ring, rings)));
  if (at < 0) {
    return null;
  }
  // holes run the other way round than outer rings (RFC 7946)
  const hole = turnsRight(ring) ? ring : [...ring].reverse();
  return drawn.with(at, geometryOf(polygonsOf(drawn[at]).map((rings) => (isWithin(ring, rings) ? [...rings, hole] : rings))));
}

function turnsRight(ring) {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (x - ring[i][0]) * (y + ring[i][1]), 0) > 0;
}

/** Adds an area to one that is drawn: both are one parcel. @return {?Object[]} null if that is no area */
export function withPart(drawn, at, polygon) {
  const polygons = drawn[at] ? polygonsOf(drawn[at]) : [];
  return polygons.length === 0 ? null : drawn.with(at, geometryOf([...polygons, polygon]));
}
