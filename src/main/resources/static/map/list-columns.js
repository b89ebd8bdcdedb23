// A list of points whose columns nothing tells: what each column is can be said by hand, and a heading is written for it.

import {h} from './dom.js';
import {t} from './i18n.js';

/** Headings as the service reads them (docs/coordinate-lists.md), by what the column is. */
const HEADINGS = {north: '北坐标', east: '东坐标', lon: '经度', lat: '纬度', point: '点号', parcel: '地块号'};
const SHOWN = 4;
const MOST_COLUMNS = 12;

/** @return {string[][]} the cells of the first rows that hold at least two numbers; none if it is no table */
function firstRows(text) {
  const rows = text.split(/\r?\n/).slice(0, 40).map(cellsOf);
  const isPoint = (row) => row.filter((cell) => /^-?[\d.]+$/.test(cell)).length >= 2;
  const first = rows.findIndex(isPoint);
  const width = rows[first]?.length ?? 0;
  return width < 2 || width > MOST_COLUMNS ? [] : rows.slice(first).filter((row) => isPoint(row) && row.length === width).slice(0, SHOWN);
}

const cellsOf = (line) => line.trim().split(/\s*[,;，；、\t]\s*|\s+/);

/** A guess to begin with: the last two columns with numbers. */
function guess(rows) {
  const numbers = rows[0].map((_, i) => i).filter((i) => rows.every((row) => /^-?\d+(\.\d+)?$/.test(row[i])));
  const [first, second] = numbers.slice(-2);
  const degrees = rows.every((row) => Math.abs(row[first]) <= 180 && Math.abs(row[second]) <= 180);
  const isFirstGreater = Number(rows[0][first]) > Number(rows[0][second]);
  const [greater, smaller] = degrees ? ['lon', 'lat'] : ['north', 'east'];
  return rows[0].map((_, i) => (i === first ? (isFirstGreater ? greater : smaller) : i === second ? (isFirstGreater ? smaller : greater) : ''));
}

/**
 * A table of the first rows with a choice above each column. Null if the text is no table of numbers.
 * @param {function(string[]): void} choose called with what each column is
 */
export function columnsForm(text, choose) {
  const rows = firstRows(text);
  if (rows.length === 0) {
    return null;
  }
  const roles = guess(rows);
  const select = (_, i) => h('th', {scope: 'col'}, h('select', {'aria-label': t('columns.column', {number: i + 1}), onchange: (event) => { roles[i] = event.target.value; }},
    ['', ...Object.keys(HEADINGS)].map((role) => h('option', {value: role, selected: role === roles[i]}, t(`columns.${role || 'other'}`)))));
  return h('form', {class: 'columns-form', onsubmit: (event) => { event.preventDefault(); choose([...roles]); }},
    h('p', {class: 'small'}, t('columns.lead')),
    h('div', {class: 'columns-box', tabindex: '0', role: 'region', 'aria-label': t('columns.title')}, h('table', {class: 'figures-table'}, h('thead', {}, h('tr', {}, rows[0].map(select))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell) => h('td', {}, cell))))))),
    h('button', {type: 'submit', class: 'main small'}, t('columns.apply')));
}

/** The same list below a heading that says what each column is; rows before the first point fall away. */
export function withHeading(text, roles) {
  const rows = text.split(/\r?\n/).map(cellsOf);
  const first = rows.findIndex((row) => row.length === roles.length && row.filter((cell) => /^-?[\d.]+$/.test(cell)).length >= 2);
  const heading = roles.map((role, i) => HEADINGS[role] ?? `列${i + 1}`);
  return `${[heading, ...rows.slice(Math.max(first, 0))].map((row) => row.join(',')).join('\n')}\n`;
}
