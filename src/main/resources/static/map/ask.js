// The panel of questions: what lies near a place, and the sums of the plan by what is asked for.

import {byId, fill, h} from './dom.js';
import {t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {drawNear, initNear} from './near.js';
import {drawSums, initSums} from './sums.js';

const KINDS = ['near', 'sums'];

export function initAsk() {
  initNear();
  initSums();
  withWords(draw);
  on(['asking'], draw);
}

function draw() {
  fill(byId('panel-ask'),
    h('div', {class: 'panel-head'}, h('h2', {}, t(`ask.title.${get('asking')}`)),
      h('div', {class: 'segments', role: 'group', 'aria-label': t('ask.kinds')}, KINDS.map((kind) =>
        h('button', {type: 'button', id: `asking-${kind}`, 'aria-pressed': String(kind === get('asking')), onclick: () => choose(kind)}, t(`ask.kind.${kind}`))))),
    h('div', {id: 'ask-body'}));
  drawNear();
  drawSums();
}

function choose(kind) {
  set({asking: kind});
  byId(`asking-${kind}`).focus();
}
