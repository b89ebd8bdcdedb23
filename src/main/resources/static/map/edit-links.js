// The links of a project in its form: each leads to a feature of the map, and says how the project lies there and where the plan says so. A
// link is saved on its own, as a change of its own.

import {fill, h} from './dom.js';
import {nameOf, t} from './i18n.js';
import {showError, tell} from './notices.js';
import {evidence} from './evidence.js';
import {chooseFeature, featureOf, pickFeature} from './feature.js';
import {areaField, choiceField, focusError, labelOfProperty, numberField, refusalText, textField} from './edit-fields.js';
import {otherLinks} from './edit-form.js';
import {changeItem, createItem, readItem, removeItem} from './working.js';

const NAMES = ['target', 'role', 'precision', 'reach_from', 'reach_to', 'basis', 'words', 'evidence', 'accuracy_m', 'note'];
const ROLES = ['site', 'along', 'within', 'serves', 'address'];
const PRECISIONS = ['exact', 'reach', 'feature', 'township', 'district', 'citywide'];

/** @param {Object} form of the project @param {function(): Promise<void>} saved called when a link was saved or removed */
export function linksSection(form, saved) {
  const links = otherLinks(form);
  return h('section', {class: 'edit-part', 'aria-labelledby': 'edit-links'},
    h('h3', {id: 'edit-links'}, t('edit.links')),
    h('p', {class: 'soft small'}, t('edit.links.lead')),
    links.length === 0 && !form.link && h('p', {class: 'soft'}, t('edit.links.none')),
    h('ul', {class: 'links'}, links.map((link) => (form.link?.id === link.id ? h('li', {class: 'link'}, linkForm(form, saved)) : row(form, link, saved)))),
    form.link && !form.link.id ? h('div', {class: 'link'}, linkForm(form, saved))
      : h('p', {}, h('button', {type: 'button', class: 'plain', id: 'edit-link-add', onclick: () => openLink(form, null)}, t('edit.links.add'))));
}

function row(form, {id, properties}, saved) {
  return h('li', {class: `link ${properties.placing}`, 'data-link': id},
    h('p', {}, h('button', {type: 'button', class: 'plain name', onclick: () => chooseFeature(properties.target)}, targetName(properties)),
      ' ', h('span', {class: 'soft'}, t(`role.${properties.role}`)),
      h('span', {class: properties.placing === 'certain' ? 'badge' : 'badge dashed'}, t(`precision.${properties.precision}`)),
      properties.basis === 'assumed' && h('span', {class: 'badge dashed'}, t('placing.assumed'))),
    properties.words && h('p', {class: 'small soft'}, t('edit.links.words', {words: properties.words, evidence: evidence(properties.evidence)})),
    h('p', {class: 'row'},
      h('button', {type: 'button', class: 'plain small', onclick: () => openLink(form, id)}, t('edit.links.edit')),
      h('button', {type: 'button', class: 'plain small', onclick: () => remove(form, id, properties, saved)}, t('edit.remove'))));
}

const targetName = (properties) => nameOf({name_zh: properties.target_name_zh, name_en: properties.target_name_en}) || properties.target;

/** Opens the form of a link, of a new one without an id. */
async function openLink(form, id) {
  try {
    const {tag, properties} = id ? await readItem(`links/${id}`) : {tag: null, properties: {basis: 'named', precision: 'feature', role: 'site'}};
    form.link = linkOf(form, id, tag, properties);
    form.redraw();
    document.getElementById(id ? 'link-role' : 'link-pick')?.focus();
  } catch (error) {
    showError(error, () => openLink(form, id));
  }
}

/** Starts a link to a feature that is picked on the map or found by the search. */
export function linkByPicking(form) {
  form.link = linkOf(form, null, null, {basis: 'named', precision: 'feature', role: 'site'});
  form.redraw();
  pick(form);
}

function linkOf(form, id, tag, properties) {
  const values = Object.fromEntries(NAMES.map((name) => [name, properties[name] === null || properties[name] === undefined ? '' : String(properties[name])]));
  const link = {
    id, tag, values, base: {...values}, name: properties.target ? targetName(properties) : '', prefix: 'link', errors: {}, reason: '',
    change: (name, value) => { values[name] = value; }, redraw: () => form.redraw(),
  };
  return link;
}

function pick(form) {
  tell(t('edit.pickHow'));
  pickFeature(async (target) => {
    form.link.values.target = target;
    form.link.name = target;
    delete form.link.errors.target;
    form.redraw();
    document.getElementById('link-role')?.focus();
    try {
      form.link.name = nameOf((await featureOf(target)).properties) || target;
      form.redraw();
    } catch (error) {
      showError(error);
    }
  });
}

function linkForm(form, saved) {
  const {link} = form;
  const {values, errors} = link;
  return h('form', {class: 'filters link-form', novalidate: true, onsubmit: (event) => { event.preventDefault(); save(form, saved); }},
    h('div', {class: 'field wide'}, h('span', {class: 'label'}, t('edit.target'), h('span', {class: 'required', 'aria-hidden': 'true'}, '\u00a0*')),
      h('div', {class: 'row'}, values.target && h('strong', {}, link.name),
        h('button', {type: 'button', class: 'plain', id: 'link-pick', onclick: () => pick(form)}, t(values.target ? 'edit.pickAnother' : 'edit.pick'))),
      errors.target && h('p', {class: 'field-error', tabindex: '-1'}, errors.target)),
    choiceField(link, 'role', words('role', ROLES)),
    choiceField(link, 'precision', words('precision', PRECISIONS)),
    values.precision === 'reach' && [textField(link, 'reach_from', {required: true, hint: t('edit.reach.hint')}), textField(link, 'reach_to', {required: true})],
    choiceField(link, 'basis', words('edit.basis', ['named', 'assumed'])),
    numberField(link, 'accuracy_m', {hint: t('edit.accuracy_m.hint')}),
    areaField(link, 'words', {required: values.precision !== 'citywide', hint: t('edit.words.hint')}),
    textField(link, 'evidence', {wide: true, hint: t('edit.evidence.hint')}),
    textField(link, 'note', {wide: true}),
    h('div', {class: 'field wide'}, h('label', {for: 'link-reason'}, t('edit.reason')),
      h('input', {id: 'link-reason', type: 'text', autocomplete: 'off', value: link.reason, oninput: (event) => { link.reason = event.target.value; }})),
    errors[''] && h('p', {class: 'field-error wide', role: 'alert', tabindex: '-1'}, errors['']),
    h('div', {class: 'row field wide'},
      h('button', {type: 'submit', class: 'main', id: 'link-save'}, t(link.id ? 'edit.links.save' : 'edit.links.create')),
      h('button', {type: 'button', class: 'plain', onclick: () => { form.link = null; pickFeature(null); form.redraw(); }}, t('cancel'))));
}

const words = (kind, ids) => ids.map((id) => [id, t(`${kind}.${id}`)]);

async function save(form, saved) {
  const {link} = form;
  link.errors = {};
  const sent = {...link.values, ...(link.values.precision === 'reach' ? {} : {reach_from: '', reach_to: ''})};
  try {
    if (link.id) {
      const names = NAMES.filter((name) => sent[name] !== link.base[name]);
      await changeItem(`links/${link.id}`, link.tag, {properties: valuesOf(sent, names)}, {reason: link.reason});
    } else {
      await createItem('links', {...valuesOf(sent, NAMES), subject: `projects/${form.number}`}, link.reason);
    }
    form.link = null;
    pickFeature(null);
    tell(t('edit.links.saved'));
    await saved();
  } catch (error) {
    await refused(form, error, saved);
  }
}

const valuesOf = (sent, names) => Object.fromEntries(names.map((name) => [name, sent[name] === '' ? null : sent[name]]));

/** A link that others changed meanwhile is shown as it is now; what was typed stays beside it, to be saved again or not. */
async function refused(form, error, saved) {
  const {link} = form;
  if (error.status === 422) {
    const {property} = error.problem;
    link.errors[NAMES.includes(property) ? property : ''] = refusalText(error.problem, labelOfProperty);
    form.redraw();
    focusError(document.querySelector('.link-form'));
  } else if (error.status === 412 && link.id) {
    const {tag, properties} = await readItem(`links/${link.id}`);
    const now = linkOf(form, link.id, tag, properties);
    const theirs = NAMES.filter((name) => now.base[name] !== link.base[name] && now.base[name] !== link.values[name]);
    theirs.forEach((name) => {
      link.errors[name] = t('edit.clash.now', {value: wordsOf(name, now.base[name])});
    });
    Object.assign(link, {tag, base: now.base});
    link.errors[''] = t('edit.links.clash');
    form.redraw();
    focusError(document.querySelector('.link-form'));
  } else {
    showError(error, () => save(form, saved));
  }
}

function wordsOf(name, value) {
  const kind = {role: 'role', precision: 'precision', basis: 'edit.basis'}[name];
  return kind && value ? t(`${kind}.${value}`) : value || t('edit.nothing');
}

/** Asks before, on the button's own place; what others changed since it was shown is not removed unseen. */
async function remove(form, id, shown, saved) {
  const item = document.querySelector(`[data-link="${CSS.escape(id)}"]`);
  const confirmed = await new Promise((answer) => {
    fill(item, h('p', {}, t('edit.links.removeAsk', {name: targetName(shown)})), h('p', {class: 'row'},
      h('button', {type: 'button', class: 'danger', onclick: () => answer(true)}, t('edit.remove')),
      h('button', {type: 'button', class: 'plain', onclick: () => answer(false)}, t('cancel'))));
    item.querySelector('button').focus();
  });
  if (!confirmed) {
    form.redraw();
    return;
  }
  try {
    const {tag, properties} = await readItem(`links/${id}`);
    const isSame = NAMES.every((name) => properties[name] === shown[name]);
    if (isSame) {
      await removeItem(`links/${id}`, tag, form.reason);
      tell(t('edit.links.removed'));
    } else {
      tell(t('edit.links.changed'));
    }
    await saved();
  } catch (error) {
    form.redraw();
    showError(error);
  }
}
