// The figures of a project in its form: those that it has, and others of the plan to be added; each exact, about, at least …

import {h} from './dom.js';
import {nameOf, t} from './i18n.js';
import {numberField, listOf, textField} from './edit-fields.js';

const SIGNS = ['', '≈', '>=', '<=', '>', '<'];

export function figuresPart(form) {
  const {figures} = form.choices;
  const shown = figures.filter(({kind}) => form.values[kind] || form.base[kind] || form.errors[kind] || form.open[kind]);
  return h('details', {class: 'field wide', open: form.open.figures ?? false, ontoggle: (event) => { form.open.figures = event.target.open; }},
    h('summary', {}, t('edit.figures', {count: shown.length})),
    h('div', {class: 'figures-form'},
      shown.map((figure) => h('div', {class: 'figure'}, numberField(form, figure.kind, {label: labelOf(figure)}), sign(form, figure))),
      form.errors.not_exact && textField(form, 'not_exact', {wide: true}),
      h('div', {class: 'field wide'}, h('label', {for: 'edit-figure-add'}, t('edit.figures.add')),
        h('select', {id: 'edit-figure-add', onchange: (event) => { form.open[event.target.value] = true; form.redraw(); }},
          h('option', {value: ''}, t('edit.add')),
          figures.filter((figure) => !shown.includes(figure)).map((figure) => h('option', {value: figure.kind}, labelOf(figure)))))));
}

const labelOf = (figure) => (figure.unit === 'count' ? nameOf(figure) : `${nameOf(figure)} (${figure.unit})`);

/** How the figure is meant, as the plan prints it. */
function sign(form, figure) {
  const meant = new Map(listOf(form.values.not_exact).map((part) => part.split(' ')).map(([kind, comparison]) => [kind, comparison]));
  const choose = (event) => {
    meant.delete(figure.kind);
    if (event.target.value) {
      meant.set(figure.kind, event.target.value);
    }
    form.change('not_exact', [...meant].map((part) => part.join(' ')).join(';'));
  };
  return h('select', {class: 'comparison', 'aria-label': t('edit.figures.meant', {name: nameOf(figure)}), onchange: choose},
    SIGNS.map((value) => h('option', {value, selected: value === (meant.get(figure.kind) ?? '')}, t(`edit.figures.sign${value}`))));
}
