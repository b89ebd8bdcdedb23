// How the layers lie over each other: as the service has them, until somebody moves one; layers of the user's own on top.

import {get, set} from './state.js';

let known = [];
let own = [];

export function initLayerOrder(about) {
  known = about.layers;
}

/** @param {Object[]} layers that the user has added for the session */
export function setOwn(layers) {
  own = layers;
}

/** All layers, the lowest first. */
export function orderedLayers() {
  const order = get('order') ?? [];
  const all = [...known, ...own];
  const natural = new Map(all.map((layer, i) => [layer.id, i]));
  const placed = order.filter((id) => natural.has(id));
  // what the order does not name lies above its lower neighbour of before
  for (const {id} of all.filter((layer) => !placed.includes(layer.id))) {
    const below = all[natural.get(id) - 1]?.id;
    placed.splice(placed.indexOf(below) + 1, 0, id);
  }
  return placed.map((id) => all[natural.get(id)]);
}

/** Those that are switched on, the lowest first. */
export const shownLayers = () => orderedLayers().filter((layer) => get('layers').includes(layer.id));

/** The height of a layer on the map, from 1. */
export const heightOf = (id) => orderedLayers().findIndex((layer) => layer.id === id) + 1;

/** Moves a layer by some places. @param {number} up places upwards; downwards if negative */
export function moveLayer(id, up) {
  const ids = orderedLayers().map((layer) => layer.id);
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + up, 0), ids.length - 1);
  ids.splice(to, 0, ...ids.splice(from, 1));
  keepOrder(ids);
}

/** @param {string[]} ids of all layers, the lowest first */
export function keepOrder(ids) {
  const natural = [...known, ...own].map((layer) => layer.id);
  set({order: ids.join() === natural.join() ? null : ids});
}
