// Towards the end of what is known the sea fades away: a sharp border would look like a shore.

/** What is drawn beyond the city, m: lines and labels; the sea as far as it is known. */
const BEYOND = 5000;

/** What is drawn. @param {number[]} city extent on the map @param {?number[]} sea as far as it is known; null for none */
export function shownExtent(city, sea) {
  const extent = ol.extent.buffer(city, BEYOND);
  return sea ? ol.extent.extend([...sea], extent) : extent;
}

/** Fades the pictures of a layer out between the city and the end of what is drawn. @param {Object} layer @param {Object} map @param {function(): number[]} cityOf @param {function(): ?number[]} seaOf */
export function fadeAtEnds(layer, map, cityOf, seaOf) {
  layer.on('postrender', (event) => fadeOut(event, map, shownExtent(cityOf(), seaOf()), ol.extent.buffer(cityOf(), BEYOND)));
}

function fadeOut({context, frameState}, map, [west, south, east, north], [cityWest, citySouth, cityEast, cityNorth]) {
  const at = (x, y) => map.getPixelFromCoordinate([x, y])?.map((pixel) => pixel * frameState.pixelRatio);
  const [left, bottom, right, top] = [...(at(west, south) ?? []), ...(at(east, north) ?? [])];
  if (!context || left === undefined) {
    return;
  }
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = 'destination-out';
  const strip = (from, to, box) => {
    const gradient = context.createLinearGradient(...from, ...to);
    gradient.addColorStop(0, 'rgba(0,0,0,0)');
    gradient.addColorStop(1, 'rgba(0,0,0,1)');
    context.fillStyle = gradient;
    context.fillRect(...box);
  };
  const [inWest, inSouth] = at(cityWest, citySouth);
  const [inEast, inNorth] = at(cityEast, cityNorth);
  const [width, height] = [right - left, bottom - top];
  if (cityEast < east) { strip([inEast, 0], [right, 0], [inEast, top, right - inEast + 1, height + 1]); }
  if (citySouth > south) { strip([0, inSouth], [0, bottom], [left, inSouth, width + 1, bottom - inSouth + 1]); }
  if (cityWest > west) { strip([inWest, 0], [left, 0], [left, top, inWest - left, height]); }
  if (cityNorth < north) { strip([0, inNorth], [0, top], [left, top, width, inNorth - top]); }
  context.restore();
}
