// The first sheet of an Excel workbook (.xlsx, ECMA-376) that has rows of points, as text: for the choice of what its columns are.

import {partsOf} from './unzip.js';

/** Longer sheets are not shown as a table. */
const MOST_ROWS = 20_000;

/** @param {File} file @param {?string} table name of the sheet that was chosen @return {Promise<?string>} rows with commas between; null if it is no workbook */
export async function sheetText(file, table = null) {
  const parts = await partsOf(file).catch(() => null);
  const names = parts?.some(({path}) => path === 'xl/workbook.xml') ? await sheetsOf(parts) : [];
  const strings = names.length > 0 ? await stringsOf(parts) : [];
  const all = [];
  for (const {path} of names.filter(({name}) => !table || name === table)) {
    all.push(rowsOf(await xml(parts, path), strings));
  }
  const isPoint = (row) => row.filter((cell) => /^-?\d[\d.]*$/.test(cell)).length >= 2;
  const rows = all.find((one) => one.some(isPoint));
  return rows ? rows.map((row) => row.join(',')).join('\n') : null;
}

async function xml(parts, path) {
  const part = parts.find((one) => one.path === path);
  return new DOMParser().parseFromString(part ? new TextDecoder().decode(await part.read()) : '<none/>', 'text/xml');
}

const elements = (node, name) => [...node.getElementsByTagNameNS('*', name)];

/** Names of the sheets with where they are. */
async function sheetsOf(parts) {
  const targets = new Map(elements(await xml(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]));
  return elements(await xml(parts, 'xl/workbook.xml'), 'sheet').map((sheet) => {
    const target = targets.get(sheet.getAttribute('r:id')) ?? '';
    return {name: sheet.getAttribute('name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}`};
  });
}

const stringsOf = async (parts) => elements(await xml(parts, 'xl/sharedStrings.xml'), 'si').map(textOf);

/** Without how it is spoken. */
const textOf = (node) => elements(node, 't').filter((one) => one.parentElement.localName !== 'rPh').map((one) => one.textContent).join('');

function rowsOf(sheet, strings) {
  return elements(sheet, 'row').slice(0, MOST_ROWS).map((row) => {
    const cells = [];
    elements(row, 'c').forEach((cell, i) => { cells[columnOf(cell.getAttribute('r')) ?? i] = valueOf(cell, strings); });
    // a comma within a cell is none between cells
    return Array.from(cells, (text) => (text ?? '').replace(/[\s,;，；、]+/g, ' ').trim().replaceAll(' ', '_'));
  });
}

/** B7 is the second column. */
function columnOf(place) {
  const letters = place?.match(/^[A-Z]+/)?.[0];
  return letters ? [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

function valueOf(cell, strings) {
  const value = elements(cell, 'v')[0]?.textContent ?? '';
  return {s: () => strings[Number(value)] ?? '', inlineStr: () => textOf(cell)}[cell.getAttribute('t')]?.() ?? value;
}
