// The answer to a question of the form: how many, how much, by groups on one scale, what is in no group, which projects; as CSV and as
// addresses. Certain and possible are told apart and never added.

import {address, getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {money, nameOf, number, say, t, withUnit} from './i18n.js';
import {get, on, set} from './state.js';
import {speak, titleOf} from './notices.js';
import {barChart} from './chart.js';
import {copyable} from './copyable.js';
import {signOf} from './evidence.js';
import {readFeatures, showExtent} from './map.js';
import {setMatching} from './plan-layers.js';
import {fieldColour} from './plan-style.js';
import {matchOnMap, row} from './projects.js';
import {asOf} from './versions.js';

const PAGE = 1000;
const ROWS = 60;
/** By which parameter the projects of a group are asked, and how its key is written there. */
const CRITERIA = {
  field: ['field'], district: ['district'], township: ['township'], body: ['body'], 'lead-body': ['body'], action: ['action'], period: ['period'], year: ['year'],
  basin: ['touches', 'river-systems/'], river: ['touches', 'rivers/'], bay: ['touches', 'bays/'],
};

/** @type {?{question: Object, sums: Object, projects: Object}} */
let answered = null;
let refused = null;
let asked = '';

const isSeen = () => get('panel') === 'ask' && get('asking') === 'sums';

on(['panel', 'asking'], () => (isSeen() && answered ? match() : matchOnMap()));

/** Asks the service once for each question and day. @param {Object} question its parameters */
export async function askSums(question) {
  const key = JSON.stringify([question, get('date')]);
  if (key === asked && !refused) {
    return;
  }
  asked = key;
  [answered, refused] = [null, null];
  drawSumsAnswer();
  try {
    const [sums, projects] = await Promise.all([
      getJson('api/projects/summary', {...question, ...asOf()}),
      getJson('api/projects', {...which(question), limit: PAGE, ...asOf()}),
    ]);
    if (asked !== key) {
      return;
    }
    answered = {question, sums, projects};
    match();
    speak(t('sums.spoken', {count: sums.count, money: money(sums.investment)}));
  } catch (error) {
    if (asked !== key) {
      return;
    }
    refused = {...(error.problem ?? {code: 'page', zh: String(error.message), en: String(error.message)}), again: () => askSums(question)};
  }
  drawSumsAnswer();
}

/** The question without how it is summed. */
function which({by: _by, method: _method, quantity: _quantity, ...criteria}) {
  return criteria;
}

/** The map shows the projects that answer, while their question is seen. */
function match() {
  if (isSeen()) {
    setMatching(new Set(answered.projects.features.map((feature) => String(feature.properties.number))));
  }
}

export function drawSumsAnswer() {
  const body = byId('sums-answer');
  if (!body) {
    return;
  }
  if (refused) {
    fill(body, h('div', {class: 'told', role: 'alert'}, h('p', {}, h('strong', {}, titleOf(refused))), h('p', {class: 'small'}, say(refused) || refused.detail),
      h('button', {type: 'button', class: 'plain small', onclick: refused.again}, t('problem.again'))));
  } else {
    fill(body, answered ? answer() : h('p', {class: 'soft pad'}, t('loading')));
  }
}

function answer() {
  const {question, sums, projects} = answered;
  return [
    head(),
    h('section', {class: 'sums-chart'},
      h('h3', {}, t(question.by === 'year' && sums.method === 'whole' ? 'sums.chart.year' : 'sums.chart', {what: sums.quantity ? nameOf(sums.quantity) : t('sums.money'), by: t(`sums.by.${question.by}`)})),
      barChart(shown().map(bar), chosen(), CRITERIA[question.by] ? choose : null),
      onlyPossible(), rest(), notes()),
    h('details', {class: 'addresses'}, h('summary', {}, t('sums.addresses')), addresses().map(copyable)),
    h('h3', {class: 'list-title'}, t('sums.list', {count: projects.numberMatched})),
    list(projects.features, ROWS),
  ];
}

function head() {
  const {question, sums} = answered;
  const {total} = sums.quantity ?? {};
  const file = (path, parameters) => address(path, {...parameters, ...asOf(), f: 'csv'}).href;
  return h('div', {class: 'sums answer-head'},
    h('span', {}, h('strong', {}, t('projects.count', {count: number(sums.count)})), ' · ', h('strong', {}, money(sums.investment)),
      total && [' · ', h('strong', {}, quantityText(total)), ' ', h('span', {class: 'soft'}, t('sums.stated', {rows: total.rows, without: total.without}))]),
    sums.of_which_possible.count > 0 && h('span', {class: 'badge dashed'}, t('sums.possible', {count: sums.of_which_possible.count})),
    h('button', {type: 'button', class: 'chip-button', id: 'sums-zoom', onclick: zoom}, t('zoomToResult')),
    h('a', {class: 'download', href: file('api/projects/summary', question), download: 'sums.csv'}, t('sums.csv')),
    h('a', {class: 'download', href: file('api/projects', {...which(question), limit: PAGE}), download: 'projects.csv'}, t('sums.csvProjects')));
}

const shown = () => answered.sums.groups.filter((group) => group.count > 0);

function bar(group) {
  const {by} = answered.question;
  const quantity = answered.sums.quantity && group.quantity;
  return {
    key: group.key, name: nameOf(group), colour: by === 'field' ? fieldColour(group.key) : undefined,
    size: quantity ? quantity.sum ?? 0 : group.investment,
    text: quantity ? quantityText(quantity) : money(group.investment),
    note: [t('projects.count', {count: group.count}), group.possible.count > 0 && t('sums.andPossible', {count: group.possible.count})].filter(Boolean).join(' '),
  };
}

const quantityText = ({sum, comparison}) => (sum === null ? t('sums.unstated') : signOf(comparison) + withUnit(number(sum, 2), answered.sums.quantity.unit));

function chosen() {
  const [name, before = ''] = CRITERIA[answered.question.by] ?? [];
  const value = answered.question[name] ?? '';
  return value.startsWith(before) ? value.slice(before.length) : '';
}

function choose(key) {
  const [name, before = ''] = CRITERIA[answered.question.by];
  const sums = {...get('sums'), [name]: key && before + key};
  if (answered.question.by === 'lead-body') {
    sums.role = key && 'lead';
  }
  set({sums: Object.fromEntries(Object.entries(sums).filter(([, value]) => value))});
}

function onlyPossible() {
  const names = answered.sums.groups.filter((group) => group.count === 0 && group.possible.count > 0);
  return names.length > 0 && h('details', {class: 'soft small'}, h('summary', {}, t('sums.onlyPossibleGroups', {count: names.length})),
    h('p', {}, names.map((group) => `${nameOf(group)} ${group.possible.count}`).join(' · ')));
}

/** What no bar shows, and whether the bars add up. */
function rest() {
  const {sums} = answered;
  const line = (key, {count, investment}) => count > 0 && h('div', {}, h('dt', {}, t(key)), h('dd', {}, `${money(investment)} · ${t('projects.count', {count})}`));
  return h('dl', {class: 'facts sums-rest'},
    line('sums.inNone', sums.without_group), line('sums.onlyPossible', sums.only_possible), sums.method === 'whole' && line('sums.shared', sums.shared),
    h('div', {class: 'total'}, h('dt', {}, t('sums.total')), h('dd', {}, `${money(sums.investment)} · ${t('projects.count', {count: sums.count})}`)),
    h('div', {}, h('dt', {}, t('sums.check')), h('dd', {}, t(sums.additive ? 'sums.additive' : 'sums.notAdditive'))));
}

function notes() {
  const {sums} = answered;
  return h('div', {class: 'soft small notes'},
    h('p', {}, t('sums.basis', {text: say({zh: sums.basis_zh, en: sums.basis_en})})), h('p', {}, t('sums.methodIs', {text: say({zh: sums.method_zh, en: sums.method_en})})));
}

function addresses() {
  const {question} = answered;
  return [['sums.address', 'api/projects/summary', question], ['sums.addressProjects', 'api/projects', {...which(question), limit: PAGE}]]
    .map(([title, path, parameters]) => ({title: t(title), text: address(path, {...parameters, ...asOf()}).href, href: address(path, {...parameters, ...asOf()}).href}));
}

function list(features, most) {
  const rows = h('ol', {class: 'list'}, features.slice(0, most).map((feature) => row(feature.properties, why(feature.properties))));
  if (features.length > most) {
    rows.append(h('li', {}, h('button', {type: 'button', class: 'plain', onclick: (event) => event.target.closest('ol').replaceWith(list(features, features.length))}, t('more'))));
  }
  return rows;
}

const why = ({certainty, reasons}) => reasons?.length > 0 && h('div', {class: 'why small'}, h('p', {},
  h('span', {class: certainty === 'certain' ? 'badge sure' : 'badge dashed'}, t(`certainty.${certainty}`)), ' ', h('span', {class: 'soft'}, say(reasons[0].why))));

function zoom() {
  const features = readFeatures(answered.projects);
  if (features.length > 0) {
    showExtent(new ol.source.Vector({features}).getExtent());
  }
}
