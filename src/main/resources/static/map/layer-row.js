// A layer in the list: on and off, higher and lower, opacity, zoom to it, what it is, its legend.

import {h, svg} from './dom.js';
import {nameOf, t} from './i18n.js';
import {get, set} from './state.js';
import {extentOf, showExtent} from './map.js';
import {moveLayer} from './layer-order.js';
import {openAbout} from './layer-about.js';
import {legendOf, titleWithBadge} from './legend.js';
import {removeOwn} from './own-layers.js';
import {speak} from './notices.js';
import {isThere} from './versions.js';

const ICONS = {
  zoom: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M9 9h6v6H9z',
  about: 'M12 8v.01M11 12h1v4h1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  remove: 'M6 6l12 12M18 6 6 18',
};

/** @param {Object} layer @param {Object} about the map @param {boolean} isTop @param {boolean} isLowest */
export function layerRow(layer, about, isTop, isLowest) {
  const shown = get('layers').includes(layer.id);
  const id = `layer-${layer.id}`;
  return h('li', {class: shown ? 'layer on' : 'layer', 'data-layer': layer.id},
    h('div', {class: 'layer-line'},
      h('span', {class: 'drag-handle', 'aria-hidden': 'true', title: t('layers.drag')}, icon('M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01')),
      h('input', {type: 'checkbox', id, checked: shown, onchange: () => toggle(layer.id)}),
      h('label', {for: id}, titleWithBadge(layer),
        layer.own && h('span', {class: 'badge'}, t('own.badge'))),
      !isThere(layer, about) && h('span', {class: 'badge dashed'}, t('layers.notThere')),
      layer.count !== null && h('span', {class: 'soft count'}, t('layers.count', {count: layer.count}))),
    shown && h('div', {class: 'layer-more'},
      h('div', {class: 'layer-tools'}, opacity(layer), tools(layer, about, isTop, isLowest)),
      h('div', {id: `legend-${layer.id}`}, legendOf(layer))));
}

function opacity(layer) {
  return h('label', {class: 'opacity'}, h('span', {}, t('layers.opacity')),
    h('input', {
      type: 'range', id: `opacity-${layer.id}`, min: 0.1, max: 1, step: 0.1, value: get('opacity')[layer.id] ?? 1,
      oninput: (event) => fade(layer.id, Number(event.target.value)),
    }));
}

function tools(layer, about, isTop, isLowest) {
  const title = nameOf(layer);
  const button = (name, act, disabled = false) => h('button', {
    type: 'button', class: 'tool', id: `${name}-${layer.id}`, disabled, title: t(`layers.${name}`), 'aria-label': t(`layers.${name}Of`, {title}), onclick: act,
  }, icon(ICONS[name]));
  const move = (up) => () => { moveLayer(layer.id, up); speak(t(up > 0 ? 'layers.movedUp' : 'layers.movedDown', {title})); };
  return h('div', {class: 'layer-buttons'},
    button('up', move(1), isTop),
    button('down', move(-1), isLowest),
    layer.bbox && button('zoom', () => showExtent(extentOf(layer.bbox))),
    button('about', () => openAbout(layer, about)),
    layer.own && button('remove', () => removeOwn(layer.id)));
}

const icon = (path) => svg('svg', {viewBox: '0 0 24 24', 'aria-hidden': 'true'}, svg('path', {d: path}));

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
