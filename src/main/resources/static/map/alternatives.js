// What of a ground stays free, and where else its outline would fit (docs/alternatives.md): asked for by hand, listed and drawn.

import {address, getJson, send} from './api.js';
import {fill, h} from './dom.js';
import {figure, join, nameOf, number, say, t} from './i18n.js';
import {short} from './check-body.js';
import {stateBadge} from './finding.js';
import {lengthText} from './measure.js';
import {drawAlternatives, goToPlace, pointAtPlace} from './alternatives-map.js';
import {titleOf, wordsOf} from './notices.js';

/** What the service takes at once. */
const MAX_SITES = 100;
const WORTH_ASKING = ['conflict', 'conditional'];
const TURN = 45;

let districts = null;

/** A box that asks when it is opened. @param {Object} report @param {Object} actions with what was sent */
export function alternativesBox({grounds}, {body, parameters}) {
  if (grounds.length > MAX_SITES || !grounds.some(({conflict}) => WORTH_ASKING.includes(conflict.state))) {
    return null;
  }
  const answer = h('div', {'aria-live': 'polite'});
  const home = grounds.flatMap(({here}) => here?.district ?? []).map(({feature}) => feature)[0];
  const box = h('div', {class: 'alternatives-box'});
  const open = async ({currentTarget}) => {
    if (currentTarget.open && !box.firstChild) {
      fill(box, await form(home, (choice) => ask(answer, body, parameters, choice)), answer);
    }
  };
  return h('details', {class: 'alternatives pad', ontoggle: open}, h('summary', {}, t('alternatives.title')), box);
}

/** Where to search, and whether the site may be turned. */
async function form(home, search) {
  districts ??= (await getJson('api/layers/districts')).features;
  const within = h('select', {id: 'alternatives-within'}, districts.map((one) => h('option', {value: `districts/${one.id}`, selected: `districts/${one.id}` === home}, nameOf(one.properties))));
  const turned = h('input', {type: 'checkbox', id: 'alternatives-turned'});
  return h('form', {class: 'filters', onsubmit: (event) => { event.preventDefault(); search({within: within.value, rotate: turned.checked ? TURN : ''}); }},
    h('p', {class: 'small soft field wide'}, t('alternatives.lead')),
    h('div', {class: 'field wide'}, h('label', {for: 'alternatives-within'}, t('alternatives.within')), within),
    h('label', {class: 'tick field wide'}, turned, t('alternatives.turned')),
    h('button', {type: 'submit', class: 'main', id: 'alternatives-ask'}, t('alternatives.ask')));
}

async function ask(result, body, parameters, choice) {
  fill(result, h('p', {}, t('alternatives.running')), h('progress', {class: 'job', 'aria-label': t('alternatives.running')}));
  try {
    const answer = await send(address('api/conflicts/alternatives', {...short(parameters), ...choice, f: 'geojson'}), {method: 'POST', ...body.request(parameters)});
    const collection = await answer.json();
    drawAlternatives(collection);
    fill(result, collection.answer.grounds.map((ground) => groundText(ground, collection.answer)), h('p', {class: 'small limits'}, say(collection.answer.caveat)));
  } catch (error) {
    const problem = error.problem ?? {code: 'page', detail: String(error.message)};
    fill(result, h('div', {class: 'verdict not-checked', role: 'alert'}, h('strong', {}, titleOf(problem)), h('p', {}, wordsOf(problem))));
  }
}

function groundText(ground, {grounds}) {
  const {free, search} = ground;
  return h('section', {class: 'alternative', 'data-ground': ground.number},
    grounds.length > 1 && h('h4', {}, ground.name || ground.id || t('check.ground', {number: ground.number})),
    free && h('dl', {class: 'facts'},
      h('div', {}, h('dt', {}, t('alternatives.asDrawn')), h('dd', {}, sizeOf(free.as_drawn))),
      h('div', {}, h('dt', {}, t('alternatives.certain')), h('dd', {}, sizeOf(free.certain)))),
    h('p', {class: 'small'}, say(ground.text)),
    forbidding(ground.forbidden ?? []),
    search && h('h4', {}, t('alternatives.places')),
    search?.places.length === 0 && h('p', {}, t(search.complete === false ? 'alternatives.noneSoFar' : 'alternatives.none')),
    search && h('ol', {class: 'plain-list places'}, search.places.map((place) => placeText(place, ground))),
    search?.complete === false && search.places.length > 0 && h('p', {class: 'small limits'}, t('alternatives.incomplete')));
}

function placeText(place, ground) {
  const point = () => pointAtPlace(ground.number, place.number);
  return h('li', {class: 'place-found', onpointerenter: point, onpointerleave: () => pointAtPlace(null), onfocusin: point, onfocusout: () => pointAtPlace(null)},
    h('span', {class: 'place-number'}, number(place.number)),
    h('span', {}, t('alternatives.away', {distance: lengthText(place.distance_m), direction: t(`direction.${directionOf(place)}`)}), place.turned_degrees > 0 && `${t('comma')}${t('alternatives.turnedBy', {degrees: number(place.turned_degrees)})}`),
    stateBadge(place.conflict),
    h('button', {type: 'button', class: 'plain small', 'aria-label': t('alternatives.go', {number: place.number}), onclick: () => goToPlace(ground.number, place.number)}, t('parcels.zoom')));
}

const DIRECTIONS = ['e', 'ne', 'n', 'nw', 'w', 'sw', 's', 'se'];

const directionOf = ({east_m: east, north_m: north}) => DIRECTIONS[(Math.round(Math.atan2(north, east) / (Math.PI / 4)) + 8) % 8];

function sizeOf({area, length_m: length, points, share}) {
  const size = area ? `${figure(area.ha, 4)} ha` : length !== null && length !== undefined ? lengthText(length) : t('lines.count', {count: number(points ?? 0)});
  return share === null || share === undefined ? size : `${size} (${number(100 * share, 1)} %)`;
}

/** Each feature that forbids, once: its zone and what it takes. */
function forbidding(forbidden) {
  return forbidden.length > 0 && h('details', {}, h('summary', {class: 'small'}, t('alternatives.forbidden', {count: forbidden.length})),
    h('ul', {class: 'plain-list small'}, forbidden.map((one) => h('li', {}, join([nameOf(one.zone), sizeOf(one.part)]), h('span', {class: 'soft'}, ` · ${one.feature}`)))));
}
