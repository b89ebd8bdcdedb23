// The plan's working version at the service: items are read with their tag, and changed only as they were read.

import {address, getJson, send} from './api.js';

const MOST_LINKS = 1000;
/** A state that may change at any moment is never taken from the browser's store. */
const FRESH = {cache: 'no-store'};

/** @param {string} item for example projects/5 @return {Promise<{tag: string, properties: Object}>} */
export async function readItem(item) {
  const answer = await send(itemAddress(item, {f: 'json'}), FRESH);
  return {tag: answer.headers.get('ETag'), properties: (await answer.json()).properties};
}

/** The links of a project: id, properties and, as far as they draw something, geometry. */
export async function readLinks(number) {
  const answer = await getJson('ogc/collections/links-working/items', {f: 'json', limit: MOST_LINKS, filter: `subject='projects/${number}'`}, FRESH);
  return answer.features;
}

/**
 * Sets what the body names, if the item is as it was read.
 * @param {{properties: Object, geometry?: Object}} body
 * @param {{reason: string, check?: boolean}} parameters
 * @return {Promise<?Object>} the check of the new place, if it was asked for
 */
export async function changeItem(item, tag, body, parameters) {
  const answer = await send(itemAddress(item, parameters), {
    method: 'PATCH', headers: {'Content-Type': 'application/merge-patch+json', 'If-Match': tag}, body: JSON.stringify(body),
  });
  return answer.status === 204 ? null : answer.json();
}

/** @param {string} kind projects, actions or links */
export function createItem(kind, properties, reason) {
  return send(address(`ogc/collections/${kind}-working/items`, {reason}), {
    method: 'POST', headers: {'Content-Type': 'application/geo+json'}, body: JSON.stringify({type: 'Feature', geometry: null, properties}),
  });
}

export function removeItem(item, tag, reason) {
  return send(itemAddress(item, {reason}), {method: 'DELETE', headers: {'If-Match': tag}});
}

/** The whole: its tag, what differs from the plan, whether the plan has moved on. */
export const readWorking = () => getJson('api/plan/working', {}, FRESH);

/** Who changed what, when and why, newest first. */
export const readChanges = () => getJson('api/plan/working/changes', {}, FRESH);

/** How the working version differs from the current plan. */
export const readDifference = () => getJson('api/plan/working/diff', {}, FRESH);

/**
 * @param {'undo'|'renew'|'publish'|'discard'} what
 * @param {string} tag of the whole, as it was seen
 * @param {Object} parameters reason, change, keep, take
 */
export async function changeWorking(what, tag, parameters) {
  return (await send(address(`api/plan/working/${what}`, parameters), {method: 'POST', headers: {'If-Match': `"${tag}"`}})).json();
}

function itemAddress(item, parameters) {
  const [kind, id] = item.split('/');
  return address(`ogc/collections/${kind}-working/items/${encodeURIComponent(id)}`, parameters);
}
