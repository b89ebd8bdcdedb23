// What the page tells its user: errors stay until they are closed, other words are spoken and pass.

import {byId, fill, h} from './dom.js';
import {has, say, t} from './i18n.js';

/** Shows a failure with what can be done about it; what was drawn or typed is left alone. */
export function showError(error, again) {
  if (error.name === 'AbortError') {
    return;
  }
  const problem = error.problem ?? {code: 'page', detail: String(error.message ?? error)};
  const notice = h('div', {class: 'notice error', role: 'alert'},
    h('div', {},
      h('strong', {}, titleOf(problem)),
      h('p', {class: 'small'}, wordsOf(problem)),
      h('p', {class: 'small soft'}, t('problem.code', {code: problem.code}), problem.id && ` · ${t('problem.id', {id: problem.id})}`)),
    h('div', {class: 'notice-buttons'},
      again && h('button', {type: 'button', class: 'plain', onclick: () => { notice.remove(); again(); }}, t('problem.again')),
      h('button', {type: 'button', class: 'plain', onclick: () => notice.remove()}, t('close'))));
  const same = [...byId('notices').children].find((other) => other.textContent === notice.textContent);
  same?.remove();
  byId('notices').append(notice);
}

/** Says something in passing, to eyes and to screen readers. */
export function tell(text) {
  speak(text);
  const notice = h('div', {class: 'notice'}, text);
  byId('notices').append(notice);
  setTimeout(() => notice.remove(), 4000);
}

/** For screen readers only. */
export function speak(text) {
  fill(byId('spoken'), text);
}

export const titleOf = (problem) => (has(`problem.${problem.code}`) ? t(`problem.${problem.code}`) : t('problem.other'));

/** In the user's language where it is known what the problem names, else the service's own words. */
export function wordsOf(problem) {
  if (problem.parameter && problem.expected) {
    return t('problem.parameter', {parameter: problem.parameter, value: problem.value ?? '', expected: problem.expected});
  }
  return say(problem) || [problem.line && t('problem.line', {line: problem.line}), problem.detail].filter(Boolean).join(' ');
}
