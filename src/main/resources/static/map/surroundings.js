// What is at a checked ground and planned there besides the control lines, and how far away the nearest of the rest is.

import {h} from './dom.js';
import {figure, join, money, nameOf, number, say, t} from './i18n.js';
import {set} from './state.js';
import {lengthText} from './measure.js';
import {meetsWithoutSize, sizeText} from './finding.js';
import {chooseFeature} from './feature.js';
import {evidence} from './evidence.js';

/** More of a kind would hide the rest; the reports hold all. */
const MAX_ITEMS = 30;

let about;

export function initSurroundings(what) {
  about = what;
}

/**
 * @param {{here: ?Object, fault: ?Object, here_missing: ?string}} ground `here` is null where it was not looked for
 * @param {{code: string, text: Object}[]} without why it was not
 */
export function surroundings({here, fault, here_missing: missing}, without) {
  if (!here) {
    return !fault && h('p', {class: 'limits'}, say(without.find((why) => why.code === missing).text));
  }
  return h('section', {class: 'surroundings'}, h('h3', {}, t('around.title')),
    h('dl', {class: 'facts'}, units('around.district', here.district), units('around.township', here.township)),
    list('around.projects', here.projects, project),
    list('around.actions', here.actions, planItem),
    list('around.tasks', here.tasks, planItem),
    list('around.features', here.features, feature),
    more('around.inUnits', here.in_units, (item) => [nameOf(item.names), h('span', {class: 'soft'}, ` ${t('around.within', {units: join(item.within.map(nameOf))})}`)]),
    here.citywide > 0 && h('p', {class: 'small soft'}, t('around.citywide', {count: here.citywide})),
    here.not_excluded.length > 0 && h('p', {class: 'small soft'}, t('check.notExcluded', {features: join(here.not_excluded.map(nameOf))})),
    more('around.nearest', here.nearest, near));
}

/** Projects that several parcels of a submission meet. */
export function sharedProjects(shared) {
  return shared?.length > 0 && h('section', {class: 'surroundings pad'}, h('h3', {}, t('around.shared')),
    h('ul', {class: 'plain-list'}, shared.map((one) => h('li', {}, opener(one.project, one.names), sureness(one), ' ',
      h('span', {class: 'soft small'}, t('around.sharedBy', {grounds: join(one.grounds.map((ground) => number(ground)))}))))));
}

const units = (key, met) => met.length > 0 && h('div', {}, h('dt', {}, t(key)), h('dd', {}, join(met.map((unit) =>
  nameOf(unit.names) + (unit.overlap?.share > 0 && met.length > 1 ? ` ${figure(100 * unit.overlap.share, 1)} %` : '') + (unit.certainty === 'possible' ? t('around.maybe') : '')))));

function list(key, items, one) {
  return items.length > 0 && [h('h4', {}, t(key, {count: number(items.length)})), h('ul', {class: 'plain-list'}, shown(items, one))];
}

/** What only those read who look for it. */
function more(key, items, one) {
  return items.length > 0 && h('details', {}, h('summary', {}, t(key, {count: number(items.length)})), h('ul', {class: 'plain-list small'}, shown(items, one)));
}

function shown(items, one) {
  const rest = items.length - MAX_ITEMS;
  return [items.slice(0, MAX_ITEMS).map((item) => h('li', {}, one(item))), rest > 0 && h('li', {class: 'soft small'}, t('around.rest', {count: number(rest)}))];
}

function project(item) {
  return [
    opener(item.number, item.names), sureness(item),
    h('p', {class: 'small soft'}, [`${item.year_from}–${item.year_to}`, money(item.investment), item.field && nameOf(item.field), join(item.bodies.map(nameOf))].filter(Boolean).join(' · ')),
    why(item),
  ];
}

const planItem = (item) => [nameOf(item.names), sureness(item), why(item)];

const why = (item) => item.reasons.length > 0 && h('p', {class: 'small soft'}, say(item.reasons[0].why), t('around.evidence', {evidence: evidence(item.reasons[0].evidence)}));

const opener = (of, names) => h('button', {type: 'button', class: 'plain name', onclick: () => set({project: of, panel: 'projects'})}, `${of} ${nameOf(names)}`);

function feature(met) {
  return [namedFeature(met), sureness(met), h('span', {class: 'soft small'}, ` ${layerTitle(met.layer)}`),
    met.overlap && h('p', {class: 'small soft'}, meetsWithoutSize(met) ? t('finding.within') : shared(met.overlap))];
}

function shared({measure, size, share}) {
  const text = sizeText(measure, size);
  return share > 0 ? `${text} · ${figure(100 * share, 2)} %` : text;
}

const near = (one) => [namedFeature(one), h('span', {class: 'soft'}, ` ${lineName(one.line) ?? layerTitle(one.layer)}${one.stand_in ? t('around.standIn') : ''} · ${t('around.distance', {distance: lengthText(one.distance_m), slack: lengthText(one.slack_m)})}`)];

const namedFeature = (one) => h('button', {type: 'button', class: 'plain name', onclick: () => chooseFeature(one.feature)}, nameOf(one.names));

const sureness = ({certainty}) => certainty === 'possible' && [' ', h('span', {class: 'badge dashed'}, t('certainty.possible'))];

function layerTitle(id) {
  const layer = about.layers.find((one) => one.id === id);
  return layer ? nameOf(layer) : id;
}

function lineName(id) {
  const line = about.lines.find((one) => one.id === id);
  return line && nameOf(line);
}
