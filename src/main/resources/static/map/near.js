// "Which projects lie within so many metres of …?", answered in the panel and on the map at once: by a click on the map, a search, or
// a name in the panel.

import {address, getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {nameOf, number, say, t} from './i18n.js';
import {get, on, set} from './state.js';
import {speak, titleOf} from './notices.js';
import {row} from './projects.js';
import {askAbout, featureOf} from './feature.js';
import {setAsked, zoomToAsked} from './asked-area.js';
import {groupsOf} from './near-groups.js';
import {nearAddresses} from './near-addresses.js';
import {lengthText} from './measure.js';
import {map} from './map.js';
import {picker} from './picker.js';
import {placesToAsk} from './options.js';
import {asOf} from './versions.js';

const DISTANCES = [0, 100, 500, 1000, 5000];
const LONGEST_M = 100_000;
/** @type {?{question: Object, feature: Object, answer: Object, groups: Object[]}} */
let answered = null;
/** @type {?Object} why there is no answer */
let refused = null;
let busy = false;

/** What a link with a view of its own asks about. */
let linked = null;

export function initNear() {
  linked = map.linked ? get('ask')?.target ?? null : null;
  on(['ask', 'date'], ask);
  on(['askOthers'], () => drawNear());
  ask();
}

/** Draws into the panel, if that is the question that it shows. */
export function drawNear() {
  const body = byId('ask-body');
  if (!body || get('asking') !== 'near') {
    return;
  }
  const focused = document.activeElement?.id;
  fill(body, form(), h('div', {id: 'ask-answer', 'aria-live': 'polite'}, content()));
  if (focused) {
    byId(focused)?.focus();
  }
}

function form() {
  const question = get('ask');
  return h('form', {class: 'filters ask-form', onsubmit: (event) => event.preventDefault()},
    h('div', {class: 'field wide'}, picker({
      id: 'ask-target', label: t('ask.of'), load: placesToAsk, value: question?.target ?? '', text: answered ? nameOf(answered.feature.properties) : question?.target ?? '',
      placeholder: t('ask.of.hint'), choose: (target) => target && askAbout(target),
    })),
    others(),
    question && h('div', {class: 'field wide'}, h('label', {for: 'ask-distance'}, t('ask.distance')), distances(question)));
}

function distances(question) {
  const change = (distance) => set({ask: {...question, distance: Math.max(0, Math.min(LONGEST_M, distance || 0))}});
  return h('div', {class: 'row'},
    h('div', {class: 'segments', role: 'group', 'aria-label': t('ask.distance')}, DISTANCES.map((distance) =>
      h('button', {type: 'button', id: `ask-distance-${distance}`, 'aria-pressed': String(distance === question.distance), onclick: () => change(distance)},
        distance === 0 ? t('ask.touches') : lengthText(distance)))),
    h('span', {class: 'free'}, h('input', {type: 'number', id: 'ask-distance', min: 0, max: LONGEST_M, step: 'any', value: question.distance, onchange: (event) => change(Number(event.target.value))}), h('span', {}, 'm')));
}

/** What else lies where the map was clicked. */
function others() {
  const all = (get('askOthers') ?? []).filter(({target}) => target !== get('ask')?.target);
  return all.length > 0 && h('p', {class: 'field wide others'}, h('span', {class: 'label soft small'}, t('ask.others')), ' ',
    all.map(({target, properties}) => h('button', {type: 'button', class: 'chip-button', onclick: () => askAbout(target, get('askOthers'))}, nameOf(properties) || target)));
}

async function ask() {
  const question = get('ask');
  const day = get('date');
  const mayMove = question?.target !== linked;
  linked = mayMove ? null : linked;
  const before = answered?.question.target;
  [answered, refused, busy] = [null, null, Boolean(question)];
  setAsked(null);
  drawNear();
  if (!question) {
    return;
  }
  try {
    const [feature, answer] = await Promise.all([
      featureOf(question.target),
      getJson('api/projects', {touches: question.target, distance: question.distance, limit: 1000, ...asOf()}),
    ]);
    if (get('ask') !== question || get('date') !== day) {
      return;
    }
    answered = {question, feature, answer, groups: groupsOf(answer.features, question.distance)};
  } catch (error) {
    if (get('ask') !== question) {
      return;
    }
    refused = error.problem ?? {code: 'page', zh: String(error.message), en: String(error.message)};
  }
  busy = false;
  setAsked(answered);
  drawNear();
  if (answered && mayMove && before !== question.target) {
    zoomToAsked();
  }
  if (answered) {
    speak(t('ask.spoken', {count: answered.answer.numberMatched, name: nameOf(answered.feature.properties)}));
  }
}

function content() {
  if (refused) {
    return h('div', {class: 'told', role: 'alert'}, h('p', {}, h('strong', {}, titleOf(refused))), h('p', {class: 'small'}, say(refused) || refused.detail),
      h('button', {type: 'button', class: 'plain small', onclick: ask}, t('problem.again')));
  }
  if (busy) {
    return h('p', {class: 'soft'}, t('loading'));
  }
  return answered ? answer() : h('ul', {class: 'plain-list examples'}, h('li', {}, t('ask.how.map')), h('li', {}, t('ask.how.search')));
}

function answer() {
  const {question, answer: {numberMatched}, groups} = answered;
  const download = (f) => address('api/projects', {touches: question.target, distance: question.distance, limit: 1000, f, ...asOf()}).href;
  const certain = groups.flatMap(({items}) => items).filter((item) => item.certain).length;
  return [
    h('div', {class: 'sums answer-head'},
      h('span', {}, h('strong', {}, t('ask.certain', {count: certain})), ' · ', t('ask.possible', {count: numberMatched - certain})),
      h('button', {type: 'button', class: 'chip-button', id: 'ask-zoom', onclick: zoomToAsked}, t('zoomToResult')),
      h('a', {class: 'download', href: download('csv'), download: 'projects.csv'}, 'CSV'), h('a', {class: 'download', href: download('geojson'), download: 'projects.geojson'}, 'GeoJSON')),
    numberMatched === 0 && h('p', {class: 'nothing'}, t('ask.nothing', {distance: lengthText(question.distance)})),
    groups.map(group),
    nearAddresses(answered),
  ];
}

/** What is known by its unit only is folded: it is long, and says little. */
function group({name, items}) {
  const list = () => h('ol', {class: 'list'}, items.map((item) => row(item.feature.properties, reasons(item, name))));
  if (items.length === 0) {
    return null;
  }
  const title = t(`ask.group.${name}`, {count: items.length, distance: answered.question.distance === 0 ? t('ask.touches') : lengthText(answered.question.distance)});
  return name === 'unit'
    ? h('details', {class: 'ask-group unit'}, h('summary', {}, h('h3', {}, title)), list())
    : h('section', {class: `ask-group ${name}`}, h('h3', {}, title), list());
}

/** The strongest reason, how sure and how far; the others open below it. */
function reasons({reasons: [first, ...rest], certain}, name) {
  const isDrawn = name !== 'unit' && first.basis === 'geometry';
  return h('div', {class: 'why small'},
    h('p', {}, h('span', {class: certain ? 'badge sure' : 'badge dashed'}, [t(certain ? 'certainty.certain' : 'certainty.possible'), isDrawn && `${number(first.distance_m)} m`].filter(Boolean).join(' · ')),
      ' ', h('span', {class: 'soft'}, say(first.why))),
    rest.length > 0 && h('details', {class: 'soft'}, h('summary', {}, t('ask.more', {count: rest.length})),
      h('ul', {class: 'plain-list'}, rest.map((reason) => h('li', {}, say(reason.why))))));
}
