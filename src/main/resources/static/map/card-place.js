// Where the card of a place stands: beside what was clicked, never on it, and on the map's free part. A phone has it below.

import {byId} from './dom.js';
import {map} from './map.js';

/** Between the card and the place, px. */
const GAP = 22;
const MARGIN = 10;

/** @param {HTMLElement} card @param {?number[]} coordinate null for the upper left corner */
export function placeCard(card, coordinate) {
  const pixel = coordinate && map.getPixelFromCoordinate(coordinate);
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  card.style.removeProperty('max-height');
  if (!pixel || matchMedia('(max-width: 900px)').matches) {
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

function freePart(width, height) {
  const legend = byId('legend');
  const taken = legend.open && width > 800 ? legend.offsetWidth : 0;
  return {left: byId('map-tools').offsetWidth + 2 * MARGIN, top: MARGIN, right: width - taken - MARGIN, bottom: height - byId('status').offsetHeight - MARGIN};
}
