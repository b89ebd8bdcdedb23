// The plan's working version as a whole: a line above the panels says what is not published yet, and opens the list of changes, from which they
// are taken back, published or given up.

import {byId, fill, h} from './dom.js';
import {has, join, say, t, withWords} from './i18n.js';
import {get, set} from './state.js';
import {dateText} from './versions.js';
import {labelOfProperty} from './edit-fields.js';
import {titleOf, wordsOf} from './notices.js';
import {changeWorking, readChanges, readDifference, readWorking} from './working.js';

let caller;
/** The state of the working version, null while it is not known. */
let working = null;
/** What the dialog shows besides the list: the difference before a publication, the question before giving up. */
let asked = null;
let reason = '';
let failure = '';
let changes = [];

export function initChanges(who) {
  caller = who;
  if (caller.rights.includes('edit-plan')) {
    withWords(drawBar);
    byId('working').addEventListener('close', () => { asked = null; failure = ''; });
    showWorkingBar();
  }
}

/** Reads the state again and shows it. A service that does not answer leaves the line as it was. */
export async function showWorkingBar() {
  try {
    working = await readWorking();
    drawBar();
  } catch { /* what the reader does next says it */ }
}

function drawBar() {
  const bar = byId('working-bar');
  bar.hidden = !working || working.change === 0;
  if (!bar.hidden) {
    fill(bar, h('span', {}, t(working.differs.length > 0 ? 'working.bar' : 'working.barSame', {count: working.differs.length, plan: working.plan})),
      h('button', {type: 'button', class: 'plain small', id: 'working-open', onclick: open}, t('working.open')));
  }
}

async function open() {
  [asked, failure, changes] = [null, '', []];
  draw();
  byId('working').showModal();
  await reload();
}

async function reload() {
  try {
    [working, changes] = await Promise.all([readWorking(), readChanges()]);
    drawBar();
  } catch (error) {
    failure = failureText(error);
  }
  draw();
}

function draw() {
  const dialog = byId('working');
  if (!working) {
    return;
  }
  const undoable = changes.some(isUndoable);
  fill(dialog,
    h('form', {method: 'dialog'}, h('button', {class: 'tool close', 'aria-label': t('close')}, '✕')),
    h('h2', {id: 'working-title'}, t('working.title')),
    h('p', {class: 'soft'}, t('working.lead', {plan: working.plan, count: working.differs.length})),
    working.behind && behindBox(),
    failure && h('p', {class: 'field-error', role: 'alert'}, failure),
    asked?.published ? publishedBox() : [
      !asked && (changes.length === 0 ? h('p', {class: 'soft'}, t(working.change === 0 ? 'working.none' : 'loading'))
        : h('ol', {class: 'changes', tabindex: '0', 'aria-label': t('working.list')}, changes.map(step))),
      asked?.difference ? publishBox() : asked?.discard ? discardBox() : h('div', {class: 'row dialog-buttons'},
        caller.rights.includes('import') && h('button', {type: 'button', class: 'main', id: 'working-publish', disabled: working.differs.length === 0, onclick: askPublish}, t('working.publish')),
        undoable && h('button', {type: 'button', class: 'plain', id: 'working-undo', onclick: () => change('undo', {})}, t('working.undoNewest')),
        working.change > 0 && h('button', {type: 'button', class: 'plain', id: 'working-discard', onclick: () => { asked = {discard: true}; draw(); byId('working-reason').focus(); }}, t('working.discard')),
        !caller.rights.includes('import') && h('p', {class: 'soft small'}, t('working.mayNotPublish')))]);
}

const isUndoable = (one) => !one.undone && (one.kind === 'edit' || one.kind === 'undo');

function step(one) {
  return h('li', {class: one.undone ? 'undone' : '', 'data-change': one.change},
    h('p', {class: 'change-head'}, h('strong', {}, one.author), ' ', h('time', {datetime: one.at, class: 'soft'}, dateText(one.at)),
      one.kind !== 'edit' && h('span', {class: 'badge'}, t(`working.kind.${one.kind}`, {change: one.undoes})),
      one.undone && h('span', {class: 'badge dashed'}, t('working.undone')),
      isUndoable(one) && h('button', {type: 'button', class: 'plain small', onclick: () => change('undo', {change: one.change})}, t('working.undo'))),
    h('p', {class: one.reason ? '' : 'soft'}, one.reason || t('working.noReason')),
    h('ul', {class: 'plain-list small'}, one.items.map((item) => h('li', {}, itemName(item), differences(item)))));
}

/** The item in words; a project opens. */
function itemName({item, before, after}) {
  const [kind, id] = item.split('/');
  const name = (after ?? before)?.name_zh ?? '';
  const made = before === null ? t('working.created') : after === null ? t('working.deleted') : '';
  const words = `${t(`working.item.${kind}`, {id})} ${get('lang') === 'en' ? (after ?? before)?.name_en ?? name : name}`.trim();
  return [kind === 'projects'
    ? h('button', {type: 'button', class: 'plain name', onclick: () => { byId('working').close(); set({project: Number(id), panel: 'projects'}); }}, words) : words,
  made && [' ', h('span', {class: 'badge'}, made)]];
}

const LONGEST = 80;

/** What of an item is another value now. */
function differences({before, after}) {
  if (!before || !after) {
    return null;
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return h('dl', {class: 'differences'}, names.map((name) => difference(labelOfProperty(name), text(wordOf(name, before[name])), text(wordOf(name, after[name])))));
}

const WORDS = {role: 'role', precision: 'precision', basis: 'edit.basis'};

/** The word for a value that is one of a few. */
function wordOf(name, value) {
  const key = `${WORDS[name]}.${String(value).toLowerCase()}`;
  return name in WORDS && has(key) ? t(key) : value;
}

const difference = (name, before, after) => h('div', {}, h('dt', {}, name), h('dd', {}, h('del', {}, before), ' → ', h('ins', {}, after)));

function text(value) {
  const words = value === null || value === undefined || value === '' ? t('edit.nothing')
    : Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? Object.values(one).filter(Boolean).join(' ') : one)).join('、') || t('edit.nothing')
      : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** The plan has a newer version, which must be brought in before a publication. */
function behindBox() {
  return h('section', {class: 'told'},
    h('p', {}, t('working.behind')),
    working.clashes.length > 0 && [h('p', {}, t('working.clashes')), h('ul', {class: 'plain-list'}, working.clashes.map((item) => h('li', {},
      h('label', {for: `clash-${item}`}, itemWords(item)), ' ', h('select', {id: `clash-${item}`, 'data-item': item},
        h('option', {value: 'keep'}, t('working.keep')), h('option', {value: 'take'}, t('working.take'))))))],
    h('p', {}, h('button', {type: 'button', class: 'main', id: 'working-renew', onclick: renew}, t('working.renew'))));
}

const itemWords = (item) => t(`working.item.${item.split('/')[0]}`, {id: item.split('/')[1]});

function renew() {
  /** @type {HTMLSelectElement[]} */
  const choices = [...byId('working').querySelectorAll('select[data-item]')];
  const named = (what) => choices.filter((choice) => choice.value === what).map((choice) => choice.dataset.item).join(',');
  return change('renew', {keep: named('keep'), take: named('take')});
}

async function askPublish() {
  try {
    asked = {difference: await readDifference()};
  } catch (error) {
    failure = failureText(error);
  }
  draw();
  byId('working-reason')?.focus();
}

/** What everybody will see, before it is published: values by the service's comparison, and what that does not compare by its name. */
function publishBox() {
  const rest = working.differs.filter((item) => !asked.difference.some((one) => one.item === item));
  return h('section', {class: 'confirm'},
    h('h3', {}, t('working.publishTitle')),
    h('p', {class: 'small soft'}, t('working.publishLead')),
    h('ul', {class: 'plain-list small difference-list', tabindex: '0', 'aria-label': t('working.publishTitle')}, asked.difference.map((one) => h('li', {},
      h('strong', {}, itemWords(one.item)), ` ${one.name} `, one.kind.toLowerCase() !== 'changed' && h('span', {class: 'badge'}, t(`working.kind.${one.kind.toLowerCase()}`)),
      one.details.length > 0 && h('dl', {class: 'differences'}, one.details.map((detail) => difference(has(`working.what.${detail.what}`) ? t(`working.what.${detail.what}`) : detail.what, text(detail.before), text(detail.after))))))),
    rest.length > 0 && h('p', {class: 'small'}, t('working.rest', {items: join(rest.map(itemWords))})),
    reasonField(true),
    buttons('working-confirm', t('working.publishNow'), 'main', publish));
}

function discardBox() {
  return h('section', {class: 'confirm'},
    h('h3', {}, t('working.discardTitle')),
    h('p', {class: 'small soft'}, t('working.discardLead', {count: working.change})),
    reasonField(false),
    buttons('working-confirm', t('working.discardNow'), 'danger', () => change('discard', {})));
}

const reasonField = (required) => h('div', {class: 'field'}, h('label', {for: 'working-reason'}, t('edit.reason'), required && h('span', {class: 'required', 'aria-hidden': 'true'}, ' *')),
  h('input', {id: 'working-reason', type: 'text', autocomplete: 'off', 'aria-required': required && 'true', value: reason, oninput: (event) => { reason = event.target.value; }}));

const buttons = (id, words, look, act) => h('div', {class: 'row dialog-buttons'},
  h('button', {type: 'button', class: look, id, onclick: act}, words),
  h('button', {type: 'button', class: 'plain', onclick: () => { asked = null; failure = ''; draw(); }}, t('cancel')));

async function publish() {
  try {
    failure = '';
    asked = {published: await changeWorking('publish', working.tag, {reason})};
    [reason, changes] = ['', []];
    await showWorkingBar();
  } catch (error) {
    failure = failureText(error);
  }
  draw();
}

function publishedBox() {
  return h('section', {class: 'confirm', role: 'status'},
    h('h3', {}, t('working.published', {version: asked.published.version})),
    h('p', {}, t('working.publishedLead')),
    h('div', {class: 'row dialog-buttons'}, h('button', {type: 'button', class: 'main', onclick: () => location.reload()}, t('working.reload'))));
}

/** Undoes, renews or gives up the state that is shown; another one is shown first. */
async function change(what, parameters) {
  try {
    failure = '';
    await changeWorking(what, working.tag, {reason, ...parameters});
    [asked, reason] = [null, ''];
    set({working: get('working') + 1});
    await reload();
  } catch (error) {
    failure = failureText(error);
    await reload();
  }
}

/** The service says why in both languages. */
const failureText = (error) => (error.problem ? say(error.problem) || `${titleOf(error.problem)}: ${wordsOf(error.problem)}` : String(error.message));
