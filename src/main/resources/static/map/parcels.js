// Several parcels at once: a table to sort and filter, with a sign for each control line of each parcel, tied to the map both ways;
// a parcel opens to all that is known of it.

import {fill, h} from './dom.js';
import {figure, nameOf, number, t} from './i18n.js';
import {STATE_COLOURS} from './plan-style.js';
import {stateBadge} from './finding.js';
import {isDrawnOnly, lineSign, lineWords, openable} from './lines.js';
import {emphasise, goToParcel, onParcel, showParcels} from './verdict-map.js';

/** More at once would make the page slow. */
const A_PAGE = 100;
const GRAVITY = Object.keys(STATE_COLOURS);

/** What the columns are sorted by. */
const ORDERS = {
  number: (ground) => ground.number,
  name: (ground) => parcelName(ground),
  verdict: ({conflict}) => gravity(conflict),
  area: (ground) => ground.size?.ellipsoid?.m2 ?? 0,
};

/** The gravest first, and what is certain before what is possible. @type {function({state: string, certainty?: ?string}): number} */
export const gravity = ({state, certainty}) => 2 * GRAVITY.indexOf(state) + (certainty === 'possible' ? 1 : 0);

const kindOf = ({conflict}) => `${conflict.state} ${conflict.certainty ?? ''} ${isDrawnOnly(conflict)}`;

/** @param {Object[]} grounds @param {function(Object): *} details what opens below a parcel */
export function parcelsTable(grounds, details) {
  const lines = linesOf(grounds);
  const body = h('tbody');
  const more = h('div', {class: 'more-parcels'});
  const view = {order: 'number', falling: false, kind: null, most: A_PAGE};
  const rows = new Map();
  const row = (ground) => rows.get(ground.number) ?? rows.set(ground.number, parcelRow(ground, lines, details)).get(ground.number);
  const draw = () => {
    const chosen = sorted(grounds.filter((ground) => !view.kind || kindOf(ground) === view.kind), view);
    fill(body, chosen.slice(0, view.most).map(row));
    showParcels(view.kind && chosen.map((ground) => ground.number));
    fill(more, chosen.length > view.most && h('button', {type: 'button', class: 'plain', onclick: () => { view.most += A_PAGE; draw(); }}, t('check.moreGrounds', {count: number(chosen.length - view.most)})));
  };
  onParcel((chosen) => {
    const at = grounds.find((ground) => ground.number === chosen);
    if (view.kind && kindOf(at) !== view.kind) { view.kind = null; }
    view.most = Math.max(view.most, 1 + sorted(grounds, view).indexOf(at));
    draw();
    select(row(at)[0]);
  });
  draw();
  return [
    filters(grounds, view, draw),
    sorts(view, draw),
    h('div', {class: 'parcels-box', tabindex: '0', role: 'region', 'aria-label': t('parcels.title')},
      h('table', {class: 'parcels'},
        h('caption', {class: 'hidden'}, t('parcels.title')),
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('parcels.parcel')), lines.map((line) => h('th', {scope: 'col', class: 'upright', title: nameOf(line)}, h('span', {}, nameOf(line)))))),
        body)),
    more,
    h('p', {class: 'pad small soft'}, t('parcels.hint')),
  ];
}

function sorted(grounds, {order, falling}) {
  const value = ORDERS[order];
  const compare = (one, other) => (order === 'name' ? value(one).localeCompare(value(other), undefined, {numeric: true}) : value(one) - value(other));
  return [...grounds].sort((one, other) => (falling ? -compare(one, other) : compare(one, other)) || one.number - other.number);
}

/** How many parcels came to which verdict, the gravest first; a press leaves those alone. */
function filters(grounds, view, draw) {
  const kinds = new Map();
  grounds.forEach((ground) => kinds.set(kindOf(ground), [...kinds.get(kindOf(ground)) ?? [], ground]));
  const ordered = [...kinds].sort(([, [one]], [, [other]]) => gravity(one.conflict) - gravity(other.conflict));
  const press = (kind) => ({currentTarget}) => {
    view.kind = view.kind === kind ? null : kind;
    draw();
    [...currentTarget.parentElement.children].forEach((button) => button.setAttribute('aria-pressed', String(button === currentTarget && view.kind !== null)));
  };
  return h('div', {class: 'verdict-filters', role: 'group', 'aria-label': t('parcels.filter')}, ordered.map(([kind, all]) =>
    h('button', {type: 'button', class: 'chip-button', 'data-kind': kind.trim(), 'aria-pressed': 'false', onclick: press(kind)},
      stateBadge({...all[0].conflict, illustrative: isDrawnOnly(all[0].conflict)}), ' ', parcelCount(all.length))));
}

/** @param {number} count */
export const parcelCount = (count) => t('job.parcels', {count: number(count)});

/** The parcels' own column has name, verdict and size: each sorts. */
function sorts(view, draw) {
  const press = (order) => ({currentTarget}) => {
    view.falling = view.order === order && !view.falling;
    view.order = order;
    draw();
    [...currentTarget.parentElement.querySelectorAll('button')].forEach((button) => mark(button, button === currentTarget, view.falling));
  };
  const mark = (button, isChosen, falling) => {
    button.setAttribute('aria-pressed', String(isChosen));
    button.dataset.falls = isChosen ? String(falling) : '';
    button.setAttribute('aria-label', `${t(`parcels.by.${button.dataset.order}`)}${isChosen ? `${t('comma')}${t(falling ? 'parcels.falling' : 'parcels.rising')}` : ''}`);
  };
  return h('div', {class: 'sorts', role: 'group', 'aria-label': t('parcels.sort')}, h('span', {class: 'soft small', 'aria-hidden': 'true'}, t('parcels.sort')), Object.keys(ORDERS).map((order) => {
    const button = h('button', {type: 'button', class: 'sort', 'data-order': order, onclick: press(order)}, t(`parcels.by.${order}`));
    mark(button, order === view.order, view.falling);
    return button;
  }));
}

/** The row and what opens below it. */
function parcelRow(ground, lines, details) {
  const point = () => emphasise([String(ground.number)]);
  return openable({
    row: (button) => [
      h('th', {scope: 'row'}, button(parcelName(ground)), h('p', {}, stateBadge({...ground.conflict, illustrative: isDrawnOnly(ground.conflict)})),
        h('p', {class: 'small soft parcel-facts'}, ground.size && areaOf(ground.size), h('button', {type: 'button', class: 'plain small', 'aria-label': `${t('here.zoom')}${t('colon')}${parcelName(ground)}`, onclick: () => { goToParcel(ground.number); point(); }}, t('parcels.zoom')))),
      lines.map((line) => h('td', {class: 'mark'}, signOf(line, ground))),
    ],
    attributes: {class: 'ground', 'data-number': ground.number, onpointerenter: point, onpointerleave: () => emphasise([]), onfocusin: point, onfocusout: () => emphasise([])},
    columns: lines.length + 1,
    details: () => details(ground),
  });
}

/** A parcel that was clicked on the map: its row is seen and has the focus. */
function select(row) {
  row.parentElement.querySelectorAll('[aria-current]').forEach((other) => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
  row.scrollIntoView({block: 'center'});
  row.querySelector('.opens').focus();
}

const parcelName = (ground) => ground.name || ground.id || t('check.ground', {number: ground.number});

const areaOf = ({ellipsoid}) => (ellipsoid?.m2 > 0 ? `${figure(ellipsoid.ha, 4)} ha` : '');

/** All lines of all parcels, those with the gravest verdict of any parcel first. */
function linesOf(grounds) {
  const found = new Map();
  for (const {conflict} of grounds) {
    for (const {line, state} of conflict.lines) {
      const first = Math.min(GRAVITY.indexOf(state), found.get(line.id)?.first ?? GRAVITY.length);
      found.set(line.id, {line, first});
    }
  }
  return [...found.values()].sort((one, other) => one.first - other.first).map(({line}) => line);
}

function signOf(line, ground) {
  const answer = ground.conflict.lines.find((one) => one.line.id === line.id);
  const words = answer ? lineWords(answer) : t('state.not-checked');
  return h('span', {title: `${nameOf(line)}${t('colon')}${words}`}, answer ? lineSign(answer) : '–', h('span', {class: 'hidden'}, words));
}
