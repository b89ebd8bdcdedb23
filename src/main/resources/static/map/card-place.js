// Where the card of a place stands: beside what was clicked, never on it, and on the map's free part. A phone has it below.

import {byId} from './dom.js';
import {calm, map} from './map.js';

/** Between the card and the place, px. */
const GAP = 22;
const MARGIN = 10;

/** @param {HTMLElement} card @param {?number[]} coordinate null for the upper left corner */
export function placeCard(card, coordinate) {
  const pixel = coordinate && map.getPixelFromCoordinate(coordinate);
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  card.style.removeProperty('max-height');
  if (!pixel) {
    return;
  }
  if (matchMedia('(max-width: 900px)').matches) {
    moveAbove(card, pixel);
    return;
  }
  const [width, height] = map.getSize();
  const free = freePart(width, height);
  const [x, y] = pixel;
  const beside = free.right - x - GAP >= card.offsetWidth || free.right - x > x - free.left ? x + GAP : x - GAP - card.offsetWidth;
  const left = Math.max(free.left, Math.min(beside, free.right - card.offsetWidth));
  const top = Math.max(free.top, Math.min(y - 40, free.bottom - card.offsetHeight));
  card.style.setProperty('left', `${left}px`);
  card.style.setProperty('top', `${top}px`);
  card.style.setProperty('max-height', `${free.bottom - top}px`);
}

/** On a phone the card has its place, and the map moves so that the card does not lie on what it is about. */
function moveAbove(card, [, y]) {
  const top = card.getBoundingClientRect().top - map.getTargetElement().getBoundingClientRect().top - GAP;
  if (y > top) {
    const [width, height] = map.getSize();
    map.getView().animate({center: map.getCoordinateFromPixel([width / 2, height / 2 + y - Math.max(MARGIN, 0.8 * top)]), duration: calm() ? 0 : 200});
  }
}

/** What floats over the map stays readable, the word that data only illustrate before all. */
function freePart(width, height) {
  const legend = byId('legend');
  const taken = legend.open && width > 800 ? legend.offsetWidth : 0;
  return {left: byId('map-tools').offsetWidth + 2 * MARGIN, top: MARGIN, right: width - taken - MARGIN, bottom: height - byId('status').offsetHeight - byId('illustrative').offsetHeight - 2 * MARGIN};
}
