// The panel's part of a drawing: its tools, its steps back and forth, its size, and each parcel with its coordinates.

import {byId, fill, h} from './dom.js';
import {t} from './i18n.js';
import {get, on} from './state.js';
import {speak} from './notices.js';
import {canGoBack, canGoForth} from './draw-history.js';
import {keepGround, redo, startDrawing, startHole, startPart, undo} from './draw.js';
import {sizeText} from './drawn-size.js';
import {coordinatesTable} from './draw-table.js';

/** @type {('Polygon'|'LineString'|'Point')[]} */
const SHAPES = ['Polygon', 'LineString', 'Point'];
const AREAS = ['Polygon', 'MultiPolygon'];

/** The parcel whose coordinates are open, a new one by its type, or null. @type {number|string|null} */
let edited = null;
/** @type {?function(): void} */
let check = null;
/** The drawing as the open table made it. */
let ofTable = null;

on(['check'], () => {
  if (byId('drawn-list') && JSON.stringify(get('check').drawn) !== JSON.stringify(ofTable)) {
    show();
  }
});

/** @param {function(): void} run checks what is drawn */
export function drawBox(run) {
  check = run;
  ofTable = null;
  const box = h('div', {class: 'draw-box'}, h('div', {id: 'draw-tools'}), h('p', {id: 'draw-how', class: 'soft small', role: 'status'}), h('div', {id: 'drawn-list'}));
  show(box);
  return box;
}

/** @param {any} box that may not be on the page yet */
function show(box = document) {
  const drawn = get('check').drawn ?? [];
  if (typeof edited === 'number' && edited >= drawn.length) {
    edited = null;
  }
  showTools(box, drawn);
  fill(box.querySelector('#drawn-list'), h('ol', {id: 'drawn-items', class: 'drawn-list'}, drawn.map(parcel)),
    h('div', {class: 'row'}, h('span', {class: 'soft small'}, t('draw.byCoordinates')), SHAPES.map((type) => h('button', {type: 'button', class: 'plain small', id: `by-coordinates-${type}`, 'aria-expanded': String(edited === type), onclick: () => edit(type)}, t(`check.shape.${type}`)))),
    typeof edited === 'string' && table({type: edited, coordinates: null}, drawn.length));
}

function showTools(box, drawn) {
  fill(box.querySelector('#draw-tools'), tools(drawn));
  fill(box.querySelector('#draw-how'), drawn.length > 0 ? t('check.drawn', {count: drawn.length}) : t('check.drawHow'));
}

function tools(drawn) {
  const hasArea = drawn.some(({type}) => AREAS.includes(type));
  const say = (key) => { fill(byId('draw-how'), t(key)); speak(t(key)); };
  const button = (id, onclick, more = {}) => h('button', {type: 'button', id: `draw-${id}`, class: 'plain', onclick, ...more}, t(`draw.${id}`));
  return [
    h('div', {class: 'row'}, SHAPES.map((type) => h('button', {type: 'button', id: `draw-${type}`, class: 'plain', onclick: () => { startDrawing(type, () => { show(); check(); }); say('check.drawHow'); }}, t(`check.shape.${type}`))),
      button('hole', () => { startHole((isCut) => { show(); if (isCut) { check(); } else { say('draw.noHole'); } }); say('draw.holeHow'); }, {disabled: !hasArea}),
      button('part', () => { startPart(lastArea(drawn), () => { show(); check(); }); say('draw.partHow'); }, {disabled: !hasArea})),
    h('div', {class: 'row'},
      button('undo', () => { undo(); show(); byId('draw-undo').focus(); }, {class: 'plain small', disabled: !canGoBack(), title: 'Ctrl+Z'}),
      button('redo', () => { redo(); show(); byId('draw-redo').focus(); }, {class: 'plain small', disabled: !canGoForth(), title: 'Ctrl+Y'})),
  ];
}

/** The one whose coordinates are open, else the latest. */
const lastArea = (drawn) => (typeof edited === 'number' && AREAS.includes(drawn[edited]?.type) ? edited : drawn.findLastIndex(({type}) => AREAS.includes(type)));

function parcel(geometry, at) {
  const isOpen = edited === at;
  return h('li', {}, h('div', {class: 'drawn-line'}, h('span', {class: 'drawn-size'}, sizeText(geometry)),
    h('button', {type: 'button', class: 'plain small', id: `coordinates-${at}`, 'aria-expanded': String(isOpen), 'aria-label': t('draw.coordinatesOf', {number: at + 1}), onclick: () => edit(at)}, t('draw.coordinates')),
    h('button', {type: 'button', class: 'plain small', 'aria-label': t('draw.removeOf', {number: at + 1}), onclick: () => remove(at)}, t('edit.remove'))),
  isOpen && table(geometry, at));
}

function edit(what) {
  edited = edited === what ? null : what;
  show();
  (byId('points')?.querySelector('input') ?? byId(typeof what === 'number' ? `coordinates-${what}` : `by-coordinates-${what}`)).focus();
}

function remove(at) {
  edited = null;
  keepGround(get('check').drawn.filter((_, i) => i !== at));
  byId('draw-Polygon').focus();
}

/** @param {{type: string, coordinates: ?Array}} geometry without coordinates if it is new @param {number} at its place among what is drawn */
function table(geometry, at) {
  return coordinatesTable(geometry, (changed) => {
    const drawn = [...get('check').drawn ?? []];
    drawn[at] = changed;
    ofTable = drawn;
    keepGround(drawn);
    showTools(document, drawn);
    if (geometry.coordinates) {
      fill(document.querySelectorAll('.drawn-size')[at], sizeText(changed));
    } else {
      // the table of a new parcel stays where it is, with the focus in it
      fill(byId('drawn-items'), drawn.map(parcel));
    }
  });
}
