// A project's page: its facts and years, its places with their evidence, its actions, its conflicts.

import {address, getJson} from './api.js';
import {fill, h} from './dom.js';
import {half, join, money, nameOf, number, say, t, withUnit} from './i18n.js';
import {get, set} from './state.js';
import {showError} from './notices.js';
import {timeLine} from './chart.js';
import {showPlaces} from './places.js';
import {fieldColour} from './plan-style.js';
import {lengthText} from './measure.js';
import {finding, stateBadge} from './finding.js';
import {isDrawnOnly, linesLimits} from './lines.js';
import {editButton} from './edit.js';
import {asOf} from './versions.js';
import {evidence, noteList, signOf} from './evidence.js';
import {yearsOf} from './years.js';

let shown = null;

/** Draws the page into the panel. @param {?number[]} axis first and last year of all projects, null while they are read */
export async function projectPage(panel, wanted, axis) {
  if (shown?.number !== wanted) {
    fill(panel, back(), h('p', {class: 'soft pad'}, t('loading')));
  }
  try {
    const feature = await getJson(`api/projects/${wanted}`, asOf());
    if (get('project') !== wanted) {
      return;
    }
    const moved = shown?.number !== wanted;
    shown = feature.properties;
    showPlaces(shown, moved);
    fill(panel, back(), page(shown, axis ?? [shown.year_from, shown.year_to]));
  } catch (error) {
    fill(panel, back(), h('p', {class: 'soft pad'}, t('problem.nothingShown')));
    showError(error, () => projectPage(panel, wanted, axis));
  }
}

function back() {
  return h('button', {type: 'button', class: 'back', onclick: () => { shown = null; showPlaces(null); set({project: null}); }}, `‹ ${t('project.back')}`);
}

/** @param {Object} project @param {number[]} axis first and last year */
function page(project, [first, last]) {
  const colour = fieldColour(project.field.id);
  const summary = get('lang') === 'zh' ? project.summary_zh : project.summary_en;
  return h('article', {class: 'project-page'},
    h('p', {class: 'kicker', style: {'--field': colour}}, `${t('project.number', {number: project.number})} · ${nameOf(project.field)}`),
    h('h2', {}, nameOf(project)),
    get('lang') === 'en' && h('p', {class: 'soft', lang: 'zh-CN'}, project.name_zh),
    editButton(project.number),
    h('p', {}, summary),
    noteList(project.notes),
    h('dl', {class: 'facts'},
      fact('project.money', money(project.investment)),
      fact('project.bodies', join(project.bodies.map(nameOf))),
      fact('project.territory', join(project.territory.map(nameOf))),
      project.quantities.map((quantity) => h('div', {}, h('dt', {}, nameOf(quantity)), h('dd', {}, quantityText(quantity))))),
    h('h3', {}, t('project.timeLine')),
    timeLine(project.year_from, project.year_to, first, last, colour),
    h('p', {class: 'years soft'}, h('span', {}, String(first)), h('strong', {}, yearsOf(project)), h('span', {}, String(last))),
    h('h3', {}, t('project.places')),
    h('ul', {class: 'links'}, project.links.map(link)),
    alsoNamed(project.named_places.filter((place) => place.feature === null)),
    h('h3', {}, t('project.actions')),
    project.actions.length === 0 ? h('p', {class: 'soft'}, t('project.noActions')) : h('ul', {class: 'plain-list'}, project.actions.map(action)),
    h('h3', {}, t('project.conflicts')),
    conflicts(project.conflicts),
    h('p', {class: 'small soft'}, h('a', {href: address(`api/projects/${project.number}`, asOf()).href, target: '_blank', rel: 'noopener'}, t('project.asJson'))));
}

/** The verdict by the control lines that projects are checked against, which are not all. */
function conflicts(conflict) {
  const {lines} = conflict;
  return [
    h('p', {}, stateBadge({...conflict, illustrative: isDrawnOnly(conflict)}), ' ', say(conflict.reason_text)),
    lines.length > 0 && h('p', {class: 'small soft'}, t('project.lines', {lines: join(lines.map(({line}) => nameOf(line)))})),
    conflict.findings.map((one) => finding(one)),
    linesLimits(lines),
  ];
}

const fact = (key, text) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, text));

const quantityText = (quantity) => (quantity.value === null || quantity.value === undefined ? '–' : signOf(quantity.comparison) + withUnit(number(quantity.value, 2), quantity.unit === 'count' ? '' : quantity.unit));

/** Places of its row that nobody has located: they are named, not drawn. */
const alsoNamed = (places) => places.length > 0
  && h('p', {class: 'small soft'}, t('project.alsoNamed', {names: join(places.map(nameOf))}));

/** Why it is here, how exact. */
function link(place) {
  const assumed = place.basis === 'assumed';
  const sure = place.unlocated ? 'none' : place.placing;
  return h('li', {class: `link ${sure}`},
    h('p', {}, h('strong', {}, nameOf(place.target_names)), ' ', h('span', {class: 'soft'}, t(`role.${place.role}`)),
      ' ', h('span', {class: sure === 'certain' ? 'badge' : 'badge dashed'}, place.unlocated ? t('placing.unlocated') : t(`precision.${place.precision}`)),
      assumed && [' ', h('span', {class: 'badge dashed'}, t('placing.assumed'))]),
    h('p', {class: 'small'}, t(assumed ? 'project.whyAssumed' : place.words ? 'project.why' : 'project.whyRow', {words: place.words, evidence: evidence(place.evidence)})),
    place.stand_ins.length > 0 && h('p', {class: 'small'}, t('project.standIns', {units: place.stand_ins.map(nameOf).join(' · ')})),
    h('p', {class: 'small soft'}, place.accuracy_m === null ? t('project.noPlace') : t('project.accuracy', {accuracy: lengthText(place.accuracy_m)}),
      place.note && ` · ${half(place.note)}`));
}

const action = (one) => h('li', {}, h('span', {class: 'soft'}, `${one.action.id} `), nameOf(one.action), ' ', h('span', {class: 'badge'}, t(`basis.${one.basis}`)));
