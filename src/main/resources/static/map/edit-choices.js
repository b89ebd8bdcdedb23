// What the form of a project chooses from: fields, bodies, districts, actions, kinds of figures. Read once, when the first form opens.

import {getJson} from './api.js';
import {nameOf} from './i18n.js';

/** More than any plan has of a kind. */
const ALL = {limit: 1000};
let asked = null;

/** @return {Promise<{fields: Object[], bodies: Object[], districts: Object[], actions: Object[], figures: Object[]}>} */
export function readChoices() {
  asked ??= read().catch((error) => { asked = null; throw error; });
  return asked;
}

async function read() {
  const [projects, bodies, districts, actions] = await Promise.all([
    getJson('api/projects', ALL), getJson('api/bodies', ALL), getJson('ogc/collections/districts/items', {...ALL, f: 'json', skipGeometry: true}), getJson('api/actions', ALL)]);
  const rows = projects.features.map((feature) => feature.properties);
  return {
    fields: each(rows.map((project) => project.field)),
    bodies: bodies.items,
    districts: districts.features.map(({id, properties}) => ({...properties, id})),
    actions: actions.items,
    figures: each(rows.flatMap((project) => project.quantities ?? []), 'kind'),
  };
}

/** Each thing once, by its id. */
const each = (things, id = 'id') => [...new Map(things.map((thing) => [thing[id], thing])).values()];

/** Things as options of a list, by name. */
export const optionsOf = (things) => things.map((thing) => [thing.id, nameOf(thing)]);
