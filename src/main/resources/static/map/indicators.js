// The plan's indicators against their targets. A value that the service computed from its own map is marked.

import {getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {nameOf, number, say, t, withWords} from './i18n.js';
import {get, on} from './state.js';
import {showError} from './notices.js';

let all = null;

export function initIndicators() {
  withWords(draw);
  on(['panel'], load);
  load();
}

async function load() {
  if (all || get('panel') !== 'indicators') {
    return;
  }
  try {
    all = (await getJson('api/indicators', {limit: 200})).items;
    draw();
  } catch (error) {
    showError(error, load);
  }
}

function draw() {
  const fields = new Map((all ?? []).map((indicator) => [indicator.field.id, indicator.field]));
  fill(byId('panel-indicators'),
    h('div', {class: 'panel-head'}, h('h2', {}, t('indicators.title', {count: all?.length ?? ''})), h('p', {class: 'soft'}, t('indicators.lead'))),
    all ? [...fields.values()].map(table) : h('p', {class: 'soft pad'}, t('loading')));
}

function table(field) {
  const indicators = all.filter((indicator) => indicator.field.id === field.id);
  const years = [...new Set(indicators.flatMap((indicator) => indicator.targets.map((target) => target.year)))].sort();
  return h('section', {class: 'indicators'}, h('h3', {}, nameOf(field)), h('ul', {class: 'plain-list'}, indicators.map((indicator) =>
    h('li', {class: 'indicator'},
      h('p', {class: 'indicator-name'}, h('span', {class: 'soft'}, `${indicator.number} `), h('strong', {}, nameOf(indicator)),
        h('span', {class: 'badge'}, t(`indicators.${indicator.attribute}`)), indicator.unit !== '1' && h('span', {class: 'soft'}, ` ${get('lang') === 'zh' ? indicator.unit_zh : indicator.unit}`)),
      h('dl', {class: 'targets'}, years.map((year) => target(indicator.targets.find((one) => one.year === year), year, year === years[0]))),
      indicator.computed && computed(indicator)))));
}

/** The first year is what was found, the others are aimed at. */
function target(value, year, isBase) {
  return h('div', {class: isBase ? 'target base' : 'target'}, h('dt', {}, isBase ? t('indicators.base', {year}) : String(year)), h('dd', {}, valueText(value)));
}

const SIGNS = {'=': '', '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< '};

/** In Chinese as the plan prints it; in English the number, and the plan's words where there is none. */
function valueText(value) {
  if (!value || value.words === '/' || (value.words === '' && value.number === null)) {
    return '–';
  }
  if (get('lang') === 'en' && value.number !== null) {
    return `${SIGNS[value.comparison] ?? ''}${number(value.number, 3)}`;
  }
  return h('span', {lang: 'zh-CN'}, value.words);
}

/** What came of the map: a number, or an object that says how. */
function computed(indicator) {
  const value = indicator.computed;
  const found = typeof value === 'object' ? value.value ?? value.number : value;
  return h('p', {class: 'computed'}, h('span', {class: 'badge map'}, t('indicators.computed')), ' ',
    typeof found === 'number' ? `${number(found, 3)} ${indicator.unit === '1' ? '' : indicator.unit}` : String(found ?? ''),
    value.certainty === 'possible' && h('span', {class: 'badge dashed'}, t('certainty.possible')),
    value.why && h('span', {class: 'soft small'}, ` ${say(value.why)}`));
}
