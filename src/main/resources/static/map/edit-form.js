// What is typed and drawn for one project before it is saved, and how that meets what others saved meanwhile. Nothing here shows anything.

import {readItem, readLinks} from './working.js';

/** Properties of a project in the order of the form; kinds of figures come with the plan. */
const PROPERTIES = ['name_zh', 'name_en', 'field', 'year_from', 'year_to', 'investment_wan_yuan', 'bodies', 'territory', 'activity', 'new_land', 'summary_zh',
  'summary_en', 'not_exact', 'actions'];
/** What is said of the drawn place. */
const PLACE = ['place_accuracy_m', 'place_evidence', 'place_basis', 'place_note'];

/**
 * @param {number} number of the project
 * @param {string[]} figures kinds of figures of the plan
 * @return {Promise<Object>}
 */
export async function readForm(number, figures) {
  const names = [...PROPERTIES, ...PLACE, ...figures];
  const read = await readState(number, names);
  return {
    ...read, number, names, values: {...read.base}, drawn: read.drawnBase, errors: {}, reason: '', check: true, clashes: [], taken: [], others: '', open: {}, link: null,
    drawing: null, saving: false, answer: null,
  };
}

/** The item comes first: links that are newer than its tag are refused, older ones would be taken for removed. */
async function readState(number, names) {
  const {tag, properties} = await readItem(`projects/${number}`);
  const links = await readLinks(number);
  const own = links.find((link) => link.id === ownLink(number));
  return {
    tag, links,
    base: Object.fromEntries(names.map((name) => [name, textOf(properties[name])])),
    drawnBase: own?.geometry ? elements(own.geometry) : [],
  };
}

const ownLink = (number) => `drawn-projects-${number}`;

/** The links that lead to features; the one to the drawn place follows from the drawing. */
export const otherLinks = (form) => form.links.filter((link) => link.id !== ownLink(form.number));

const textOf = (value) => (value === null || value === undefined ? '' : String(value));

/** The names of what was changed and not saved. */
export const changedNames = (form) => form.names.filter((name) => form.values[name] !== form.base[name]);

export const isDrawnAnew = (form) => !same(form.drawn, form.drawnBase);

export const isChanged = (form) => changedNames(form).length > 0 || isDrawnAnew(form);

/** What is to be sent: only what was changed, so that nothing else is written back. */
export function patchOf(form) {
  const properties = Object.fromEntries(changedNames(form).map((name) => [name, form.values[name] === '' ? null : form.values[name]]));
  return isDrawnAnew(form) ? {properties, geometry: wholeGeometry(form)} : {properties};
}

/** What links draw is sent unchanged, so that it stays with them; what no link draws becomes the drawn place. */
function wholeGeometry(form) {
  const geometries = [...otherLinks(form).map((link) => link.geometry).filter(Boolean), ...form.drawn];
  return geometries.length > 1 ? {type: 'GeometryCollection', geometries} : geometries[0] ?? null;
}

/**
 * Reads again what others may have changed. What only they changed is taken over; what both changed differently is a clash, to be decided.
 */
export async function rebase(form) {
  const fresh = await readState(form.number, form.names);
  const taken = [];
  const clashes = [];
  for (const name of form.names) {
    const [mine, before, theirs] = [form.values[name], form.base[name], fresh.base[name]];
    if (theirs !== before && mine === before) {
      form.values[name] = theirs;
      taken.push(name);
    } else if (theirs !== before && mine !== theirs) {
      clashes.push({name, mine, theirs});
    }
  }
  if (!same(fresh.drawnBase, form.drawnBase)) {
    if (same(form.drawn, form.drawnBase)) {
      form.drawn = fresh.drawnBase;
      taken.push('drawn');
    } else if (!same(form.drawn, fresh.drawnBase)) {
      clashes.push({name: 'drawn', mine: form.drawn, theirs: fresh.drawnBase});
    }
  }
  const decided = new Set(clashes.map(({name}) => name));
  Object.assign(form, fresh, {taken, clashes: [...form.clashes.filter(({name}) => !decided.has(name) && name !== 'drawn'), ...clashes]});
}

/** Ends a clash in favour of what others saved, or of what was typed here. */
export function decide(form, clash, isTheirs) {
  form.clashes = form.clashes.filter((other) => other !== clash);
  if (isTheirs && clash.name === 'drawn') {
    form.drawn = clash.theirs;
  } else if (isTheirs) {
    form.values[clash.name] = clash.theirs;
  }
}

/** After a save everything is as it was sent. */
export async function readSaved(form) {
  const fresh = await readState(form.number, form.names);
  Object.assign(form, fresh, {values: {...fresh.base}, drawn: fresh.drawnBase, errors: {}, clashes: [], taken: []});
}

/** Points, lines and areas of a geometry. */
function elements(geometry) {
  switch (geometry.type) {
    case 'GeometryCollection': return geometry.geometries.flatMap(elements);
    case 'MultiPoint': case 'MultiLineString': case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({type: geometry.type.slice('Multi'.length), coordinates}));
    default: return [geometry];
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

