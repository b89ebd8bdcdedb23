// The marks of places: points of the plan's tiles, each once. What would lie on each other is one sign with the number of places; its
// ring tells fields, and certain from possible. Filters and pointing need no request.

import {clusterSign, clusterText} from './cluster-sign.js';
import {fill, h} from './dom.js';
import {calm, hideWhileEmpty, map} from './map.js';

/** Marks closer than this lie on each other, px. */
const APART = 19;
/** Copies of a mark in neighbouring tiles differ by less, px. */
const SAME = 2.5;
/** Radius of a mark, and of the sign of several, px. */
const MARK = 8;
export const CLUSTER = 15;
/** Tiles come one after the other, ms. */
const PAUSE = 60;

let source;
let layer;
let timer = null;
/** What stands on the map: each with its places. */
let groups = [];
const overlays = new Map();
const listeners = [];
/** @type {function(number[]): any[]} */
let ask;
/** @type {function(Object): void} */
let opened = () => {};

/**
 * @param {function(Object): Object} style of a single mark
 * @param {function(number[]): Object[]} find lists what the tiles of an extent hold: layer, id, point, look and properties
 */
export function createMarks(style, find) {
  source = new ol.source.Vector();
  layer = hideWhileEmpty(new ol.layer.Vector({
    source, style, properties: {ofNow: true}, className: 'ol-layer plan', updateWhileAnimating: true, updateWhileInteracting: true,
  }));
  ask = find;
  map.on('moveend', gatherSoon);
  return layer;
}

export const onMarks = (listener) => listeners.push(listener);

/** @param {function({coordinate: number[], members: Object[]}): void} listener of a sign whose places cannot be parted */
export const onOpened = (listener) => { opened = listener; };

export function gatherSoon() {
  clearTimeout(timer);
  timer = setTimeout(gather, PAUSE);
}

/** While something is drawn or measured a click is for that, also where a sign stands. */
export const letClicksThrough = (isOn) => map.getViewport().querySelectorAll('.ol-overlaycontainer').forEach((signs) => signs.toggleAttribute('inert', isOn));

/** Whether the marks are about to be put anew. */
export const areMarksComing = () => timer !== null;

/** Draws marks again that look another way. */
export function redrawMarks() {
  layer?.changed();
  for (const {button, group} of overlays.values()) {
    button.classList.toggle('strong', group.members.some(({look}) => look().strong));
  }
}

/** Boxes of all marks in view: left, top, width, height, px. */
export function markBoxes() {
  return groups.map(({coordinate, members}) => {
    const [x, y] = map.getPixelFromCoordinate(coordinate) ?? [-100, -100];
    const reach = reachOf({members});
    return [x - reach, y - reach, 2 * reach, 2 * reach];
  });
}

/** The places of the sign at a pixel. */
export const clusterAt = (pixel, tolerance) => groups.filter(({members}) => members.length > 1).find((group) => isAt(group, pixel, CLUSTER + tolerance))?.members ?? [];

/** The single marks at a pixel. */
export const marksAt = (pixel, tolerance) => groups.filter((group) => group.members.length === 1 && isAt(group, pixel, MARK + tolerance)).map(({members: [one]}) => one);

function isAt({coordinate}, [x, y], reach) {
  const [cx, cy] = map.getPixelFromCoordinate(coordinate) ?? [-100, -100];
  return Math.hypot(cx - x, cy - y) < reach;
}

function gather() {
  timer = null;
  const size = map.getSize();
  if (!size) {
    return;
  }
  const extent = map.getView().calculateExtent(size);
  const resolution = map.getView().getResolution();
  groups = grouped(once(ask(ol.extent.buffer(extent, APART * resolution)), resolution), resolution);
  source.clear(true);
  source.addFeatures(groups.filter(({members}) => members.length === 1).map(({members: [one], coordinate}) =>
    new ol.Feature({...one.properties, geometry: new ol.geom.Point(coordinate), planLayer: one.layer, id: one.id})));
  showClusters(groups.filter(({members}) => members.length > 1));
  listeners.forEach((listener) => listener());
}

/** A tile holds what lies just beyond its border, too. */
function once(points, resolution) {
  const seen = new Map();
  return points.filter(({layer: of, id, point}) => {
    const key = `${of}/${id}`;
    const before = seen.get(key) ?? [];
    const again = before.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < SAME * resolution);
    if (!again) {
      seen.set(key, [...before, point]);
    }
    return !again;
  });
}

/** Joins each mark to the first one that it would lie on. The order is always the same, or signs would jump. */
function grouped(points, resolution) {
  const cell = APART * resolution;
  const cells = new Map();
  const found = [];
  for (const one of [...points].sort((a, b) => a.point[0] - b.point[0] || a.point[1] - b.point[1])) {
    const [column, row] = one.point.map((number) => Math.floor(number / cell));
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []))
      .find(({at}) => Math.hypot(at[0] - one.point[0], at[1] - one.point[1]) < cell);
    if (near) {
      near.members.push(one);
    } else {
      const group = {at: one.point, members: [one]};
      found.push(group);
      cells.set(`${column} ${row}`, [...(cells.get(`${column} ${row}`) ?? []), group]);
    }
  }
  return parted(found.map(({members}) => groupOf(members)), resolution);
}

const groupOf = (members) => ({members, coordinate: [0, 1].map((i) => members.reduce((sum, {point}) => sum + point[i], 0) / members.length)});

const reachOf = ({members}) => (members.length > 1 ? CLUSTER : MARK);

/** Joins signs that would lie on each other, until none does. */
function parted(found, resolution) {
  let groups = found;
  for (let i = 0; i < groups.length; i += 1) {
    const one = groups[i];
    const other = groups.findIndex((group, j) => j > i && lieOn(one, group, resolution));
    if (other >= 0) {
      groups = [...groups.filter((_, j) => j !== i && j !== other), groupOf([...one.members, ...groups[other].members])];
      i = -1;
    }
  }
  return groups;
}

function lieOn(one, other, resolution) {
  const apart = Math.hypot(one.coordinate[0] - other.coordinate[0], one.coordinate[1] - other.coordinate[1]);
  return Math.max(one.members.length, other.members.length) > 1 && apart < (reachOf(one) + reachOf(other)) * resolution;
}

function showClusters(shown) {
  const keys = new Set();
  for (const group of shown) {
    const key = `${group.coordinate} ${group.members.map(({layer: of, id}) => of + id)} ${clusterText(group.members)}`;
    keys.add(key);
    if (!overlays.has(key)) {
      overlays.set(key, cluster(group));
    }
  }
  for (const [key, {overlay}] of overlays) {
    if (!keys.has(key)) {
      map.removeOverlay(overlay);
      overlays.delete(key);
    }
  }
  rove();
  redrawMarks();
}

function cluster(group) {
  const label = clusterText(group.members);
  const button = h('button', {type: 'button', class: 'cluster', 'aria-label': label, title: label, onclick: () => open(group), onkeydown: walk});
  fill(button, clusterSign(group.members, CLUSTER));
  const overlay = new ol.Overlay({element: button, position: group.coordinate, positioning: 'center-center', stopEvent: false, className: 'cluster-place'});
  map.addOverlay(overlay);
  return {overlay, button, group};
}

/** Goes as near as parts the places; what lies at one place is listed. */
function open(group) {
  const extent = ol.extent.boundingExtent(group.members.map(({point}) => point));
  const view = map.getView();
  const least = Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent));
  if (least < APART * view.getResolutionForZoom(16) || view.getZoom() > 16.5) {
    opened(group);
    return;
  }
  view.fit(extent, {padding: [90, 90, 90, 90], maxZoom: 16.9, duration: calm() ? 0 : 300});
}

const buttons = () => [...overlays.values()].sort((a, b) => b.group.coordinate[1] - a.group.coordinate[1]).map(({button}) => button);

/** One stop of Tab for all signs; arrows go from one to the next. */
function rove(to = null) {
  const all = buttons();
  const focused = to ?? all.find((button) => button === document.activeElement) ?? all[0];
  all.forEach((button) => { button.tabIndex = button === focused ? 0 : -1; });
  to?.focus();
}

function walk(event) {
  const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
  if (step || event.key === 'Enter' || event.key === ' ') {
    // the map would move, or list what lies at its middle
    event.stopPropagation();
  }
  if (step) {
    event.preventDefault();
    const all = buttons();
    rove(all[(all.indexOf(event.currentTarget) + step + all.length) % all.length]);
  }
}
