// Several parcels at once: a table with a sign for each control line of each parcel; a parcel opens to all that is known of it.

import {h} from './dom.js';
import {figure, nameOf, number, t} from './i18n.js';
import {STATE_COLOURS} from './plan-style.js';
import {stateBadge} from './finding.js';
import {isDrawnOnly, lineSign, lineWords, openable} from './lines.js';

/** More would make the page slow; the reports hold all. */
const MAX_PARCELS = 100;
const GRAVITY = Object.keys(STATE_COLOURS);

/** @param {Object[]} grounds @param {function(Object): *} details what opens below a parcel */
export function parcelsTable(grounds, details) {
  const lines = linesOf(grounds);
  return [
    h('div', {class: 'parcels-box', tabindex: '0', role: 'region', 'aria-label': t('parcels.title')},
      h('table', {class: 'parcels'},
        h('caption', {class: 'hidden'}, t('parcels.title')),
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('parcels.parcel')), lines.map((line) => h('th', {scope: 'col', class: 'upright', title: nameOf(line)}, h('span', {}, nameOf(line)))))),
        h('tbody', {}, grounds.slice(0, MAX_PARCELS).map((ground) => openable({
          row: (button) => [
            h('th', {scope: 'row'}, button(parcelName(ground)), h('p', {}, stateBadge({...ground.conflict, illustrative: isDrawnOnly(ground.conflict)})), ground.size && h('p', {class: 'small soft'}, areaOf(ground.size))),
            lines.map((line) => h('td', {class: 'mark'}, mark(line, ground))),
          ],
          attributes: {class: 'ground'},
          columns: lines.length + 1,
          details: () => details(ground),
        }))))),
    h('p', {class: 'pad small soft'}, t('parcels.hint')),
    grounds.length > MAX_PARCELS && h('p', {class: 'pad soft'}, t('check.moreGrounds', {count: number(grounds.length - MAX_PARCELS)})),
  ];
}

const parcelName = (ground) => ground.name || ground.id || t('check.ground', {number: ground.number});

const areaOf = ({ellipsoid}) => (ellipsoid?.m2 > 0 ? `${figure(ellipsoid.ha, 4)} ha` : '');

/** All lines of all parcels, those with the gravest verdict of any parcel first. */
function linesOf(grounds) {
  const found = new Map();
  for (const {conflict} of grounds) {
    for (const {line, state} of conflict.lines) {
      const gravity = Math.min(GRAVITY.indexOf(state), found.get(line.id)?.gravity ?? GRAVITY.length);
      found.set(line.id, {line, gravity});
    }
  }
  return [...found.values()].sort((one, other) => one.gravity - other.gravity).map(({line}) => line);
}

function mark(line, ground) {
  const answer = ground.conflict.lines.find((one) => one.line.id === line.id);
  const words = answer ? lineWords(answer) : t('state.not-checked');
  return h('span', {title: `${nameOf(line)}${t('colon')}${words}`}, answer ? lineSign(answer) : '–', h('span', {class: 'hidden'}, words));
}
