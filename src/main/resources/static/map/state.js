// What the page shows, in one place: whoever changes it says so, whoever shows it listens. The address keeps it (permalink.js).

const state = {
  lang: 'zh',
  panel: 'projects',
  /** number of the project whose page is open */
  project: null,
  /** numbers of the projects whose forms are open, the latest last */
  editing: [],
  /** counts the changes of the working version that were made beside a form */
  working: 0,
  /** layer/feature that is chosen on the map */
  feature: null,
  /** ids of the layers that are switched on, and how opaque those are that are not wholly so */
  layers: null,
  opacity: {},
  /** ids of all layers, the lowest first, if somebody has changed their order */
  order: null,
  /** services that the user has added as layers */
  own: null,
  baseMap: 'plain',
  /** auto follows the system */
  theme: 'auto',
  /** open or closed, if somebody has said so: the legend over the map, and the chart of projects */
  legend: null,
  chartBox: null,
  /** a day or a moment (UTC), or null for now */
  date: null,
  /** the day or moment that the left of the map shows beside it, null for none */
  compare: null,
  /** open, if the versions over time are shown */
  time: null,
  crs: 'EPSG:4490',
  filter: {q: '', field: '', district: '', body: '', year: '', least: '', most: ''},
  chart: 'field',
  /** whole or spread: how money of several groups is charted */
  chartMethod: 'whole',
  /** near or sums: which kind of question the panel asks */
  asking: 'near',
  ask: null,
  /** what else lies where the map was asked: layer/feature with its properties */
  askOthers: [],
  /** the question of the form, as the service's parameters */
  sums: null,
  /** of the plan, once its projects are read */
  fields: [],
  /** the drawn or pasted ground, and how it is to be read */
  check: {input: 'draw', text: '', drawn: null, options: {}},
  /** id of a kept report, or of a job, that the panel of checks shows */
  report: null,
  job: null,
};

const listeners = [];

/** The value of a key. Not to be changed in place. */
export function get(key) {
  return state[key];
}

export function all() {
  return state;
}

/** Changes some keys and tells those who listen to any of them, once. */
export function set(changes) {
  const changed = Object.keys(changes).filter((key) => JSON.stringify(state[key]) !== JSON.stringify(changes[key]));
  if (changed.length === 0) {
    return;
  }
  for (const key of changed) {
    state[key] = changes[key];
  }
  listeners.filter(({keys}) => keys.some((key) => key === '*' || changed.includes(key))).forEach(({listener}) => listener(state));
}

/** @param {string[]} keys that the listener cares for; '*' for all */
export function on(keys, listener) {
  listeners.push({keys, listener});
}
