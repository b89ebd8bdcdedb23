// What of the plan's tiles lies under the pointer, by its geometry. OpenLayers draws what may be there once more, in software, which takes
// longer than a frame among ten thousand parcels.

/**
 * The features of a layer of tiles within some metres of a place, the uppermost first. An area is hit within, too.
 * @param {Object} layer of vector tiles @param {number[]} at Web Mercator @param {number} reach m
 */
export function featuresNear(layer, at, reach) {
  const box = ol.extent.buffer([...at, ...at], reach);
  return layer.getFeaturesInExtent(box).filter((feature) => isNear(feature, at, reach)).reverse();
}

/** A piece of a feature as a tile holds it: coordinates one after the other, and where each of its parts ends. */
function isNear(feature, at, reach) {
  const flat = feature.getFlatCoordinates();
  const type = feature.getType();
  if (type.endsWith('Point')) {
    return distance(flat, 0, flat.length, at, true) <= reach;
  }
  let start = 0;
  let crossings = 0;
  for (const end of feature.getEnds().flat()) {
    if (distance(flat, start, end, at, false) <= reach) {
      return true;
    }
    crossings += type.endsWith('Polygon') ? crossed(flat, start, end, at) : 0;
    start = end;
  }
  return crossings % 2 === 1;
}

/** The least distance to the points of a part, or to the lines between them. */
function distance(flat, start, end, [x, y], points) {
  let least = Infinity;
  for (let i = start; i < end; i += 2) {
    const [fromX, fromY] = points || i === start ? [flat[i], flat[i + 1]] : [flat[i - 2], flat[i - 1]];
    const [dx, dy] = [flat[i] - fromX, flat[i + 1] - fromY];
    const along = dx || dy ? Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy))) : 0;
    least = Math.min(least, Math.hypot(fromX + along * dx - x, fromY + along * dy - y));
  }
  return least;
}

/** How many edges of a ring a line to the east crosses. */
function crossed(flat, start, end, [x, y]) {
  let count = 0;
  for (let i = start, before = end - 2; i < end; before = i, i += 2) {
    const [ax, ay, bx, by] = [flat[before], flat[before + 1], flat[i], flat[i + 1]];
    if (ay > y !== by > y && x < ax + (y - ay) / (by - ay) * (bx - ax)) {
      count += 1;
    }
  }
  return count;
}
