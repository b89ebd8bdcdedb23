// Questions about the plan as a form: by what projects are asked for, by what they are summed, how their money is counted. The service
// answers; the form only writes its parameters, and shows them as an address.

import {byId, fill, h} from './dom.js';
import {t} from './i18n.js';
import {get, on, set} from './state.js';
import {bodies, choicesBy, indicators, quantities, waters} from './options.js';
import {picker} from './picker.js';
import {askSums, drawSumsAnswer} from './sums-answer.js';

/** The groups of a sum, and those where no project can stand in several. */
const GROUPINGS = ['field', 'district', 'township', 'body', 'lead-body', 'action', 'basin', 'river', 'bay', 'period', 'year', 'activity', 'precision'];
const ONE_EACH = ['field', 'lead-body', 'precision'];

/** Questions that people ask, one click each. */
const OFTEN = {
  periods: {by: 'period', method: 'spread'},
  years: {by: 'year', method: 'spread'},
  leads: {by: 'lead-body'},
  basins: {by: 'basin'},
  sewers: {by: 'district', quantity: 'sewer_pipe_km'},
};

export function initSums() {
  on(['sums', 'date'], () => {
    drawSums();
    ask();
  });
  on(['asking'], ask);
  ask();
}

function ask() {
  if (get('asking') === 'sums') {
    askSums(question());
  }
}

/** The question as the service's parameters; sums that make no sense together are not asked. */
export function question() {
  const sums = {by: 'field', ...get('sums')};
  return {...sums, method: canSpread(sums) ? sums.method : undefined};
}

const canSpread = ({by, quantity}) => !ONE_EACH.includes(by) && !quantity;

/** Draws into the panel, if that is the question that it shows. */
export function drawSums() {
  const body = byId('ask-body');
  if (!body || get('asking') !== 'sums') {
    return;
  }
  const focused = document.activeElement?.id;
  const isOpen = byId('sums-which')?.open;
  fill(body, often(), form(isOpen), h('div', {id: 'sums-answer', 'aria-live': 'polite'}));
  drawSumsAnswer();
  if (focused) {
    byId(focused)?.focus();
  }
}

function change(name, value) {
  const sums = {...get('sums'), [name]: value};
  set({sums: Object.fromEntries(Object.entries(sums).filter(([, one]) => one))});
}

function often() {
  return h('div', {class: 'often'}, h('span', {class: 'soft small'}, t('sums.often')), Object.entries(OFTEN).map(([name, sums]) =>
    h('button', {type: 'button', class: 'chip-button', id: `often-${name}`, onclick: () => set({sums})}, t(`sums.often.${name}`))));
}

/** What narrows the projects; the rest of the question is how they are summed. */
const CRITERIA = ['field', 'district', 'township', 'touches', 'action', 'body', 'role', 'period', 'year', 'indicator', 'q'];

function form(isOpen) {
  const sums = question();
  const pick = (name, load) => h('div', {class: 'field'}, picker({
    id: `sums-${name}`, label: t(`sums.${name}`), value: sums[name] ?? '', load, choose: (id) => change(name, id),
  }));
  const chosen = CRITERIA.filter((name) => sums[name]).length;
  return h('form', {class: 'sums-form', onsubmit: (event) => event.preventDefault(), onreset: () => set({sums: withoutCriteria(get('sums'))})},
    h('div', {class: 'filters'}, select('by', GROUPINGS.map((by) => [by, t(`sums.by.${by}`)])), quantityField(sums), methodField(sums)),
    h('details', {id: 'sums-which', open: isOpen ?? chosen > 0}, h('summary', {}, t(chosen > 0 ? 'sums.whichSome' : 'sums.which', {count: chosen})), h('div', {class: 'filters'},
      pick('field', choicesBy('field')), pick('district', choicesBy('district')),
      pick('township', choicesBy('township')), pick('touches', waters),
      pick('action', choicesBy('action')), pick('indicator', indicators),
      pick('body', bodies), select('role', ['', 'lead', 'support'].map((role) => [role, t(`sums.role.${role || 'any'}`)])),
      pick('period', choicesBy('period')), pick('year', choicesBy('year')),
      h('div', {class: 'field wide'}, h('label', {for: 'sums-q'}, t('filter.q')),
        h('div', {class: 'row words'}, h('input', {type: 'search', id: 'sums-q', value: sums.q ?? '', onchange: (event) => change('q', event.target.value.trim())}),
          h('button', {type: 'reset', class: 'plain'}, t('filter.clear')))))));
}

const withoutCriteria = (sums) => Object.fromEntries(Object.entries(sums ?? {}).filter(([name]) => !CRITERIA.includes(name)));

function select(name, options) {
  return h('div', {class: 'field'}, h('label', {for: `sums-${name}`}, t(`sums.${name}`)),
    h('select', {id: `sums-${name}`, onchange: (event) => change(name, event.target.value)},
      options.map(([value, text]) => h('option', {value, selected: value === (question()[name] ?? '')}, text))));
}

function quantityField(sums) {
  const field = h('select', {id: 'sums-quantity', onchange: (event) => change('quantity', event.target.value)}, h('option', {value: ''}, t('sums.money')));
  quantities().then((all) => field.append(...all.map(({id, name}) => h('option', {value: id, selected: id === sums.quantity}, name)))).catch(() => {});
  return h('div', {class: 'field'}, h('label', {for: 'sums-quantity'}, t('sums.quantity')), field);
}

/** How money is counted that belongs to several groups: said where it matters. */
function methodField(sums) {
  const chosen = sums.method ?? 'whole';
  return canSpread(sums) && h('div', {class: 'field wide'}, h('span', {class: 'label'}, t('sums.method')),
    h('div', {class: 'segments', role: 'group', 'aria-label': t('sums.method')}, ['whole', 'spread'].map((method) =>
      h('button', {type: 'button', id: `sums-${method}`, 'aria-pressed': String(method === chosen), onclick: () => change('method', method === 'whole' ? '' : method)}, t(`sums.method.${method}`)))));
}

