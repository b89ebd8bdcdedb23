// The moments at which the map changed, and what changed between two of them: layers as the service compares their versions, projects by
// what the plan said of them then and now.

import {getJson} from './api.js';
import {isNotAfter} from './versions.js';

/** First versions of layers that come within this time of the very first are the beginning; ms. */
const BEGINNING_MS = 10 * 60_000;
/** What comes this soon after is one change, as of a layer and those that are computed from it; ms. */
const TOGETHER_MS = 1000;

/** @param {{times: string[]}[]} layers @return {string[]} the last moment of each change, the beginning first */
export function momentsOf(layers) {
  const firsts = layers.flatMap((layer) => layer.times.slice(0, 1)).sort();
  if (firsts.length === 0) {
    return [];
  }
  const begin = firsts.filter((time) => Date.parse(time) - Date.parse(firsts[0]) < BEGINNING_MS).at(-1);
  const found = [begin];
  for (const time of [...new Set(layers.flatMap((layer) => layer.times))].filter((one) => one > begin).sort()) {
    const isApart = found.length === 1 || Date.parse(time) - Date.parse(found.at(-1)) > TOGETHER_MS;
    found.splice(isApart ? found.length : -1, isApart ? 0 : 1, time);
  }
  return found;
}

/** The change that a day or moment shows, by its place; the last one for now. @param {?string} date */
export function placeOf(date, moments) {
  return date ? Math.max(0, moments.findLastIndex((moment) => isNotAfter(moment, date))) : moments.length - 1;
}

const read = new Map();

/**
 * What changed after one moment, up to another.
 * @return {Promise<{layer: Object, isNew: boolean, kinds: Object, changes: Object[]}[]>} only layers that differ
 */
export function changesBetween(from, to, about) {
  const key = `${from} ${to}`;
  if (!read.has(key)) {
    const answer = compared(from, to, about);
    answer.catch(() => read.delete(key));
    read.set(key, answer);
  }
  return read.get(key);
}

async function compared(from, to, about) {
  const changed = about.layers.filter((layer) => layer.times.some((time) => !isNotAfter(time, from) && isNotAfter(time, to)));
  const answers = await Promise.all(changed.filter(({kind, id}) => kind !== 'plan' || id === 'projects').map(async (layer) => {
    if (!isNotAfter(layer.times[0], from)) {
      return {layer, isNew: true, kinds: {added: layer.count}, changes: []};
    }
    return layer.id === 'projects' ? ofProjects(layer, from, to) : ofLayer(layer, from, to);
  }));
  return answers.filter(({isNew, changes}) => isNew || changes.length > 0);
}

async function ofLayer(layer, from, to) {
  const {by_kind: kinds, changes} = await getJson(`api/layers/${layer.id}/diff`, {from, to});
  return {layer, isNew: false, kinds, changes: changes.map((change) => ({...change, target: `${layer.id}/${change.id}`}))};
}

/** What of a project is told as changed. */
const PARTS = {
  name: ({name_zh: zh, name_en: en}) => [zh, en], field: ({field}) => field.id, years: ({year_from: from, year_to: to}) => [from, to], investment: ({investment}) => investment,
  bodies: ({bodies}) => bodies.map(({id}) => id), territory: ({territory}) => territory.map(({id}) => id), activity: ({activities}) => activities,
  quantities: ({quantities}) => quantities, summary: ({summary_zh: zh, summary_en: en}) => [zh, en],
};

async function ofProjects(layer, from, to) {
  const [before, after] = await Promise.all([from, to].map(async (asOf) => {
    const {features} = await getJson('api/projects', {asOf, limit: 1000});
    return new Map(features.map((feature) => [feature.properties.number, feature]));
  }));
  const changes = [...new Set([...before.keys(), ...after.keys()])].sort((one, other) => one - other).flatMap((number) => {
    const [was, is] = [before.get(number), after.get(number)];
    const parts = was && is ? [
      ...Object.entries(PARTS).filter(([, part]) => !same(part(was.properties), part(is.properties))).map(([name]) => name),
      ...(same(was.geometry, is.geometry) ? [] : ['links']),
    ] : [];
    const kind = was ? (is ? parts.length > 0 && 'attributes' : 'removed') : 'added';
    const named = (is ?? was).properties;
    return kind ? [{kind, id: String(number), name_zh: `${number} ${named.name_zh}`, name_en: `${number} ${named.name_en}`, parts, project: number}] : [];
  });
  const kinds = Object.fromEntries(['added', 'removed', 'attributes'].map((kind) => [kind, changes.filter((change) => change.kind === kind).length]));
  return {layer, isNew: false, kinds, changes};
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
