// What of the state the address keeps, and how it is written there: one row for each parameter. permalink.js does the rest. A part
// of the page that shall be restored gets a key in state.js and a row here.

/**
 * @typedef {Object} Kept
 * @property {string} name of the parameter
 * @property {function(Object): ?string} write the state as the parameter's text; null or '' leaves it out
 * @property {function(?string, Object): Object} read changes of the state, of the text (null if it is left out) and the state before
 */

/** A text of the state. @return {Kept} what is left out is as usual; without a usual value it stays as it was */
function text(name, key, usual = undefined, isValid = /** @type {function(string): boolean} */ (() => true)) {
  return {
    name,
    write: (state) => (state[key] === usual ? null : state[key]),
    read: (word) => (word !== null && isValid(word) ? {[key]: word} : usual === undefined ? {} : {[key]: usual}),
  };
}

const oneOf = (...words) => (word) => words.includes(word);

/** A value of any shape, as JSON. @return {Kept} */
export function json(name, key, usual, pick = (value) => value, longest = 6000) {
  return {
    name,
    write(state) {
      const kept = pick(state[key]);
      const written = kept === null || kept === undefined ? null : JSON.stringify(kept);
      return written === null || written === JSON.stringify(pick(usual)) || written.length > longest ? null : written;
    },
    read(word, before) {
      try {
        return word === null ? {} : {[key]: mixed(before[key], JSON.parse(word))};
      } catch {
        return {};
      }
    },
  };
}

/** An object keeps what the address does not say of it. */
const mixed = (before, value) => (value && typeof value === 'object' && !Array.isArray(value) ? {...before, ...value} : value);

/** One of the fields of the filter of projects. @return {Kept} */
const filter = (name) => ({
  name,
  write: (state) => state.filter[name],
  read: (word, before) => ({filter: {...before.filter, [name]: word ?? ''}}),
});

/** Ids, comma between. @return {Kept} */
const list = (name, key) => ({
  name,
  write: (state) => state[key]?.join(',') ?? null,
  read: (word) => ({[key]: word === null ? null : word.split(',').filter(Boolean)}),
});

/** The layers that are on, with how opaque those are that are not wholly so: rivers,bays:0.4. @type {Kept} */
const layers = {
  name: 'layers',
  write: ({layers, opacity}) => layers?.map((id) => (opacity[id] === undefined ? id : `${id}:${opacity[id]}`)).join(',') ?? null,
  read(word) {
    if (word === null) {
      return {};
    }
    const pairs = word.split(',').filter(Boolean).map((one) => one.split(':'));
    return {
      layers: pairs.map(([id]) => id),
      opacity: Object.fromEntries(pairs.filter(([, value]) => Number(value) > 0 && Number(value) < 1).map(([id, value]) => [id, Number(value)])),
    };
  },
};

/** layer/feature@metres @type {Kept} */
const ask = {
  name: 'ask',
  write: (state) => state.ask && `${state.ask.target}@${state.ask.distance}`,
  read(word) {
    const at = word?.lastIndexOf('@') ?? -1;
    return {ask: at < 0 ? null : {target: word.slice(0, at), distance: Number(word.slice(at + 1)) || 0}};
  },
};

/** The question of the form: the service's parameters. @type {Kept} */
const sums = {
  name: 'sums',
  write: (state) => state.sums && new URLSearchParams(state.sums).toString(),
  read: (word) => ({sums: word === null ? null : Object.fromEntries(new URLSearchParams(word))}),
};

/** A day, or a moment in UTC. */
const isDay = (word) => /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(word);

/** Of a report or a job. */
const isId = (word) => /^[\w-]{6,80}$/.test(word);

/** The pasted text or the drawing and how it is read; a file is not kept. */
const ofCheck = ({input, text, drawn, options}) => (!text && !drawn ? null
  : {input, text: input === 'paste' ? text : '', drawn: input === 'draw' ? drawn : null, options});

/** @type {Kept[]} */
export const KEPT = [
  text('lang', 'lang', undefined, oneOf('zh', 'en')),
  text('panel', 'panel'),
  {name: 'project', write: (state) => state.project, read: (word) => ({project: Number(word) || null})},
  text('feature', 'feature', null),
  layers,
  list('order', 'order'),
  json('own', 'own', null),
  text('base', 'baseMap', 'plain'),
  text('date', 'date', null, isDay),
  text('crs', 'crs', 'EPSG:4490'),
  // auto is the reader's own
  {...text('theme', 'theme', undefined, oneOf('light', 'dark')), write: ({theme}) => (theme === 'auto' ? null : theme)},
  text('legend', 'legend', undefined, oneOf('open', 'closed')),
  text('chart', 'chart', 'field'),
  text('chart-method', 'chartMethod', 'whole', oneOf('whole', 'spread')),
  text('chart-box', 'chartBox', null, oneOf('open', 'closed')),
  ...['q', 'field', 'district', 'body', 'year', 'least', 'most'].map(filter),
  ask,
  text('asking', 'asking', 'near', oneOf('near', 'sums')),
  sums,
  text('compare', 'compare', null, isDay),
  text('time', 'time', null, oneOf('open')),
  json('check', 'check', {}, ofCheck),
  text('report', 'report', null, isId),
  text('job', 'job', null, isId),
];
