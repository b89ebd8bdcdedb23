// What was found by name and is no feature of the map: a place that nobody has located, a task, a target, an action.

import {getJson} from './api.js';
import {h} from './dom.js';
import {half, join, nameOf, number, t, withUnit} from './i18n.js';
import {get} from './state.js';
import {showCard} from './here.js';
import {extentOf, showExtent} from './map.js';
import {showError} from './notices.js';
import {evidence, noteList, rowList, signOf} from './evidence.js';
import {asOf} from './versions.js';

/** Shows a hit of the search. @param {Object} hit of kind named-place, task, target or action */
export async function showNamed(hit) {
  try {
    showCard(nameOf(hit), h('p', {class: 'soft small'}, t(`search.${hit.kind}`)), await contentOf(hit));
    if (hit.bbox) {
      showExtent(extentOf(hit.bbox));
    }
  } catch (error) {
    showError(error, () => showNamed(hit));
  }
}

async function contentOf(hit) {
  switch (hit.kind) {
    case 'named-place': return place(hit);
    case 'target': return target(await getJson(`api/targets/${encodeURIComponent(hit.id)}`, asOf()));
    default: return item(await getJson(`api/${hit.kind}s/${encodeURIComponent(hit.id)}`, asOf()));
  }
}

function place(hit) {
  return [
    hit.within.length > 0 && h('p', {}, t('named.within', {names: join(hit.within.map(nameOf))})),
    !hit.bbox && h('p', {class: 'badge dashed'}, t('placing.unlocated')),
    h('h3', {}, t('named.rows')),
    rowList(hit.rows)];
}

function item(found) {
  return [
    h('p', {}, get('lang') === 'zh' ? found.summary_zh : found.summary_en),
    h('p', {class: 'soft small'}, join(found.bodies.map(nameOf)) + (found.and_others ? t('andOthers') : ''), found.evidence && ` · ${evidence(found.evidence)}`),
    noteList(found.notes),
    found.targets?.length > 0 && h('ul', {class: 'plain-list'}, found.targets.map((one) => h('li', {}, nameOf(one), ' ', h('strong', {}, figure(one)))))];
}

function target(found) {
  return [
    h('p', {}, h('strong', {}, figure(found))),
    h('p', {class: 'soft small'}, [found.task && nameOf(found.task), evidence(found.evidence), half(found.note)].filter(Boolean).join(' · '))];
}

/** In Chinese as the plan prints it. */
function figure(found) {
  const year = found.year === null ? '' : `${found.year} · `;
  return year + (get('lang') === 'zh' || found.number === null ? found.words : signOf(found.comparison) + withUnit(number(found.number, 3), ['1', 'count'].includes(found.unit) ? '' : found.unit));
}
