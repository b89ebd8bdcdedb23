// Versions over time: a slider over the moments at which the map changed, what changed at each, and two of them side by side. All panels
// follow the day that it sets.

import {byId, fill, h} from './dom.js';
import {t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {changesBetween, momentsOf, placeOf} from './moments.js';
import {changeList} from './time-changes.js';
import {showError, speak} from './notices.js';
import {dateText} from './versions.js';

/** As style/time.css has it. */
const isSmall = matchMedia('(max-width: 900px)');
let isMoreOpen = false;
let about;
let moments;

export function initTime(what) {
  about = what;
  moments = momentsOf(about.layers);
  byId('time-open').addEventListener('click', () => (get('time') ? close() : set({time: 'open'})));
  new ResizeObserver(([entry]) => byId('time').parentElement.style.setProperty('--status-height', `${entry.borderBoxSize[0].blockSize}px`)).observe(document.querySelector('.status'));
  withWords(draw);
  on(['time', 'date', 'compare'], draw);
}

function close() {
  set({time: null, compare: null});
  byId('time-open').focus();
}

function draw() {
  const bar = byId('time');
  const isOpen = get('time') === 'open' || Boolean(get('compare'));
  byId('time-open').setAttribute('aria-pressed', String(isOpen));
  bar.hidden = !isOpen;
  if (!isOpen) {
    return;
  }
  const focused = document.activeElement?.id;
  fill(bar, h('header', {}, h('h2', {}, t('time.title')), moments.length > 1 && buttons(),
    h('button', {type: 'button', class: 'tool close', 'aria-label': t('close'), onclick: close}, '✕')),
  moments.length > 1 ? [get('compare') ? sides() : slider(), changesBox()] : onlyOne());
  if (focused) {
    byId(focused)?.focus();
  }
  if (moments.length > 1) {
    showChanges();
  }
}

/** On a phone the map has the room: what changed is opened by hand, and stays so. */
function changesBox() {
  const changes = h('div', {id: 'time-changes', 'aria-live': 'polite'});
  return isSmall.matches
    ? h('details', {class: 'time-more', open: isMoreOpen, ontoggle: ({target}) => { isMoreOpen = target.open; }}, h('summary', {}, t('time.changes')), changes)
    : changes;
}

/** Nothing to slide over is said, not shown as a slider that does not move. */
const onlyOne = () => h('p', {class: 'soft'}, t(moments.length === 0 ? 'time.none' : 'time.onlyOne', {date: moments.length > 0 ? dateText(moments[0]) : ''}));

function buttons() {
  return h('span', {class: 'row'},
    h('button', {type: 'button', id: 'time-compare', class: 'chip-button', 'aria-pressed': String(Boolean(get('compare'))), onclick: () => set({compare: get('compare') ? null : before()})}, t('time.compare')),
    get('date') && h('button', {type: 'button', id: 'time-now', class: 'chip-button', onclick: () => set({date: null})}, t('layers.now')));
}

/** The moment before the one that is shown; the first if there is none. */
const before = () => moments[Math.max(0, placeOf(get('date'), moments) - 1)];

const nameOfMoment = (i) => (i === moments.length - 1 ? t('time.current', {date: dateText(moments[i])}) : dateText(moments[i]));

/** A list is too narrow for the moment of the current version beside its word. */
const nameOfSide = (i) => (i === moments.length - 1 ? t('layers.now') : dateText(moments[i]));

const go = (i) => set({date: i === moments.length - 1 ? null : moments[i]});

function slider() {
  const place = placeOf(get('date'), moments);
  const name = get('date') && get('date') !== moments[place] ? t('time.of', {date: dateText(get('date')), version: dateText(moments[place])}) : nameOfMoment(place);
  return h('div', {class: 'time-slider'},
    h('output', {for: 'time-slider'}, h('strong', {}, name), h('span', {class: 'soft'}, ` · ${t('time.place', {place: place + 1, count: moments.length})}`)),
    h('input', {type: 'range', id: 'time-slider', min: 0, max: moments.length - 1, step: 1, value: place, list: 'time-ticks', 'aria-label': t('time.slider'), 'aria-valuetext': name,
      oninput: (event) => { go(Number(event.target.value)); speak(nameOfMoment(Number(event.target.value))); }}),
    h('div', {class: 'time-ticks', 'aria-hidden': 'true'}, moments.map((_, i) => h('i', {class: i === place ? 'here' : ''}))),
    h('p', {class: 'time-ends soft small', 'aria-hidden': 'true'}, h('span', {}, dateText(moments[0])), h('span', {}, dateText(moments.at(-1)))));
}

/** Both sides by name; the left one is the one that is compared with. */
function sides() {
  const select = (id, chosen, choose) => h('div', {class: 'field'}, h('label', {for: id}, t(`time.${id}`)),
    h('select', {id, onchange: (event) => choose(Number(event.target.value))}, moments.map((_, i) => h('option', {value: i, selected: i === chosen}, nameOfSide(i)))));
  return h('div', {class: 'filters'}, select('left', placeOf(get('compare'), moments), (i) => set({compare: moments[i]})), select('right', placeOf(get('date'), moments), go));
}

/** What the shown moment brought, or what two sides differ in. */
async function showChanges() {
  const [compare, date] = [get('compare'), get('date')];
  const at = placeOf(date, moments);
  const [from, to] = compare ? [placeOf(compare, moments), at].sort((one, other) => one - other) : [at - 1, at];
  const box = byId('time-changes');
  if (from < 0) {
    fill(box, h('p', {class: 'soft small'}, t('time.begin')));
    return;
  }
  fill(box, h('p', {class: 'soft small'}, t('loading')));
  try {
    const changes = from === to ? [] : await changesBetween(moments[from], moments[to], about);
    if (get('compare') === compare && get('date') === date) {
      fill(byId('time-changes'), changeList(changes, compare ? t('time.between', {from: dateText(moments[from]), to: dateText(moments[to])}) : t('time.brought')));
    }
  } catch (error) {
    fill(byId('time-changes'), h('p', {class: 'soft small'}, t('problem.nothingShown')));
    showError(error, showChanges);
  }
}
