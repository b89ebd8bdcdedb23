// Which layers are on, how opaque, as of which day, over which base map.

import {byId, fill, h} from './dom.js';
import {nameOf, say, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {baseMaps} from './base-maps.js';
import {legendOf} from './legend.js';
import {chooseDay, dateText, dayOf, isThere, refuseLaterDay} from './versions.js';

/** On at the start: the ground, the water and what is planned; more would hide more than it shows. */
const OFF = ['places', 'river-systems', 'river-buffers', 'actions', 'tasks', 'conflicts', 'industrial-parks', 'parks', 'country-parks', 'protected-areas'];

let about;

export function defaultLayers(what) {
  return what.layers.map((layer) => layer.id).filter((id) => !OFF.includes(id));
}

export function initLayers(what) {
  about = what;
  withWords(draw);
  on(['date'], () => refuseLaterDay(about));
  on(['layers', 'date', 'fields'], draw);
  on(['date', 'words'], showDate);
  showDate();
}

function draw() {
  // a layer's settings keep the focus when the list is drawn again
  const focused = document.activeElement?.id;
  fill(byId('panel-layers'),
    h('div', {class: 'panel-head'}, h('h2', {}, t('layers.title')), dateField(), baseMapField()),
    h('ul', {class: 'layers'}, [...about.layers].reverse().map(row)));
  if (focused) {
    byId(focused)?.focus();
  }
}

function row(layer) {
  const shown = get('layers').includes(layer.id);
  const id = `layer-${layer.id}`;
  return h('li', {class: shown ? 'layer on' : 'layer'},
    h('div', {class: 'layer-line'},
      h('input', {type: 'checkbox', id, checked: shown, onchange: () => toggle(layer.id)}),
      h('label', {for: id}, nameOf(layer), layer.illustrative && h('span', {class: 'badge'}, t('layers.illustrative'))),
      !isThere(layer, about) && h('span', {class: 'badge dashed'}, t('layers.notThere')),
      h('span', {class: 'soft count'}, t('layers.count', {count: layer.count}))),
    shown && h('div', {class: 'layer-more'},
      h('label', {class: 'opacity'}, h('span', {}, t('layers.opacity')),
        h('input', {type: 'range', id: `opacity-${layer.id}`, min: 0.1, max: 1, step: 0.1, value: get('opacity')[layer.id] ?? 1, oninput: (event) => fade(layer.id, Number(event.target.value))})),
      legendOf(layer),
      h('details', {class: 'about'}, h('summary', {}, t('layers.about')),
        h('p', {}, say(layer.description)),
        say(layer.limits) && h('p', {class: 'limits'}, say(layer.limits)),
        h('p', {class: 'soft'}, t('layers.versions', {count: layer.times.length, since: layer.times.at(-1)?.slice(0, 10) ?? '–'})),
        h('p', {class: 'soft'}, layer.attribution.join('; ')))));
}

function toggle(id) {
  const on = get('layers');
  set({layers: on.includes(id) ? on.filter((other) => other !== id) : [...on, id]});
}

function fade(id, value) {
  const opacity = {...get('opacity')};
  if (value === 1) {
    delete opacity[id];
  } else {
    opacity[id] = value;
  }
  set({opacity});
}

function dateField() {
  return h('div', {class: 'field'},
    h('label', {for: 'as-of'}, t('layers.asOf')),
    h('div', {class: 'row'},
      h('input', {type: 'date', id: 'as-of', max: about.today, value: shownDay(), onchange: (event) => { chooseDay(event.target.value, about); showDate(); }}),
      h('button', {type: 'button', class: 'plain', onclick: () => { byId('as-of').value = ''; set({date: null}); }}, t('layers.now'))),
    h('p', {class: 'soft small'}, t('layers.asOfHint')));
}

function baseMapField() {
  return h('div', {class: 'field'},
    h('label', {for: 'base-map'}, t('layers.baseMap')),
    h('select', {id: 'base-map', onchange: (event) => set({baseMap: event.target.value})},
      baseMaps(nameOf).map((map) => h('option', {value: map.id, selected: map.id === get('baseMap')}, map.title))));
}

/** The day of the moment that is shown. */
const shownDay = () => (get('date')?.includes('T') ? dayOf(get('date')) : get('date') ?? '');

/** What is not of today says so over the map. */
function showDate() {
  const chip = byId('date-chip');
  chip.hidden = !get('date');
  fill(chip, t('layers.asOfChip', {date: dateText(get('date') ?? '')}),
    h('button', {type: 'button', class: 'plain', 'aria-label': t('layers.now'), onclick: () => set({date: null})}, '✕'));
  const field = byId('as-of');
  if (field) {
    field.value = shownDay();
  }
}
