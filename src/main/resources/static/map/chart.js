// Bars of groups, all on one scale: a drawing for the eye, a table for all else, buttons that filter.

import {h, svg} from './dom.js';
import {t} from './i18n.js';

const BAR = 16;
const GAP = 12;

/**
 * @param {{key: string, name: string, size: number, text: string, note: string, colour?: string}[]} groups `size` is what a bar's length
 *   means, the same in all; `text` says it, `note` what else is to be said
 * @param {string} chosen key of the group that is chosen, or ''
 * @param {?function(string): void} choose called with the key of a group, '' for none; null if nothing can be chosen
 */
export function barChart(groups, chosen, choose) {
  const most = Math.max(...groups.map((group) => group.size), 0) || 1;
  const content = (group) => [h('span', {class: 'bar-name'}, group.name), bar(group, most), h('span', {class: 'bar-value'}, group.text, h('span', {class: 'soft'}, ` · ${group.note}`))];
  return h('div', {class: 'chart'}, groups.map((group) => (choose
    ? h('button', {
      type: 'button', class: 'bar-row', 'aria-pressed': String(group.key === chosen), onclick: () => choose(group.key === chosen ? '' : group.key),
    }, content(group))
    : h('div', {class: 'bar-row'}, content(group)))));
}

function bar(group, most) {
  return svg('svg', {class: 'chart-bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
    svg('rect', {class: 'bar-ground', x: 0, y: 0, width: 100, height: 8}),
    svg('rect', {x: 0, y: 0, width: Math.max(group.size > 0 ? 0.8 : 0, 100 * group.size / most), height: 8, fill: group.colour ?? 'currentColor'}));
}

/**
 * The years of a project on the plan's years.
 * @param {number} from first and to last year of its works; first and last year of the axis
 */
export function timeLine(from, to, first, last, colour) {
  const years = last - first + 1;
  const x = (year) => 100 * (year - first) / years;
  return svg('svg', {class: 'time-line', viewBox: `0 0 100 ${BAR + GAP}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': t('project.years', {from, to})},
    fiveYears(first, last).map(([start, end], i) => svg('rect', {class: i % 2 ? 'phase odd' : 'phase', x: x(start), y: 0, width: x(end + 1) - x(start), height: BAR + GAP})),
    svg('rect', {x: x(from), y: GAP / 2, width: x(to + 1) - x(from), height: BAR, rx: 1, fill: colour}));
}

/** The five-year plans (2021–2025, 2026–2030, …) as far as they lie on the axis. */
function fiveYears(first, last) {
  const periods = [];
  for (let start = first; start <= last; start = end(start) + 1) {
    periods.push([start, Math.min(end(start), last)]);
  }
  return periods;
}

const end = (year) => Math.ceil(year / 5) * 5;
