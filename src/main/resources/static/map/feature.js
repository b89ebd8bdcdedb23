// A feature of any layer, named as layer/feature: reads it, chooses it, asks about it. Panels and the map use this and do not need each
// other for it.

import {getJson} from './api.js';
import {get, set} from './state.js';

/** Who waits for a feature to be chosen on the map; null if nobody does. */
let picker = null;

/** The next feature that is chosen is handed over. @param {?function(string): void} take called with layer/feature; null ends it */
export function pickFeature(take) {
  picker = take;
}

/** Whether somebody waits for a feature. */
export const isPicking = () => picker !== null;

/** Hands a feature to who waits for it. @param {string} target layer/feature */
export function takeFeature(target) {
  const take = picker;
  picker = null;
  take?.(target);
}

/** Reads a feature of the day that the map shows, its geometry in degrees. @param {string} target layer/feature */
export function featureOf(target) {
  const [layer, id] = target.split('/');
  return getJson(`ogc/collections/${layer}/items/${encodeURIComponent(id)}`, {f: 'json', datetime: get('date')});
}

/** Chooses a feature; the map and its card show it. @param {string} target layer/feature */
export function chooseFeature(target) {
  set({feature: target});
}

/**
 * Asks in the panel which projects lie near a feature.
 *
 * @param {string} target layer/feature @param {{target: string, properties: Object}[]} others what else lies at the same place
 */
export function askAbout(target, others = []) {
  set({ask: {target, distance: get('ask')?.distance ?? 500}, askOthers: others, asking: 'near', panel: 'ask', feature: null});
}

/** Whether what is chosen is asked about at once. */
export const isAsking = () => get('panel') === 'ask' && get('asking') === 'near' && !isPicking();
