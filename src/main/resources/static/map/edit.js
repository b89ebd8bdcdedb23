// Edits a project in the plan's working version, for those who may: the form in the place of the project's page, its saving, and what came of it.

import {ApiError} from './api.js';
import {byId, fill, h} from './dom.js';
import {join, nameOf, say, t} from './i18n.js';
import {get, on, set} from './state.js';
import {showError, speak} from './notices.js';
import {dateText} from './versions.js';
import {areaField, choiceField, focusError, labelOfProperty, listField, listOf, numberField, refusalText, textField} from './edit-fields.js';
import {optionsOf, readChoices} from './edit-choices.js';
import {changedNames, decide, isChanged, isDrawnAnew, patchOf, readForm, readSaved, rebase} from './edit-form.js';
import {figuresPart} from './edit-figures.js';
import {linkByPicking, linksSection} from './edit-links.js';
import {initEditPlace, placeSection, showPlace, sizeOf} from './edit-place.js';
import {stopDrawing} from './draw.js';
import {pickFeature} from './feature.js';
import {linesTable, linesLimits} from './lines.js';
import {stateBadge} from './finding.js';
import {changeItem, changeWorking, readChanges, readWorking} from './working.js';
import {showWorkingBar} from './changes.js';

let about;
let allowed = false;
/** Forms by the number of their project: nothing that was typed is lost by looking at another project. */
const forms = new Map();

export function initEdit(what, caller) {
  about = what;
  allowed = caller.rights.includes('edit-plan');
  if (allowed) {
    initEditPlace();
    on(['working'], () => forms.forEach(followWorking));
    on(['words'], () => forms.get(get('project'))?.redraw());
    window.addEventListener('beforeunload', (event) => { if ([...forms.values()].some(isChanged)) { event.preventDefault(); } });
  }
}

/** Whether the project's form is open, in the place of its page. */
export const isEdited = (number) => forms.has(number) && get('editing').includes(number);

/** The button of a project's page; editing is of today's plan. */
export const editButton = (number) => allowed && !get('date')
  && h('button', {type: 'button', class: 'plain', id: 'edit-open', onclick: () => open(number)}, t('edit.open'));

async function open(number) {
  try {
    const choices = await readChoices();
    const form = await readForm(number, choices.figures.map(({kind}) => kind));
    Object.assign(form, {
      choices, prefix: 'edit',
      change: (name, value) => { form.values[name] = value; form.answer = null; showState(form); },
      redraw: () => { if (get('project') === number && isEdited(number)) { draw(form); } },
    });
    forms.set(number, form);
    set({editing: [...get('editing').filter((other) => other !== number), number]});
    byId('panel-projects').scrollTop = 0;
    speak(t('edit.opened', {number}));
  } catch (error) {
    showError(error, () => open(number));
  }
}

function close(form) {
  stopDrawing();
  pickFeature(null);
  forms.delete(form.number);
  set({editing: get('editing').filter((other) => other !== form.number)});
}

/** Draws the form of a project into the panel. */
export function editPage(number) {
  const form = forms.get(number);
  draw(form);
  showPlace(form);
}

function draw(form) {
  const panel = byId('panel-projects');
  const focused = panel.contains(document.activeElement) ? document.activeElement.id : '';
  fill(panel, h('div', {class: 'project-page edit'},
    h('p', {class: 'kicker'}, t('edit.kicker', {number: form.number})),
    h('h2', {}, nameOf(form.base)),
    h('p', {class: 'soft small'}, t('edit.lead')),
    form.clashes.length > 0 && clashBox(form),
    form.taken.length > 0 && h('p', {class: 'told', role: 'status'}, t('edit.taken', {names: join(form.taken.map((name) => labelOf(form, name)))})),
    h('form', {id: 'edit-form', novalidate: true, onsubmit: (event) => { event.preventDefault(); save(form); }}, properties(form)),
    placeSection(form, () => linkByPicking(form)),
    linksSection(form, () => renew(form)),
    form.answer && answerBox(form),
    footer(form)));
  if (focused) {
    byId(focused)?.focus({preventScroll: true});
  }
  showState(form);
}

function properties(form) {
  const {choices} = form;
  const activities = about.activities.map((activity) => [activity.id, nameOf(activity)]);
  return h('div', {class: 'filters'},
    textField(form, 'name_zh', {wide: true, required: true}),
    textField(form, 'name_en', {wide: true}),
    choiceField(form, 'field', optionsOf(choices.fields), {required: true}),
    numberField(form, 'investment_wan_yuan', {required: true}),
    numberField(form, 'year_from', {required: true}),
    numberField(form, 'year_to', {required: true}),
    listField(form, 'bodies', optionsOf(choices.bodies)),
    listField(form, 'territory', optionsOf(choices.districts)),
    listField(form, 'activity', activities, {required: true}),
    choiceField(form, 'new_land', [['', t('edit.new_land.unsaid')], ['true', t('edit.yes')], ['false', t('edit.no')]], {wide: true}),
    areaField(form, 'summary_zh', {required: true}),
    areaField(form, 'summary_en'),
    listField(form, 'actions', choices.actions.map((action) => [action.id, `${action.id} ${nameOf(action)}`])),
    figuresPart(form));
}

function footer(form) {
  return h('section', {class: 'edit-save'},
    form.errors[''] && h('p', {class: 'field-error', role: 'alert', tabindex: '-1'}, form.errors['']),
    h('div', {class: 'field'}, h('label', {for: 'edit-reason'}, t('edit.reason')),
      h('input', {id: 'edit-reason', type: 'text', autocomplete: 'off', value: form.reason, placeholder: t('edit.reason.hint'), oninput: (event) => { form.reason = event.target.value; }})),
    h('label', {class: 'tick'}, h('input', {type: 'checkbox', id: 'edit-check', checked: form.check, onchange: (event) => { form.check = event.target.checked; }}), t('edit.check')),
    h('div', {class: 'row'},
      h('button', {type: 'submit', form: 'edit-form', class: 'main', id: 'edit-save'}, t('edit.save')),
      h('button', {type: 'button', class: 'plain', id: 'edit-close', onclick: () => close(form)}, t('edit.close')),
      h('span', {id: 'edit-state', class: 'soft small', role: 'status'})));
}

/** Whether there is anything to save. */
function showState(form) {
  const button = byId('edit-save');
  if (button && get('project') === form.number) {
    const count = changedNames(form).length + (isDrawnAnew(form) ? 1 : 0);
    button.disabled = count === 0 || form.clashes.length > 0 || form.saving === true;
    fill(byId('edit-state'), form.saving ? t('edit.saving') : form.clashes.length > 0 ? t('edit.decideFirst') : count === 0 ? t('edit.unchanged') : t('edit.changed', {count}));
    byId('edit-close').textContent = t(count === 0 ? 'edit.close' : 'edit.drop');
  }
}

async function save(form) {
  form.errors = {};
  form.saving = true;
  showState(form);
  try {
    const answer = await changeItem(`projects/${form.number}`, form.tag, patchOf(form), {reason: form.reason, check: form.check || null});
    await readSaved(form);
    form.answer = {change: answer?.change ?? null, verdict: answer?.check?.verdict ?? null};
    form.reason = '';
    showPlace(form);
    speak(t('edit.saved'));
    showWorkingBar();
  } catch (error) {
    await refused(form, error);
  }
  form.saving = false;
  form.redraw();
  if (form.answer) {
    byId('edit-answer')?.scrollIntoView();
  } else if (form.clashes.length > 0) {
    document.querySelector('.clashes')?.scrollIntoView({block: 'nearest'});
  } else {
    focusError(byId('panel-projects'));
  }
}

/** What the service refused is said beside its field; what others saved meanwhile is shown beside what was typed. */
async function refused(form, error) {
  if (error.status === 422) {
    const {property = ''} = error.problem;
    const isShown = form.names.includes(property) || property === 'geometry';
    form.errors[isShown ? property : ''] = refusalText(error.problem, (name) => labelOf(form, name));
    form.open.figures ||= form.choices.figures.some(({kind}) => kind === property) || property === 'not_exact';
  } else if (error.status === 412) {
    await renew(form);
    await nameOthers(form);
  } else {
    showError(error, () => save(form));
  }
}

/** Reads what has changed meanwhile; what was typed stays. */
async function renew(form) {
  try {
    await rebase(form);
    showPlace(form);
    showWorkingBar();
  } catch (error) {
    showError(error, error instanceof ApiError && error.status === 404 ? null : () => renew(form));
  }
  form.redraw();
}

/** What was changed beside the form, in the list of changes, was meant: it is not told as another's. */
async function followWorking(form) {
  form.answer = null;
  await renew(form);
  form.taken = [];
  form.redraw();
}

async function nameOthers(form) {
  try {
    const last = (await readChanges()).find((change) => change.items.some(({item}) => item === `projects/${form.number}` || item === `drawn-places/projects-${form.number}`));
    form.others = last ? t('edit.clash.by', {author: last.author, at: dateText(last.at)}) : '';
  } catch {
    form.others = '';
  }
}

/** Both values of what two people changed; one of them is to be chosen. */
function clashBox(form) {
  const choose = (clash, isTheirs) => () => { decide(form, clash, isTheirs); showPlace(form); form.redraw(); };
  return h('section', {class: 'clashes', role: 'alert'},
    h('h3', {}, t('edit.clash')), h('p', {class: 'small'}, form.others, t('edit.clash.lead')),
    form.clashes.map((clash) => h('div', {class: 'clash', 'data-clash': clash.name},
      h('h4', {}, labelOf(form, clash.name)),
      h('dl', {},
        h('div', {}, h('dt', {}, t('edit.clash.mine')), h('dd', {}, valueText(form, clash.name, clash.mine)), h('button', {type: 'button', class: 'plain small', onclick: choose(clash, false)}, t('edit.clash.keep'))),
        h('div', {}, h('dt', {}, t('edit.clash.theirs')), h('dd', {}, valueText(form, clash.name, clash.theirs)), h('button', {type: 'button', class: 'plain small', onclick: choose(clash, true)}, t('edit.clash.take')))))));
}

function labelOf(form, name) {
  const figure = form.choices.figures.find(({kind}) => kind === name);
  return figure ? nameOf(figure) : labelOfProperty(name === 'drawn' ? 'place' : name);
}

/** A value as the form shows it. */
function valueText(form, name, value) {
  if (name === 'drawn') {
    return value.map(sizeOf).join('; ') || t('edit.nothing');
  }
  const things = {field: form.choices.fields, bodies: form.choices.bodies, territory: form.choices.districts, activity: about.activities}[name];
  const text = things ? join(listOf(value).map((id) => nameOf(things.find((thing) => thing.id === id) ?? {name_zh: id}))) : value;
  return text || t('edit.nothing');
}

/** What was saved, with the verdict on the new place, and the way back. */
function answerBox(form) {
  const {change, verdict} = form.answer;
  return h('section', {id: 'edit-answer', class: `verdict ${verdict?.state ?? ''} ${verdict && isDrawn(verdict) ? 'illustrative' : ''}`, 'aria-live': 'polite'},
    h('h3', {}, t('edit.saved')),
    h('p', {class: 'small'}, t('edit.saved.lead')),
    verdict && [
      h('p', {}, t('edit.verdict'), ' ', stateBadge({...verdict, illustrative: isDrawn(verdict)})),
      h('p', {}, say(verdict.reason_text)),
      linesLimits(verdict.lines),
      h('details', {}, h('summary', {}, t('lines.title')), linesTable(verdict, [], () => {}))],
    change !== null && h('p', {}, h('button', {type: 'button', class: 'plain', id: 'edit-undo', onclick: () => undo(form, change)}, t('edit.undo'))));
}

const isDrawn = ({lines, state}) => state === 'clear' && lines.some((line) => line.illustrative && line.state === 'clear');

async function undo(form, change) {
  try {
    const {tag} = await readWorking();
    await changeWorking('undo', tag, {change});
    form.answer = null;
    await readSaved(form);
    showPlace(form);
    showWorkingBar();
    speak(t('edit.undone'));
    form.redraw();
  } catch (error) {
    showError(error);
  }
}
