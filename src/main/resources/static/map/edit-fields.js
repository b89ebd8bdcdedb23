// Fields of a form: each with its label, and what the service refused of it right below.

import {h} from './dom.js';
import {has, say, t} from './i18n.js';

/** Values that are lists are written as the service has them. */
const SEPARATOR = ';';

/** The service sets a space between Chinese and a name; between Chinese and Chinese there is none. */
const BETWEEN_CHINESE = /(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff])/g;

export const listOf = (text) => text.split(SEPARATOR).filter(Boolean);

/**
 * @typedef {Object} Form what fields show and change
 * @property {string} prefix of ids
 * @property {Object<string, string>} values
 * @property {Object<string, string>} errors by the name of a field
 * @property {function(string, string): void} change called with a field's name and value
 * @property {function(): void} redraw
 */

/** @typedef {{label?: string, wide?: boolean, hint?: string, required?: boolean}} Look */

/** @param {Form} form @param {string} name @param {Look} look */
export function textField(form, name, look = {}) {
  return labelled(form, name, look, h('input', {type: 'text', autocomplete: 'off', value: form.values[name], oninput: typed(form, name)}));
}

/** A number is a text here: what is none goes to the service, which says so. @param {Form} form @param {string} name @param {Look} look */
export function numberField(form, name, look = {}) {
  return labelled(form, name, look, h('input', {
    type: 'text', inputmode: 'decimal', class: 'number', autocomplete: 'off', value: form.values[name], oninput: typed(form, name),
  }));
}

export function areaField(form, name, look = {}) {
  return labelled(form, name, {wide: true, ...look}, h('textarea', {rows: 3, class: 'prose', value: form.values[name], oninput: typed(form, name)}));
}

/** @param {Form} form @param {string} name @param {string[][]} options values with their words @param {Look} look */
export function choiceField(form, name, options, look = {}) {
  return labelled(form, name, look, h('select', {onchange: (event) => { typed(form, name)(event); form.redraw(); }},
    options.map(([value, words]) => h('option', {value, selected: value === form.values[name]}, words))));
}

/** Some of the options: chips that can be taken away, and a list to add from. */
export function listField(form, name, options, look = {}) {
  const chosen = listOf(form.values[name]);
  const words = new Map(options);
  const choose = (ids) => { form.change(name, ids.join(SEPARATOR)); form.redraw(); };
  return labelled(form, name, {wide: true, ...look},
    h('select', {onchange: (event) => choose([...chosen, event.target.value])}, h('option', {value: ''}, t('edit.add')),
      options.filter(([id]) => !chosen.includes(id)).map(([id, text]) => h('option', {value: id}, text))),
    chosen.length > 0 && h('ul', {class: 'chosen'}, chosen.map((id) => h('li', {}, words.get(id) ?? id,
      h('button', {type: 'button', 'aria-label': t('edit.takeAway', {name: words.get(id) ?? id}), onclick: () => choose(chosen.filter((other) => other !== id))}, '✕')))));
}

const typed = (form, name) => (event) => {
  form.change(name, event.target.value.trim());
  const error = document.getElementById(`${form.prefix}-${name}-error`);
  if (error) {
    delete form.errors[name];
    error.remove();
    event.target.removeAttribute('aria-invalid');
    event.target.removeAttribute('aria-describedby');
  }
};

function labelled(form, name, {label = t(`edit.${name}`), wide = false, hint = '', required = false}, input, more = null) {
  const id = `${form.prefix}-${name}`;
  const error = form.errors[name];
  input.id = id;
  if (required) {
    input.setAttribute('aria-required', 'true');
  }
  if (error) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${id}-error`);
  }
  return h('div', {class: `field ${wide ? 'wide' : ''}`},
    h('label', {for: id}, label, required && h('span', {class: 'required', 'aria-hidden': 'true'}, '\u00a0*')),
    more, input,
    hint && h('p', {class: 'soft hint'}, hint),
    error && h('p', {class: 'field-error', id: `${id}-error`}, error));
}

/** What the service refused, with the names of properties as the fields have them. @param {Object} problem @param {function(string): string} labelOf */
export function refusalText(problem, labelOf) {
  return (say(problem) || problem.detail || '').replace(/\b[a-z]+(?:_[a-z0-9]+)+\b|^[a-z]+\b/g, labelOf).replace(BETWEEN_CHINESE, '');
}

/** The word for a property; what has none stays. */
export const labelOfProperty = (name) => (has(`edit.${name}`) ? t(`edit.${name}`) : name);

/** Goes to the first field with an error, if there is one. @param {Element} panel */
export function focusError(panel) {
  const wrong = panel.querySelector('[aria-invalid], .field-error');
  wrong?.scrollIntoView({block: 'center'});
  /** @type {?HTMLElement} */ (wrong)?.focus?.();
}
