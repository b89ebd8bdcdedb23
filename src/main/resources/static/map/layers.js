// The panel of layers: as of which day, over which base map, and all layers in their order with their legends.

import {byId, fill, h} from './dom.js';
import {nameOf, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {baseMaps} from './base-maps.js';
import {orderedLayers, keepOrder} from './layer-order.js';
import {dragRows} from './layer-drag.js';
import {layerRow} from './layer-row.js';
import {openAbout} from './layer-about.js';
import {legendOf, onLegend} from './legend.js';
import {ownForm} from './own-form.js';
import {chooseDay, dateText, dayOf, refuseLaterDay} from './versions.js';

/** On at the start: the ground, the water and what is planned; more would hide more than it shows. */
const OFF = ['river-systems', 'river-buffers', 'actions', 'tasks', 'conflicts', 'industrial-parks', 'parks', 'country-parks', 'protected-areas'];

let about;

export function defaultLayers(what) {
  return what.layers.map((layer) => layer.id).filter((id) => !OFF.includes(id));
}

export function initLayers(what) {
  about = what;
  withWords(draw);
  on(['date'], () => refuseLaterDay(about));
  on(['layers', 'date', 'fields', 'order', 'ownCount'], draw);
  on(['date', 'words'], showDate);
  onLegend(showLegends);
  showDate();
}

function draw() {
  // a layer's settings keep the focus when the list is drawn again
  const focused = document.activeElement?.id;
  const list = h('ul', {class: 'layers', id: 'layer-list'}, orderedLayers().reverse().map((layer, i, all) => layerRow(layer, about, i === 0, i === all.length - 1)));
  dragRows(list, () => keepOrder([...list.children].map((row) => row.dataset.layer).reverse()));
  fill(byId('panel-layers'),
    h('div', {class: 'panel-head'}, h('h2', {}, t('layers.title')), dateField(), baseMapField()),
    h('div', {class: 'layers-bar'}, h('span', {class: 'soft small'}, t('layers.orderHow')),
      get('order') && h('button', {type: 'button', class: 'plain small', id: 'layer-order-reset', onclick: () => set({order: null})}, t('layers.orderReset')),
      h('button', {type: 'button', class: 'plain small', id: 'layers-about', onclick: () => openAbout(null, about)}, t('connect.sources'))),
    list,
    ownForm());
  if (focused) {
    byId(focused)?.focus();
  }
}

/** What is in view has changed: only the legends follow, so that nothing moves under a hand. */
function showLegends() {
  for (const layer of orderedLayers()) {
    const place = byId(`legend-${layer.id}`);
    if (place) {
      fill(place, legendOf(layer));
    }
  }
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
