// What changed between two versions, in words: each layer with its counts, open to its features; each can be gone to.

import {h} from './dom.js';
import {has, join, nameOf, t} from './i18n.js';
import {set} from './state.js';
import {chooseFeature} from './feature.js';
import {lengthText} from './measure.js';

const KINDS = ['added', 'removed', 'moved', 'renamed', 'attributes'];
const MOST = 100;

/** @param {{layer: Object, isNew: boolean, kinds: Object, changes: Object[]}[]} changes @param {string} title of the list */
export function changeList(changes, title) {
  return [
    h('h3', {class: 'small'}, title),
    changes.length === 0 ? h('p', {class: 'soft small'}, t('time.nothing'))
      : h('ul', {class: 'time-layers'}, changes.map((one) => h('li', {}, one.isNew
        ? [h('strong', {}, nameOf(one.layer)), ' ', t('time.newLayer')]
        : h('details', {open: changes.length === 1 && matchMedia('(min-width: 901px)').matches}, h('summary', {}, h('strong', {}, nameOf(one.layer)), ' ', counts(one.kinds)), list(one))))),
  ];
}

const counts = (kinds) => KINDS.filter((kind) => kinds[kind] > 0).map((kind) => t(`time.${kind}`, {count: kinds[kind]})).join(' · ');

function list({changes}) {
  return h('ul', {class: 'plain-list small'}, changes.slice(0, MOST).map((change) => h('li', {}, h('span', {class: 'badge'}, t(`time.kind.${change.kind}`)), ' ', name(change), ' ', details(change))),
    changes.length > MOST && h('li', {class: 'soft'}, t('around.rest', {count: changes.length - MOST})));
}

/** What is gone cannot be gone to. */
function name(change) {
  const text = nameOf(change) || change.id;
  if (change.kind === 'removed') {
    return text;
  }
  return h('button', {type: 'button', class: 'plain name', onclick: () => (change.project ? set({project: change.project, panel: 'projects'}) : chooseFeature(change.target))}, text);
}

function details({displacement_m: metres, attributes, parts}) {
  const names = parts?.map((part) => t(has(`working.what.${part}`) ? `working.what.${part}` : `time.part.${part}`)) ?? attributes?.map((one) => one.name) ?? [];
  return h('span', {class: 'soft'}, [metres > 0 && t('time.by', {distance: lengthText(metres)}), join(names)].filter(Boolean).join(' · '));
}
