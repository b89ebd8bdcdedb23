// Papers and scales: how large the map on a sheet is, and which ground it shows.

/** Long side by short side, mm. */
const PAPERS = {A4: [297, 210], A3: [420, 297]};
/** About the sheet, for the title, the line of sources, and between parts, mm. */
const MARGIN = 9;
const HEAD = 13;
const FOOT = 15;
const GAP = 3;
/** Beside the map, or below it on an upright sheet: width or height, mm. */
const LEGEND = {A4: {wide: 54, high: 58}, A3: {wide: 70, high: 74}};

export const SCALES = [5_000, 10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000];

/** @typedef {{paper: string, upright: boolean, width: number, height: number, mapWidth: number, mapHeight: number}} Layout mm */

/** @param {string} paper A4 or A3 @param {boolean} upright portrait @return {Layout} */
export function layoutOf(paper, upright) {
  const [long, short] = PAPERS[paper];
  const [width, height] = upright ? [short, long] : [long, short];
  const inner = {width: width - 2 * MARGIN, height: height - 2 * MARGIN - HEAD - FOOT - 2 * GAP};
  const {wide, high} = LEGEND[paper];
  return {
    paper, upright, width, height,
    mapWidth: upright ? inner.width : inner.width - wide - GAP,
    mapHeight: upright ? inner.height - high - GAP : inner.height,
  };
}

/** How many metres of Web Mercator are one on the ground. @param {number[]} centre Web Mercator */
const stretch = (centre) => 1 / Math.cos(ol.proj.toLonLat(centre)[1] * Math.PI / 180);

/** The ground that a sheet shows. @param {Layout} layout @param {number} scale denominator @return {number[]} extent, Web Mercator */
export function extentOn(layout, scale, centre) {
  const half = [layout.mapWidth, layout.mapHeight].map((mm) => mm / 1000 * scale * stretch(centre) / 2);
  return [centre[0] - half[0], centre[1] - half[1], centre[0] + half[0], centre[1] + half[1]];
}

/** The largest scale with two digits at which an extent fits. @param {Layout} layout @return {number} denominator */
export function fittingScale(layout, extent) {
  const centre = ol.extent.getCenter(extent);
  const most = Math.max(ol.extent.getWidth(extent) / layout.mapWidth, ol.extent.getHeight(extent) / layout.mapHeight) * 1000 / stretch(centre);
  const tens = 10 ** (Math.floor(Math.log10(most)) - 1);
  return Math.ceil(most / tens) * tens;
}

/** Metres of Web Mercator in a pixel of the page, of which an inch has 96. */
export const resolutionOf = (scale, centre) => scale * 0.0254 / 96 * stretch(centre);

/** A round length for the bar of scale, no longer than some mm. @return {{metres: number, mm: number}} */
export function barOf(scale, longest = 50) {
  const most = longest / 1000 * scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].find((step) => step * power <= most) * power;
  return {metres, mm: metres / scale * 1000};
}
