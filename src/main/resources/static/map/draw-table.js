// A drawing by its coordinates: a table of points in a system of choice, to change, to add to and to delete from. The way of the keyboard.

import {byId, fill, h} from './dom.js';
import {t} from './i18n.js';
import {get, set} from './state.js';
import {project, systems, unproject} from './coordinates.js';
import {systemName} from './crs-name.js';
import {readAngle} from './angle.js';
import {sizeText} from './drawn-size.js';

const DEGREES = ['EPSG:4490', 'EPSG:4326', 'OGC:CRS84'];
/** Degrees, minutes and seconds, which is a way of writing and no system. */
const DMS = 'DMS';
const FEWEST = {Polygon: 3, MultiPolygon: 3, LineString: 2, Point: 1};

/** Decimals that keep a millimetre. */
const DECIMALS = {degrees: 8, metres: 3, seconds: 4};

let chosen = null;

/**
 * @param {{type: string, coordinates: ?Array}} geometry in degrees, without coordinates if it is new
 * @param {function(Object): void} keep called with the geometry whenever all points are right
 */
export function coordinatesTable(geometry, keep) {
  chosen ??= get('crs');
  const rings = ringsOf(geometry);
  const box = h('div', {id: 'points', class: 'points'});
  const messages = h('p', {class: 'small', role: 'status'});
  const changed = () => {
    const wrong = rings.flatMap(({rows}) => rows).filter((row) => !row.lonLat).length;
    const few = rings.some(({rows}) => rows.length < FEWEST[geometry.type]);
    const whole = wrong === 0 && !few;
    fill(messages, wrong > 0 ? t('points.wrong', {count: wrong}) : few ? t('points.few', {count: FEWEST[geometry.type]}) : sizeText(geometryOf(geometry.type, rings)));
    if (whole) {
      keep(geometryOf(geometry.type, rings));
    }
  };
  const draw = () => fill(box,
    h('div', {class: 'field'}, h('label', {for: 'points-crs'}, t('points.crs')), systemSelect(() => { rings.flatMap(({rows}) => rows).filter(({lonLat}) => lonLat).forEach((row) => { row.typed = null; }); draw(); byId('points-crs').focus(); })),
    rings.map((ring, i) => ringTable(ring, rings.length > 1 ? t('points.ring', {part: ring.part + 1, ring: ring.at + 1}) : t('points.title'), {i, changed, draw, single: geometry.type === 'Point'})),
    messages);
  draw();
  return box;
}

/** Rows of each ring without the closing point. @return {{part: number, at: number, rows: {lonLat: ?number[], typed: ?string[]}[]}[]} */
function ringsOf({type, coordinates}) {
  const rows = (positions) => positions.map((lonLat) => ({lonLat, typed: null}));
  if (!coordinates) {
    return [{part: 0, at: 0, rows: Array.from({length: FEWEST[type]}, empty)}];
  }
  const polygon = (all, part) => all.map((ring, at) => ({part, at, rows: rows(ring.slice(0, -1))}));
  return {
    Point: () => [{part: 0, at: 0, rows: rows([coordinates])}],
    LineString: () => [{part: 0, at: 0, rows: rows(coordinates)}],
    Polygon: () => polygon(coordinates, 0),
    MultiPolygon: () => coordinates.flatMap(polygon),
  }[type]();
}

const empty = () => ({lonLat: null, typed: ['', '']});

function geometryOf(type, rings) {
  const positions = ({rows}) => rows.map(({lonLat}) => lonLat);
  const closed = (ring) => [...positions(ring), positions(ring)[0]];
  const part = (number) => rings.filter((ring) => ring.part === number).map(closed);
  return {type, coordinates: {
    Point: () => positions(rings[0])[0],
    LineString: () => positions(rings[0]),
    Polygon: () => part(0),
    MultiPolygon: () => [...new Set(rings.map((ring) => ring.part))].map(part),
  }[type]()};
}

function systemSelect(change) {
  const options = [...systems().map(({id}) => [id, systemName(id)]), [DMS, t('points.dms')]];
  return h('select', {id: 'points-crs', onchange: ({target}) => { chosen = target.value; if (chosen !== DMS) { set({crs: chosen}); } change(); }},
    options.map(([value, text]) => h('option', {value, selected: value === chosen}, text)));
}

/** The names of the two columns: surveyors write north before east. */
const columns = () => (isDegrees() ? ['points.lon', 'points.lat'] : chosen === 'EPSG:3857' ? ['points.x', 'points.y'] : ['points.north', 'points.east']);
const isDegrees = () => chosen === DMS || DEGREES.includes(chosen);
const isNorthFirst = () => !isDegrees() && chosen !== 'EPSG:3857';

function written(lonLat) {
  if (chosen === DMS) {
    return lonLat.map(dms);
  }
  const xy = project(lonLat, chosen).map((value) => value.toFixed(isDegrees() ? DECIMALS.degrees : DECIMALS.metres));
  return isNorthFirst() ? xy.reverse() : xy;
}

function dms(degrees) {
  const seconds = Number((Math.abs(degrees) * 3600).toFixed(DECIMALS.seconds));
  const [d, m] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
  return `${degrees < 0 ? '-' : ''}${d}°${String(m).padStart(2, '0')}′${(seconds % 60).toFixed(DECIMALS.seconds).padStart(7, '0')}″`;
}

/** @param {string[]} typed @return {?number[]} degrees, null if it is no position on the earth */
function read(typed) {
  const values = typed.map((text) => {
    const plain = text.trim().replace(/[,，\s](?=\d{3}(\D|$))/g, '');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : isDegrees() ? readAngle(text)?.degrees ?? NaN : NaN;
  });
  if (!values.every(Number.isFinite)) {
    return null;
  }
  const lonLat = chosen === DMS ? values : unproject(isNorthFirst() ? values.reverse() : values, chosen);
  return lonLat.every(Number.isFinite) && Math.abs(lonLat[0]) <= 180 && Math.abs(lonLat[1]) < 85 ? lonLat : null;
}

function ringTable({rows}, title, {i, changed, draw, single}) {
  const focus = (at, column = 0) => byId(`point-${i}-${at}-${column}`)?.focus();
  const cell = (row, at, column, name) => h('td', {}, h('input', {
    id: `point-${i}-${at}-${column}`, type: 'text', spellcheck: 'false', autocomplete: 'off', 'aria-label': t('points.cell', {number: at + 1, name: t(name)}),
    value: (row.typed ?? written(row.lonLat))[column],
    onchange: ({target}) => {
      row.typed = (row.typed ?? written(row.lonLat)).with(column, target.value);
      row.lonLat = read(row.typed);
      target.closest('tr').querySelectorAll('input').forEach((input) => input.setAttribute('aria-invalid', String(!row.lonLat && input.value !== '')));
      changed();
    },
    onpaste: (event) => {
      const lines = event.clipboardData.getData('text').trim().split(/\r?\n/).map((line) => line.trim().split(/[\s,，;]+/).slice(-2)).filter((pair) => pair.length === 2);
      if (lines.length > 1 && !single) {
        event.preventDefault();
        rows.splice(at, lines.length, ...lines.map((typed) => ({typed, lonLat: read(typed)})));
        draw();
        changed();
        focus(at);
      }
    },
  }));
  const insert = (at) => { rows.splice(at + 1, 0, empty()); draw(); changed(); focus(at + 1); };
  const remove = (at) => { rows.splice(at, 1); draw(); changed(); focus(Math.min(at, rows.length - 1)); };
  return h('table', {class: 'points-table'}, h('caption', {}, title),
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('points.number')), columns().map((name) => h('th', {scope: 'col'}, t(name))), !single && h('td', {}))),
    h('tbody', {}, rows.map((row, at) => h('tr', {}, h('th', {scope: 'row'}, String(at + 1)), columns().map((name, column) => cell(row, at, column, name)),
      !single && h('td', {class: 'points-buttons'},
        h('button', {type: 'button', class: 'tool', 'aria-label': t('points.insert', {number: at + 1}), title: t('points.insert', {number: at + 1}), onclick: () => insert(at)}, '+'),
        h('button', {type: 'button', class: 'tool', 'aria-label': t('points.remove', {number: at + 1}), title: t('points.remove', {number: at + 1}), disabled: rows.length <= 1, onclick: () => remove(at)}, '−'))))));
}
