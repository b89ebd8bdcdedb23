// A list of points whose columns nothing tells: the service's refusal has the first rows and a guess, what each column is can be said by hand.

import {h} from './dom.js';
import {t} from './i18n.js';
import {get} from './state.js';
import {encodingName} from './remedy.js';

/** What a column may be, as the service names it. */
const COLUMNS = ['other', 'north', 'east', 'lon', 'lat', 'point', 'parcel'];

/** What words may be in, where they were read in another encoding and look wrong. */
const OTHERWISE = {'utf-8': 'gb18030', gb18030: 'big5', big5: 'gb18030'};

/**
 * A table of the first rows with a choice above each column.
 * @param {{rows: string[][], guess: string[], textIn?: string}} refusal @param {function(Object): void} remedy called with what is chosen
 */
export function columnsForm({rows, guess, textIn}, remedy) {
  const chosen = [...guess];
  const select = (_, i) => h('th', {scope: 'col'}, h('select', {'aria-label': t('columns.column', {number: i + 1}), onchange: (event) => { chosen[i] = event.target.value; }},
    COLUMNS.map((column) => h('option', {value: column, selected: column === chosen[i]}, t(`columns.${column}`)))));
  return h('form', {class: 'columns-form', onsubmit: (event) => { event.preventDefault(); remedy({columns: chosen.join(',')}); }},
    h('p', {class: 'small'}, t('columns.lead')),
    h('div', {class: 'columns-box', tabindex: '0', role: 'region', 'aria-label': t('columns.title')}, h('table', {class: 'figures-table'}, h('thead', {}, h('tr', {}, rows[0].map(select))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell) => h('td', {}, cell))))))),
    encodingNote(rows, textIn, remedy),
    h('button', {type: 'submit', class: 'main small'}, t('columns.apply')));
}

/** In which encoding the words of a file were read, and how else they may be. */
function encodingNote(rows, textIn, remedy) {
  const other = OTHERWISE[textIn];
  const isPlain = rows.flat().every((cell) => /^[ -~]*$/.test(cell));
  return other && !isPlain && get('check').input === 'file' && h('p', {class: 'small soft'}, t('columns.textIn', {encoding: encodingName(textIn)}), ' ',
    h('button', {type: 'button', class: 'plain small', onclick: () => remedy({textIn: other})}, t('columns.otherwise', {encoding: encodingName(other)})));
}
