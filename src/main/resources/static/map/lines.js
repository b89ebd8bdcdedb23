// The answer by each control line: a table of all of them, met or not, the strictest first; a line opens to its rules and reasons.

import {h} from './dom.js';
import {figure, join, nameOf, number, say, t} from './i18n.js';
import {dot} from './legend.js';
import {PALE_CLEAR, STATE_COLOURS, STATE_SIGNS} from './plan-style.js';
import {finding, meetsWithoutSize, stateBadge} from './finding.js';

/** Lengths in the table; the details have all. */
const MAX_LENGTHS = 3;
const M2_A_HA = 10_000;
const M2_A_MU = 10_000 / 15;

/** The control lines of the city with the layers that they need, as /api/map tells them. */
let known = [];

export function initLines(about) {
  known = about.lines;
}

/** Whether nothing was looked at that could clear the line. */
export const isMissing = (line) => line.involvement === 'no-data' || line.involvement === 'not-checked';

/** Whether some of a clearance rests on layers that are but drawn for illustration. */
export const isDrawnOnly = ({lines}) => lines.some((line) => line.illustrative && line.state === 'clear');

/**
 * The table of all lines of one ground or project.
 * @param {{lines: Object[], findings: Object[], totals: Object[]}} conflict
 * @param {Object[]} layers the checked layers of the report, with their titles
 * @param {function(?string[]): void} point called with what a line meets (layer/feature) when it is pointed at, null when no longer
 */
export function linesTable(conflict, layers, point) {
  return h('table', {class: 'lines'},
    h('caption', {class: 'hidden'}, t('lines.title')),
    h('thead', {}, h('tr', {}, ['lines.line', 'lines.answer', 'lines.share'].map((key) => h('th', {scope: 'col'}, t(key))))),
    h('tbody', {}, conflict.lines.map((line) => openable({
      row: (button) => [
        h('th', {scope: 'row'}, button(nameOf(line.line)), zoneNames(line)),
        h('td', {}, involvement(line), marks(line)),
        h('td', {class: 'figures'}, isMissing(line) ? '—' : figures(line, conflict)),
      ],
      attributes: {class: `line ${line.state} ${line.involvement}`, 'data-line': line.line.id, onpointerenter: () => point(line.features), onpointerleave: () => point(null)},
      columns: 3,
      details: () => details(line, conflict, layers, point),
    }))));
}

/** The same table before the answer is known: every line by its name. */
export function linesAwaited(words) {
  return h('div', {class: 'awaited', 'aria-busy': 'true'},
    h('div', {class: 'verdict'}, h('h3', {}, words), h('progress', {class: 'job', 'aria-label': words})),
    h('div', {class: 'lines-box pad'}, h('table', {class: 'lines'},
      h('caption', {class: 'hidden'}, t('lines.title')),
      h('thead', {}, h('tr', {}, ['lines.line', 'lines.answer', 'lines.share'].map((key) => h('th', {scope: 'col'}, t(key))))),
      h('tbody', {}, known.map((line) => h('tr', {class: 'line', 'data-line': line.id}, h('th', {scope: 'row'}, h('span', {class: 'line-name'}, nameOf(line))), h('td', {class: 'soft'}, t('lines.awaited')), h('td', {class: 'figures soft'}, '…')))))));
}

let rows = 0;

/**
 * A row of a table that opens to a second one below it, which is made when it is first opened.
 * @param {{row: function(function(...*): Element): Array, attributes: Object, columns: number, details: function(): *}} parts `row` gets
 * what makes the button that opens it
 */
export function openable({row, attributes, columns, details}) {
  rows += 1;
  const id = `details-${rows}`;
  const below = h('tr', {class: 'line-details', id, hidden: true});
  const toggle = ({currentTarget: button}) => {
    const opens = below.hidden;
    if (opens && !below.firstChild) {
      below.append(h('td', {colspan: columns}, h('div', {class: 'details-box'}, details())));
    }
    below.hidden = !opens;
    button.setAttribute('aria-expanded', String(opens));
  };
  const button = (...words) => h('button', {type: 'button', class: 'opens', 'aria-expanded': 'false', 'aria-controls': id, onclick: toggle}, words);
  return [h('tr', attributes, row(button)), below];
}

/** 涉及, 可能涉及, 不涉及, 无数据 or 未核查, with the state where the rules say something of it. */
function involvement(line) {
  const judged = line.state !== 'clear' && !isMissing(line);
  return [
    h('p', {class: `involvement ${line.involvement}`}, !judged && lineSign(line), t(`involvement.${line.involvement}`)),
    judged && h('p', {}, stateBadge(line)),
  ];
}

/** The sign of a line's state. Where the line may be met all the same, or is but drawn for illustration, it is hollow and pale. */
export function lineSign(line) {
  const pale = line.state === 'clear' && (line.illustrative || line.involvement !== 'none');
  return dot({colour: pale ? PALE_CLEAR : STATE_COLOURS[line.state], certain: line.certainty !== 'possible' && !pale, sign: STATE_SIGNS[line.state]});
}

function marks(line) {
  const words = [
    line.stand_in ? 'lines.standIn' : line.illustrative && 'lines.illustrative',
    line.below_threshold && 'lines.belowThreshold',
  ].filter(Boolean);
  return words.length > 0 && h('p', {}, words.map((key) => h('span', {class: 'badge dashed', title: t(`${key}.long`)}, t(key))));
}

/** In words for a cell that shows but a sign. */
export function lineWords(line) {
  const words = [t(`involvement.${line.involvement}`)];
  if (line.state !== 'clear' && !isMissing(line)) {
    words.push(t(`state.${line.state}`));
  }
  if (line.certainty === 'possible') {
    words.push(t('certainty.possible'));
  }
  if (line.illustrative) {
    words.push(t(line.stand_in ? 'lines.standIn' : 'lines.illustrative'));
  }
  return words.join(t('comma'));
}

/** The zones that are met, unless the only one is called as the line is. */
function zoneNames(line) {
  const names = [...new Set(line.zones.map(({zone}) => nameOf(zone)))].filter((name) => name !== nameOf(line.line));
  return names.length > 0 && h('p', {class: 'small soft'}, join(names));
}

/** What is shared with the line's features, with the ground outside or near them, and the lengths of its features that are taken. */
function figures(line, {totals, findings}) {
  const beside = totals.filter((total) => total.line === line.line.id && total.extent !== 'inside' && total.overlap);
  const met = findings.filter((one) => one.line === line.line.id && one.distance_m === 0 && one.overlap);
  const isWithin = met.length > 0 && met.every(meetsWithoutSize);
  const all = [line.overlap && {extent: 'inside', overlap: line.overlap, isWithin}, ...beside].filter(Boolean);
  const taken = findings.filter((one) => one.line === line.line.id && one.taken).slice(0, MAX_LENGTHS);
  return all.length + taken.length === 0 ? '—' : [
    all.map(({extent, overlap, isWithin: within}) => h('div', {}, beside.length > 0 && h('p', {class: 'small soft'}, t(`extent.${extent}`)), within ? [h('p', {class: 'in-words'}, t('finding.within')), bounds(overlap)] : measured(overlap))),
    taken.map((one) => h('div', {}, h('p', {class: 'small soft'}, t('finding.taken')), measured(one.taken))),
  ];
}

const measured = (overlap) => [measures(overlap).map((text) => h('p', {}, text)), bounds(overlap)];

/** @param {{measure: string, size: number, share: number}} overlap @return {string[]} */
function measures({measure, size, share}) {
  if (size === 0) {
    return [measure === 'area-m2' ? '0 m²' : measure === 'length-m' ? '0 m' : t('lines.count', {count: 0})];
  }
  const percent = share > 0 ? [`${figure(100 * share, 2)} %`] : [];
  if (measure === 'area-m2') {
    return [`${figure(size, 2)} m²`, `${figure(size / M2_A_HA, 4)} ha`, `${figure(size / M2_A_MU, 2)} ${t('unit.mu')}`, ...percent];
  }
  return measure === 'length-m' ? [`${figure(size, 2)} m`, ...percent] : [t('lines.count', {count: number(size)})];
}

/** Between which sizes it may be if the outlines are as far off as they may be. */
function bounds({measure, size, least, most}) {
  if (least === most && least === size) {
    return null;
  }
  const text = {'area-m2': (m2) => figure(m2 / M2_A_HA, 4), 'length-m': (m) => figure(m, 2)}[measure] ?? number;
  const whole = {'area-m2': `${text(most)} ha`, 'length-m': `${text(most)} m`}[measure] ?? t('lines.count', {count: text(most)});
  return h('p', {class: 'small soft'}, t('lines.bounds', {least: text(least), most: whole}));
}

/** All that is known of one line: why, in which zones, by which layers, what would be needed, and each place that is met. */
function details(line, conflict, layers, point) {
  const findings = conflict.findings.filter((one) => one.line === line.line.id);
  return h('div', {class: 'line-text'},
    h('p', {}, say(line.reason_text)),
    line.below_threshold && h('p', {class: 'limits'}, threshold(line, conflict.totals)),
    needed(line, layers),
    line.zones.length > 0 && zoneTable(line),
    line.documents.length > 0 && [h('h4', {}, t('lines.documents')), h('ul', {class: 'documents'}, line.documents.map(demand))],
    findings.map((one) => finding(one, (feature) => point(feature && [feature]))));
}

function threshold(line, totals) {
  const below = totals.find((total) => total.line === line.line.id && total.below_threshold)?.below_threshold;
  return `${t('lines.belowThreshold.long')}${below ? t('lines.threshold', {limit: `${number(below.limit, 2)} ${below.measure === 'length-m' ? 'm' : 'm²'}`, reason: say(below.reason)}) : ''}`;
}

/** Which layer a city has to bring, and what was looked at instead. */
function needed(line, layers) {
  const own = known.find((other) => other.id === line.line.id)?.layers ?? [];
  const looked = line.layers.filter((id) => line.stand_in && !own.some((layer) => layer.id === id));
  const title = (id) => {
    const layer = layers.find((one) => one.layer === id);
    return layer ? say({zh: layer.title_zh, en: layer.title_en}) : id;
  };
  return [
    (line.stand_in || line.involvement === 'no-data') && line.reason !== 'version-not-public' && own.map((layer) => h('p', {class: 'needed'}, t('lines.bring', {layer: nameOf(layer), content: say(layer.description)}))),
    looked.length > 0 && h('p', {}, t('lines.looked', {layers: join(looked.map(title))})),
    line.illustrative && !line.stand_in && h('p', {class: 'limits'}, t('lines.illustrative.long')),
  ];
}

function zoneTable(line) {
  return h('table', {class: 'zones'},
    h('caption', {}, t('lines.zones')),
    h('tbody', {}, line.zones.map(({zone, overlap}) => h('tr', {}, h('th', {scope: 'row'}, nameOf(zone)),
      h('td', {class: 'figures'}, overlap ? [h('p', {}, measures(overlap).map((text) => h('span', {}, text))), bounds(overlap)] : '—')))));
}

/** A document by its kind; its name says from whom it comes. */
function demand(document) {
  return h('li', {}, h('span', {class: 'badge'}, t(`document.${document.kind}`)), ' ',
    document.condition && h('span', {class: 'soft'}, t('finding.condition', {condition: say(document.condition.text)})),
    document.from_m2 && h('span', {class: 'soft'}, t('lines.from', {size: `${number(document.from_m2)} m²`})), nameOf(document));
}

/** How many lines came to each verdict, the gravest first. */
export function lineCounts(lines) {
  return h('ul', {class: 'line-counts'}, Object.keys(STATE_COLOURS).map((state) => {
    const of = lines.filter((line) => line.state === state);
    const drawn = state === 'clear' && of.some((line) => line.illustrative);
    return of.length > 0 && h('li', {}, stateBadge({state, illustrative: drawn}), ` ${t('lines.countOf', {count: of.length})}`);
  }));
}

/** What keeps a verdict from being a clearance: lines without data, and lines that are but drawn for illustration. @return {Element[]} */
export function linesLimits(lines) {
  const missing = lines.filter(isMissing).length;
  const drawn = lines.filter((line) => line.illustrative && !isMissing(line));
  return [
    missing > 0 && h('p', {class: 'limits small'}, t('lines.missing', {count: missing})),
    drawn.length > 0 && h('p', {class: 'limits small'}, t('illustrative', {lines: join(drawn.map(({line}) => nameOf(line)))})),
  ].filter(Boolean);
}
