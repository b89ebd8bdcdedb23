// "Which projects lie within so many metres of …?" The answer on the map and as a table, and the question itself as addresses
// that other programs can ask.

import {address, getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {nameOf, say, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {showError} from './notices.js';
import {row} from './projects.js';
import {chooseFeature, featureOf} from './feature.js';
import {copyable} from './copyable.js';
import {setAsked} from './asked-area.js';
import {lengthText} from './measure.js';
import {wktOf} from './wkt.js';
import {asOf} from './versions.js';

const DISTANCES = [0, 100, 500, 1000, 2000];
let panel;
/** @type {?{question: Object, feature: Object, answer: Object}} */
let answered = null;

export function initAsk() {
  panel = byId('panel-ask');
  withWords(draw);
  on(['ask', 'date'], ask);
  ask();
}

function draw() {
  const question = get('ask');
  fill(panel,
    h('div', {class: 'panel-head'}, h('h2', {}, t('ask.title')),
      h('p', {class: 'soft'}, t('ask.lead')),
      question && form(question)),
    h('div', {id: 'ask-answer', 'aria-live': 'polite'}, !question && examples()));
  if (answered) {
    showAnswer();
  }
}

function form(question) {
  const change = (distance) => set({ask: {...question, distance: Math.max(0, Math.min(100_000, distance || 0))}});
  return h('form', {class: 'filters', onsubmit: (event) => event.preventDefault()},
    h('div', {class: 'field wide'}, h('span', {class: 'label'}, t('ask.of')), h('button', {type: 'button', class: 'target', onclick: () => chooseFeature(question.target)}, answered ? nameOf(answered.feature.properties) : question.target)),
    h('div', {class: 'field wide'}, h('label', {for: 'ask-distance'}, t('ask.distance')),
      h('div', {class: 'row'}, h('input', {type: 'number', id: 'ask-distance', min: 0, max: 100000, step: 50, value: question.distance, onchange: (event) => change(Number(event.target.value))}), h('span', {}, 'm'),
        h('div', {class: 'segments', role: 'group', 'aria-label': t('ask.distance')}, DISTANCES.map((distance) =>
          h('button', {type: 'button', 'aria-pressed': String(distance === question.distance), onclick: () => change(distance)}, distance === 0 ? t('ask.touches') : lengthText(distance)))))));
}

function examples() {
  return h('ul', {class: 'plain-list examples'},
    h('li', {}, t('ask.how.map')), h('li', {}, t('ask.how.search')));
}

async function ask() {
  const question = get('ask');
  const day = get('date');
  answered = null;
  setAsked(null);
  draw();
  if (!question) {
    return;
  }
  fill(byId('ask-answer'), h('p', {class: 'soft'}, t('loading')));
  try {
    const [feature, answer] = await Promise.all([
      featureOf(question.target),
      getJson('api/projects', {touches: question.target, distance: question.distance, limit: 1000, ...asOf()}),
    ]);
    if (get('ask') !== question || get('date') !== day) {
      return;
    }
    answered = {question, feature, answer};
    setAsked(answered);
    draw();
  } catch (error) {
    fill(byId('ask-answer'), h('p', {}, t('problem.nothingShown')));
    showError(error, ask);
  }
}

function showAnswer() {
  const {question, answer} = answered;
  const certain = answer.features.filter((feature) => feature.properties.certainty === 'certain');
  const possible = answer.features.filter((feature) => feature.properties.certainty !== 'certain');
  const download = (f) => address('api/projects', {touches: question.target, distance: question.distance, limit: 1000, f, ...asOf()}).href;
  fill(byId('ask-answer'),
    h('p', {class: 'sums'}, h('strong', {}, t('ask.certain', {count: certain.length})), ' · ', t('ask.possible', {count: possible.length}),
      h('a', {class: 'download', href: download('csv'), download: 'projects.csv'}, 'CSV'), h('a', {class: 'download', href: download('geojson'), download: 'projects.geojson'}, 'GeoJSON')),
    h('details', {class: 'addresses'}, h('summary', {}, t('ask.addresses')), addresses().map(({title, href}) => copyable({title, text: href, href})), h('p', {class: 'soft small'}, t('ask.addressesNote'))),
    part('ask.certainTitle', certain), part('ask.possibleTitle', possible));
}

function part(title, features) {
  return features.length > 0 && [h('h3', {}, t(title)), h('ol', {class: 'list'}, features.map((feature) => row(feature.properties, reasons(feature.properties))))];
}

const reasons = ({reasons: all}) => h('p', {class: 'why small soft'}, say(all[0].why), all.length > 1 && ` ${t('ask.more', {count: all.length - 1})}`);

/** The same question three times. WFS and OGC API know the drawings only: no accuracies, no projects without a place. */
function addresses() {
  const {question: {target, distance}, feature} = answered;
  const list = [{title: 'API', href: address('api/projects', {touches: target, distance, ...asOf()}).href}];
  if (feature.geometry) {
    const near = `DWITHIN(geometry,${wktOf(feature.geometry)},${distance},meters)`;
    list.push(
      {title: 'WFS 2.0', href: address('ows', {SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', TYPENAMES: 'projects', OUTPUTFORMAT: 'application/json', SRSNAME: 'urn:ogc:def:crs:OGC:1.3:CRS84', CQL_FILTER: near, ASOF: get('date')}).href},
      {title: 'OGC API · CQL2', href: address('ogc/collections/projects/items', {f: 'json', limit: 1000, filter: near, datetime: get('date')}).href});
  }
  return list;
}
