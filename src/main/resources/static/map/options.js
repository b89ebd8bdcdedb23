// What questions can be about, by name and in groups. What occurs in the plan is what the service sums by: each with its count, on the
// day that the map shows.

import {getJson} from './api.js';
import {nameOf, t} from './i18n.js';
import {get} from './state.js';
import {asOf} from './versions.js';

const read = new Map();

/** Reads once. */
function once(path, parameters = {}) {
  const key = JSON.stringify([path, parameters]);
  if (!read.has(key)) {
    const answer = getJson(path, parameters);
    answer.catch(() => read.delete(key));
    read.set(key, answer);
  }
  return read.get(key);
}

/** Groups by which projects are summed, as choices. @param {string} by as in the service's parameter */
async function groupsBy(by) {
  const {groups} = await once('api/projects/summary', {by, ...asOf()});
  return groups.map((group) => ({id: group.key, name: nameOf(group), words: `${group.name_zh} ${group.name_en} ${group.key}`, count: group.count + group.possible.count}));
}

export const choicesBy = (by) => async () => [{title: '', options: await groupsBy(by)}];

/** Rivers with what flows into them, single ones, and bays, as layer/feature. */
export async function waters() {
  const kinds = {basin: 'river-systems', river: 'rivers', bay: 'bays'};
  return Promise.all(Object.entries(kinds).map(async ([by, layer]) => ({
    title: t(`sums.by.${by}`), options: (await groupsBy(by)).map((option) => ({...option, id: `${layer}/${option.id}`})),
  })));
}

/** Bodies by their level and district: a flat list of more than a hundred is none. */
export async function bodies() {
  const [groups, {items}] = await Promise.all([groupsBy('body'), once('api/bodies', asOf())]);
  const levels = new Map(items.map((body) => [body.id, body.level]));
  const known = ['city', 'county', 'township', 'institution', 'company', 'national'];
  return known.map((level) => ({title: t(`body.${level}`), options: groups.filter(({id}) => (levels.get(id) ?? 'city') === level)}))
    .filter(({options}) => options.length > 0);
}

export async function indicators() {
  const {items} = await once('api/indicators', {limit: 200, ...asOf()});
  return [{title: '', options: items.map((one) => ({id: String(one.number), name: `${one.number} ${nameOf(one)}`, words: `${one.number} ${one.name_zh} ${one.name_en}`}))}];
}

/** Quantities that the plan states, by id. */
export async function quantities() {
  const {properties} = await once('ogc/collections/projects/queryables');
  return Object.entries(properties).filter(([id, {title}]) => /_(km|m2|ha|m3|t_per_day|mw|mu)$/.test(id) && title)
    .map(([id, {title}]) => ({id, name: title.split(' / ')[get('lang') === 'zh' ? 0 : 1] ?? title}));
}

/** Features that can be asked about: waters first; what is typed is searched for as everywhere. @param {string} typed */
export async function placesToAsk(typed) {
  if (!typed) {
    return waters();
  }
  const {items} = await getJson('api/search', {q: typed, limit: 40, ...asOf()});
  const places = items.filter((hit) => hit.kind === 'place' && hit.bbox);
  const layers = new Map(places.map(({layer}) => [layer.id, nameOf(layer)]));
  return [...layers].map(([id, title]) => ({
    title, options: places.filter(({layer}) => layer.id === id).map((hit) => ({id: `${id}/${hit.id}`, name: nameOf(hit)})),
  }));
}
