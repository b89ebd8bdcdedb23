// Why nothing was decided, in the place of the verdict: what the service could not read, with what would mend it.

import {fill, h} from './dom.js';
import {say, t} from './i18n.js';
import {titleOf, wordsOf} from './notices.js';
import {remedyButtons} from './remedy.js';
import {columnsForm} from './list-columns.js';

/** Failures that may pass by themselves. */
const PASSING = ['network', 'too-busy', 'database-unavailable', 'internal', 'page', 'takes-too-long'];

/** Of a file with very many tables the refusal has all names, buttons only the first. */
const MAX_CHOICES = 12;

/**
 * @param {Element} result where the verdict would stand
 * @param {Object} problem after RFC 9457, in both languages where the service says it in both
 * @param {{remedy: function(Object): void, again: function(): void, note?: string}} actions `note`
 * what the reader is to know, unless nothing was lost
 */
export function showRefusal(result, problem, {remedy, again, note = t('check.undecided')}) {
  fill(result, h('div', {class: 'verdict not-checked', role: 'alert'},
    h('h3', {}, titleOf(problem)),
    h('p', {}, say(problem) || wordsOf(problem)),
    h('p', {class: 'small'}, note),
    problem.choices?.length > 0 && h('div', {class: 'remedies'}, h('p', {class: 'small soft'}, t('remedy.choose')),
      problem.choices.slice(0, MAX_CHOICES).map((choice) => remedyButtons({[problem.parameter]: choice}, remedy))),
    problem.rows && columnsForm(problem, remedy),
    PASSING.includes(problem.code) && h('p', {}, h('button', {type: 'button', class: 'main', onclick: again}, t('problem.again'))),
    h('p', {class: 'small soft'}, t('problem.code', {code: problem.code}), problem.id && ` · ${t('problem.id', {id: problem.id})}`)));
}
