// The chart beside the list of projects: their money by field, district or year, as the service sums it. By year and district a project
// stands in several groups: its whole sum in each, which says so, or parts of it that add up.

import {h} from './dom.js';
import {money, nameOf, say, t} from './i18n.js';
import {get, set} from './state.js';
import {barChart} from './chart.js';
import {fieldColour} from './plan-style.js';

const GROUPINGS = ['field', 'district', 'year'];
const SEVERAL = ['district', 'year'];

const by = () => (GROUPINGS.includes(get('chart')) ? get('chart') : 'field');
const method = () => (SEVERAL.includes(by()) && get('chartMethod') === 'spread' ? 'spread' : 'whole');

/** The chart's parameters of the service's sums. */
export const chartQuestion = () => ({by: by(), method: method()});

/** @param {Object} sums as the service answers them */
export function projectsChart(sums) {
  const group = by();
  const isSpread = sums.method === 'spread';
  const groups = sums.groups.filter(({count}) => count > 0);
  return h('details', {class: 'chart-box', open: get('chartBox') ? get('chartBox') === 'open' : roomy(), ontoggle: (event) => keepBox(event.target.open)},
    h('summary', {}, t(isSpread ? `chart.title.${group}.spread` : `chart.title.${group}`)),
    h('div', {class: 'row'},
      h('div', {class: 'segments', role: 'group', 'aria-label': t('chart.by')}, GROUPINGS.map((key) =>
        h('button', {type: 'button', 'aria-pressed': String(key === group), onclick: () => set({chart: key})}, t(`chart.${key}`)))),
      SEVERAL.includes(group) && h('div', {class: 'segments', role: 'group', 'aria-label': t('sums.method')}, ['whole', 'spread'].map((key) =>
        h('button', {type: 'button', 'aria-pressed': String(key === method()), onclick: () => set({chartMethod: key})}, t(`sums.method.${key}.short`))))),
    barChart(sorted(groups, group).map(barOf), get('filter')[group], (key) => set({filter: {...get('filter'), [group]: key}})),
    SEVERAL.includes(group) && h('p', {class: 'soft small'}, isSpread
      ? t('chart.addsUp', {total: money(sums.investment), how: say({zh: sums.method_zh, en: sums.method_en})}) : t(`chart.overlap.${group}`)));
}

const sorted = (groups, group) => (group === 'year' ? groups : [...groups].sort((one, other) => other.investment - one.investment));

const barOf = (group) => ({
  key: group.key, name: by() === 'year' ? group.key : nameOf(group), size: group.investment, text: money(group.investment),
  note: t('projects.count', {count: group.count}), colour: by() === 'field' ? fieldColour(group.key) : undefined,
});

const roomy = () => matchMedia('(min-width: 901px)').matches;

/** What is as it would be anyway is nobody's choice. */
function keepBox(open) {
  if (get('chartBox') || open !== roomy()) {
    set({chartBox: open ? 'open' : 'closed'});
  }
}
