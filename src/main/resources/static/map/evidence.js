// Where in the plan something stands, what its rows name, and what is noted of them.

import {h} from './dom.js';
import {nameOf, say, t} from './i18n.js';
import {set} from './state.js';

/** annex3/row/5, box6/item/1, text/3/2 or text/2 in words; several are joined by semicolons. */
export function evidence(text) {
  return text.split(';').map(one).join('; ');
}

function one(text) {
  const [, part, number, at] = text.match(/^(annex|box)(\d+)\/(?:row|item)\/(.+)$/) ?? text.match(/^(text)\/(\d+)(?:\/(.+))?$/) ?? [];
  return part ? t(part === 'text' && at === undefined ? 'evidence.chapter' : `evidence.${part}`, {number, at}) : text;
}

/** The plan's rows; that of a project opens it. */
export function rowList(rows) {
  return h('ul', {class: 'plain-list rows'}, rows.map((row) => h('li', {}, rowName(row), ' ', h('span', {class: 'soft small'}, evidence(row.ref)))));
}

function rowName(row) {
  const project = row.subject?.match(/^projects\/(\d+)$/)?.[1];
  const name = row.name_zh === null ? '' : nameOf(row);
  return project
    ? h('button', {type: 'button', class: 'plain name', onclick: () => set({project: Number(project), panel: 'projects'})}, `${project} ${name}`)
    : name;
}

/** Contradictions within the plan come with their own sign: neither figure is the right one by itself. */
export function noteList(notes) {
  return notes.length > 0 && h('ul', {class: 'plain-list notes'}, notes.map((note) => h('li', {class: `note ${note.kind}`},
    h('span', {class: note.kind === 'contradiction' ? 'badge dashed' : 'badge'}, t(`note.${note.kind}`)), ' ', say(note.text),
    ' ', h('span', {class: 'soft small'}, evidence(note.evidence)))));
}

const SIGNS = {'>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< '};

/** How a printed figure is meant: about, at least, … An exact one has no sign. */
export const signOf = (comparison) => (comparison === '≈' ? t('about') : SIGNS[comparison] ?? '');
