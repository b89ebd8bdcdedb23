// What the signs mean: pictures by the service for the layers that it draws, our own signs for the plan.

import {address} from './api.js';
import {byId, fill, h, svg} from './dom.js';
import {nameOf, t, withWords} from './i18n.js';
import {lengthText} from './measure.js';
import {get, on} from './state.js';
import {fieldColour, pale, STATE_COLOURS, STATE_SIGNS} from './plan-style.js';

let about;

export function initLegend(what) {
  about = what;
  withWords(draw);
  on(['layers', 'fields'], draw);
}

function draw() {
  const shown = [...about.layers].reverse().filter((layer) => get('layers').includes(layer.id));
  fill(byId('legend-body'),
    h('section', {}, h('h3', {}, t('legend.sureness')), sureness()),
    shown.map((layer) => h('section', {}, h('h3', {}, nameOf(layer)), legendOf(layer))));
}

/** Other layers than the plan's own have their signs from the service, whoever draws them. */
export function legendOf(layer) {
  return ['projects', 'actions', 'tasks', 'conflicts'].includes(layer.id) ? planLegend(layer.id) : legendPicture(layer);
}

/** Drawn by the service from the style (GetLegendGraphic); the words in it are the picture's. */
function legendPicture(layer) {
  return h('img', {
    class: 'legend-picture', loading: 'lazy', alt: t('legend.of', {layer: nameOf(layer)}),
    src: address('ows', {
      SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetLegendGraphic', LAYER: layer.id, FORMAT: 'image/png', LANGUAGE: get('lang'), TRANSPARENT: 'TRUE',
    }).href,
  });
}

function planLegend(id) {
  if (id === 'conflicts') {
    return h('ul', {class: 'signs'}, Object.keys(STATE_COLOURS).map((state) =>
      h('li', {}, dot({colour: STATE_COLOURS[state], certain: true, sign: STATE_SIGNS[state]}), t(`state.${state}`))));
  }
  return h('ul', {class: 'signs'}, get('fields').map((field) =>
    h('li', {}, dot({colour: fieldColour(field.id), certain: true}), nameOf(field))));
}

const within = () => ({distance: lengthText(about.certain_within_m)});

/** The same three cases hold for points, lines and areas, for the plan and for verdicts. */
function sureness() {
  return h('ul', {class: 'signs'},
    h('li', {}, dot({colour: '#5b6b75', certain: true}), swatch(true), t('placing.certain.long', within())),
    h('li', {}, dot({colour: '#5b6b75', certain: false}), swatch(false), t('placing.possible.long', within())),
    h('li', {}, h('span', {class: 'no-sign'}, '—'), t('placing.none.long')));
}

/** The sign of a point. @param {{colour: string, certain: boolean, sign?: string}} look */
export function dot({colour, certain, sign}) {
  return svg('svg', {class: 'sign', viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true'},
    svg('circle', {
      cx: 9, cy: 9, r: 6.5, fill: certain ? colour : pale(colour, 0.22), stroke: certain ? 'none' : colour, 'stroke-width': 2,
      'stroke-dasharray': certain ? null : '3 2.5',
    }),
    sign && svg('text', {x: 9, y: 12.4, 'text-anchor': 'middle', 'font-size': 9.5, 'font-weight': 700, fill: certain ? '#fff' : colour}, sign));
}

/** The sign of an area. */
export function swatch(certain, colour = '#5b6b75') {
  return svg('svg', {class: 'sign', viewBox: '0 0 26 18', width: 26, height: 18, 'aria-hidden': 'true'},
    svg('rect', {
      x: 2, y: 2, width: 22, height: 14, rx: 2, fill: pale(colour, certain ? 0.26 : 0.1), stroke: colour, 'stroke-width': 2,
      'stroke-dasharray': certain ? null : '5 4',
    }));
}
