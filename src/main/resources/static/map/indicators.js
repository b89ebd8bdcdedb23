// The plan's indicators against their targets. A value that the service computed from its own map is marked.

import {getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {nameOf, number, say, t, withUnit, withWords} from './i18n.js';
import {get, on} from './state.js';
import {showError} from './notices.js';
import {asOf} from './versions.js';
import {noteList, signOf} from './evidence.js';

let all = null;
/** The day that `all` is of. */
let day;

export function initIndicators() {
  withWords(draw);
  on(['panel', 'date'], load);
  load();
}

async function load() {
  if (get('panel') !== 'indicators' || (all && day === get('date'))) {
    return;
  }
  try {
    const asked = get('date');
    const {items} = await getJson('api/indicators', {limit: 200, ...asOf()});
    if (asked === get('date')) {
      [all, day] = [items, asked];
      draw();
    }
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
        h('span', {class: 'badge'}, t(`indicators.${indicator.attribute}`)), indicator.unit !== '1' && h('span', {class: 'soft'}, ` ${get('lang') === 'zh' ? indicator.unit_zh : withUnit('', indicator.unit)}`)),
      h('dl', {class: 'targets'}, years.map((year) => target(indicator.targets.find((one) => one.year === year), year, year === years[0]))),
      noteList(indicator.notes),
      computed(indicator)))));
}

/** The first year is what was found, the others are aimed at. */
function target(value, year, isBase) {
  return h('div', {class: isBase ? 'target base' : 'target'}, h('dt', {}, isBase ? t('indicators.base', {year}) : String(year)), h('dd', {}, valueText(value)));
}

/** In Chinese as the plan prints it; in English the number, and words where there is none: the plan's own if nobody translated them. */
function valueText(value) {
  if (!value || value.words === '/' || (value.words === '' && value.number === null)) {
    return '–';
  }
  if (get('lang') === 'en' && value.number !== null) {
    const against = value.baseline === null ? '' : ` ${t('indicators.against', {year: value.baseline})}`;
    return `${signOf(value.comparison)}${number(value.number, 3)}${against}`;
  }
  return get('lang') === 'en' && value.words_en !== value.words ? value.words_en : h('span', {lang: 'zh-CN'}, value.words);
}

/** What the loaded layers give: a value with all that limits it, or why there is none. Most indicators are no matter of geometry. */
function computed(indicator) {
  const {status, value, least, most, inputs, remarks} = indicator.computed;
  if (status === 'not-by-geometry') {
    return null;
  }
  const words = (one) => withUnit(number(one, 2), indicator.unit === '1' ? '' : indicator.unit);
  return h('div', {class: 'computed'},
    status === 'computed'
      ? h('p', {}, h('span', {class: 'badge computed-value'}, t('indicators.computed')), ' ', h('strong', {}, words(value)),
        least !== null && most !== null && h('span', {class: 'soft'}, ` ${t('indicators.between', {least: words(least), most: words(most)})}`),
        inputs.some((input) => input.illustrative) && h('span', {class: 'badge'}, t('layers.illustrative')))
      : h('p', {class: 'soft'}, t('indicators.noData')),
    h('ul', {class: 'soft small'}, remarks.map((remark) => h('li', {}, say(remark)))));
}
