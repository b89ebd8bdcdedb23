// A dropped file that is a layer of the planning database: its name, which column is what, where it departs from the norm, its sums,
// and how it is imported. The service names it without a key and compares it with none of its own data.

import {address, send} from './api.js';
import {fill, h} from './dom.js';
import {figure, join, number, say, t, withUnit} from './i18n.js';
import {titleOf} from './notices.js';
import {copyable} from './copyable.js';

/** What a check takes at most (docs/bulk-checks.md); larger files are named by the command line. */
const MAX_BYTES = 128 << 20;
/** Of a check's parameters those that say how coordinates are read. */
const STATED = ['crs', 'axes', 'datum', 'columns', 'textIn'];
/** The problems of a file that the check itself tells. */
const TOLD_BY_CHECK = [400, 422];

const M2_A_HA = 10_000;

/** The last answer, to be shown again in another language. */
let shown = null;

/** Forgets the file. */
export function clearDropped(box) {
  shown = null;
  fill(box);
}

/** Shows the last answer in the language of now. */
export function drawDropped(box) {
  fill(box, shown && answer(shown));
}

/**
 * Asks what the file is, beside its check. What it cannot tell is said, and never stops the check.
 * @param {Element} box where it is shown @param {File} file @param {Object} parameters of the check @param {AbortSignal} signal
 */
export async function nameDropped(box, file, parameters, signal) {
  clearDropped(box);
  if (file.size > MAX_BYTES) {
    show(box, {file, failure: () => t('dropped.large')});
    return;
  }
  try {
    const stated = Object.fromEntries(STATED.map((name) => [name, parameters[name]]));
    const body = new FormData();
    body.append('file', file, file.name);
    const tables = await (await send(address('api/imports/recognise', stated), {method: 'POST', body, signal})).json();
    show(box, {file, tables});
  } catch (error) {
    if (error.name !== 'AbortError' && !TOLD_BY_CHECK.includes(error.status)) {
      show(box, {file, failure: () => t('dropped.failed', {problem: titleOf(error.problem ?? {})})});
    }
  }
}

function show(box, what) {
  shown = what;
  drawDropped(box);
}

function answer({file, tables, failure}) {
  if (failure) {
    return h('p', {class: 'pad small soft'}, failure());
  }
  const known = tables.filter((table) => table.candidates.length > 0);
  const others = tables.filter((table) => table.candidates.length === 0).map(({table}) => table);
  return known.length > 0 && h('section', {class: 'dropped', 'aria-label': t('dropped.label')},
    known.map((table) => tableText(table, file, tables.length > 1)),
    others.length > 0 && h('p', {class: 'small soft'}, t('dropped.others', {tables: join(others)})));
}

function tableText(table, file, several) {
  return h('article', {class: 'dropped-table', 'data-table': table.table},
    h('h3', {}, t(table.into ? 'dropped.is' : 'dropped.looks', {layers: table.candidates.map(named).join(' / '), into: say(table.into_name), table: table.table})),
    h('p', {class: 'small soft'}, several && `${table.table} · `, table.candidates.flatMap(({evidence}) => evidence).map(say).join(t('dropped.and')), ' · ', t('dropped.checked')),
    !table.into && h('p', {}, say(table)),
    findings(table),
    h('details', {open: true}, h('summary', {}, t('dropped.mapping')), table.candidates.map((candidate) => mapping(candidate, table.standard)), table.standard && sums(table.standard)),
    table.published && published(table.published),
    table.into && how(table, file, several));
}

const named = ({layer, name, form_name: form}) => t(form ? 'dropped.named' : 'dropped.namedOnly', {name: say(name), layer, form: say(form)});

/** What is wrong, the gravest first; that all is well is said too. */
function findings({standard, findings: all}) {
  const wrong = ['ERROR', 'WARNING'].flatMap((severity) => all.filter((finding) => finding.severity === severity && finding.code !== 'published-total-differs'));
  const twice = standard?.twice;
  const lines = [
    twice?.count > 0 && remark('error', t('dropped.twice', {count: number(twice.count), ids: list(twice)})),
    ...wrong.filter(({code}) => code !== 'id-twice').map((finding) => remark(finding.severity.toLowerCase(), say(finding), finding.place && ` (${place(finding)})`)),
  ].filter(Boolean);
  return lines.length > 0 ? h('ul', {class: 'plain-list'}, lines) : standard && h('p', {class: 'small'}, t('dropped.noFault'));
}

const remark = (severity, ...words) => h('li', {class: `remark ${severity}`}, h('span', {class: 'badge'}, t(`severity.${severity}`)), ' ', words);

/** Where the first one is; the service counts features in English. */
const place = ({place: text}) => text.replace(/^feature (\d+)/, (_, number) => t('dropped.feature', {number}));

const list = ({count, first}) => join(first) + (count > first.length ? ' …' : '');

/** Which column is what. Missing ones are among the findings where the features were read. */
function mapping({layer, columns, missing_columns: missing}, read) {
  return [
    columns.length > 0 && h('table', {class: 'figures-table'}, h('caption', {class: 'hidden'}, `${t('dropped.mapping')} ${layer}`),
      h('thead', {}, h('tr', {}, ['dropped.column', 'dropped.use', 'dropped.unit'].map((key) => h('th', {scope: 'col'}, t(key))))),
      h('tbody', {}, columns.map(({column, title, use, unit}) => h('tr', {}, h('th', {scope: 'row'}, column, h('span', {class: 'soft'}, ` ${title}`)), h('td', {}, t(`dropped.use.${use}`)), h('td', {}, unit ? t(`dropped.unit.${unit}`) : '—'))))),
    !read && missing.length > 0 && h('p', {class: 'small'}, t('dropped.missing', {columns: join(missing.map(({column, title}) => `${column} ${title}`))})),
  ];
}

const hectares = (m2) => (m2 === null || m2 === undefined ? '—' : figure(m2 / M2_A_HA, 4));

/** Zones, and land and sea, each summed apart. */
function sums({zones, parts}) {
  const rows = (group, title) => group.map(({name, codes, features, measured_m2: measured, declared_m2: declared}) => h('tr', {},
    h('th', {scope: 'row'}, h('span', {class: 'soft'}, `${title} `), say(name), codes.length > 0 && h('span', {class: 'soft'}, ` ${join(codes)}`)),
    h('td', {}, number(features)), h('td', {}, hectares(measured)), h('td', {}, hectares(declared))));
  return zones.length + parts.length > 0 && h('table', {class: 'figures-table sums-table'}, h('caption', {}, t('dropped.sums')),
    h('thead', {}, h('tr', {}, ['dropped.part', 'dropped.features', 'dropped.measured', 'dropped.declared'].map((key) => h('th', {scope: 'col'}, t(key))))),
    h('tbody', {}, rows(zones, t('dropped.use.zone')), rows(parts, t('dropped.use.part'))));
}

/** The total beside the published one, in the unit of the published one. */
function published({amount, unit, compared, total_m2: total, published_m2: of, share, agrees, source, explanations}) {
  const inUnit = (m2) => withUnit(figure(m2 * amount / of, 3), t(`dropped.unit.${unit}`));
  return h('div', {class: 'published'},
    h('p', {}, t(agrees ? 'dropped.agrees' : 'dropped.differs', {kind: t(`dropped.of.${compared}`), total: inUnit(total), published: inUnit(of), difference: inUnit(total - of), percent: figure(100 * share, 2), source: say(source)})),
    explanations.length > 0 && h('ul', {class: 'plain-list small'}, explanations.map((one) => h('li', {}, say(one)))));
}

/** The command and the request that import the file; both first report. */
function how({table}, file, several) {
  const record = ['source', 'licence', 'author', 'validFrom'].map((name) => [name, t(`dropped.record.${name}`)]).concat(several ? [['table', table]] : []);
  const option = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const command = ['bin/spatial-plan import', quoted(file.name), '--dry-run', ...record.map(([name, value]) => `${option(name)} ${quoted(value)}`)].join(' ');
  const request = ['curl -H "Authorization: Bearer $KEY"', `-F ${quoted(`file=@"${file.name}"`)}`, ...record.map(([name, value]) => `-F ${quoted(`${name}=${value}`)}`), address('api/imports').href].join(' ');
  return h('details', {class: 'import-how'}, h('summary', {}, t('dropped.how')), h('p', {class: 'small soft'}, t('dropped.howText')),
    copyable({title: t('dropped.command'), text: command}), copyable({title: 'HTTP', text: request}));
}

/** As a shell takes it literally. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
