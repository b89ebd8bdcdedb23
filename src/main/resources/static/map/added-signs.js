// What the panels have added to the map, for the legend of a printed sheet: the ground that is drawn or checked, the place and the zone
// that are asked about, and the projects that answer.

import {svg} from './dom.js';
import {t} from './i18n.js';
import {askedIn, ASKED_COLOUR} from './asked-area.js';
import {drawnIn} from './draw.js';
import {DRAWN_COLOUR} from './draw-style.js';
import {swatch} from './legend.js';
import {lengthText} from './measure.js';
import {colourOf, isDashed, partsIn} from './verdict-map.js';

/** @param {number[]} extent Web Mercator @return {{sign: any, text: string}[]} */
export function addedSigns(extent) {
  return [...checkedSigns(partsIn(extent), drawnIn(extent)), ...askedSigns(askedIn(extent))];
}

/** Outlines by their verdict; before there is one, what is drawn. */
function checkedSigns(parts, isDrawn) {
  const grounds = new Map(parts.filter((part) => part.get('role') === 'ground').map((part) => [`${colourOf(part)} ${isDashed(part)} ${part.get('state')}`, part]));
  if (grounds.size === 0) {
    return isDrawn ? [{sign: swatch(true, DRAWN_COLOUR), text: t('legend.drawn')}] : [];
  }
  const shared = parts.find((part) => part.get('role') === 'shared');
  return [
    ...[...grounds.values()].map((part) => ({sign: swatch(!isDashed(part), colourOf(part)), text: t(isDashed(part) ? 'legend.checked.possible' : 'legend.checked', {state: t(`state.${part.get('state')}`)})})),
    ...shared ? [{sign: hatched(colourOf(shared)), text: t('legend.shared')}] : [],
  ];
}

function askedSigns({distance, isAsked, certain, possible}) {
  return [
    isAsked && {sign: line(), text: t('legend.asked')},
    isAsked && distance > 0 && {sign: swatch(true, ASKED_COLOUR), text: t('legend.zone', {distance: lengthText(distance)})},
    certain && {sign: ring(false), text: t('legend.answer.certain')},
    possible && {sign: ring(true), text: t('legend.answer.possible')},
  ].filter(Boolean);
}

const line = () => svg('svg', {class: 'sign', viewBox: '0 0 26 18', width: 26, height: 18, 'aria-hidden': 'true'},
  svg('path', {d: 'M3 14 10 6 16 11 23 4', fill: 'none', stroke: ASKED_COLOUR, 'stroke-width': 3}));

const ring = (isPossible) => svg('svg', {class: 'sign', viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true'},
  svg('circle', {cx: 9, cy: 9, r: 7, fill: 'none', stroke: ASKED_COLOUR, 'stroke-width': isPossible ? 1.5 : 2.5, 'stroke-dasharray': isPossible ? '3 3' : null}));

const hatched = (colour) => svg('svg', {class: 'sign', viewBox: '0 0 26 18', width: 26, height: 18, 'aria-hidden': 'true'},
  svg('rect', {x: 2, y: 2, width: 22, height: 14, fill: `${colour}38`, stroke: colour, 'stroke-width': 2}),
  svg('path', {d: 'M2 12 12 2M6 16 20 2M14 16 24 6', stroke: colour, 'stroke-width': 1.4}));
