// The drawn place in a project's form: drawn on the map, with how exact it is and what shows that the project is there.

import {h} from './dom.js';
import {number, t} from './i18n.js';
import {get, on} from './state.js';
import {speak} from './notices.js';
import {makeSheet, stopDrawing} from './draw.js';
import {choiceField, numberField, textField} from './edit-fields.js';
import {lineLength, ringArea} from './geodesic.js';
import {showExtent} from './map.js';
import {areaText, lengthText} from './measure.js';

/** @type {('Polygon'|'LineString'|'Point')[]} */
const SHAPES = ['Polygon', 'LineString', 'Point'];
let sheet;
/** The form that is seen, null for none. */
let shown = null;

export function initEditPlace() {
  sheet = makeSheet((drawn) => {
    if (shown) {
      shown.drawn = drawn;
      shown.redraw();
    }
  });
  on(['panel', 'project', 'editing'], () => { stopDrawing(); showPlace(shown); });
}

/** Shows what is drawn for a form, as long as the form is seen. */
export function showPlace(form) {
  shown = form;
  const isSeen = form && get('panel') === 'projects' && get('project') === form.number && get('editing').includes(form.number);
  sheet.show(isSeen ? form.drawn : []);
}

/** @param {function(): void} pick chooses a feature of the map in place of a drawing */
export function placeSection(form, pick) {
  const isDrawn = form.drawn.length > 0;
  return h('section', {class: 'edit-part', 'aria-labelledby': 'edit-place'},
    h('h3', {id: 'edit-place'}, t('edit.place')),
    h('p', {class: 'soft small'}, t('edit.place.lead')),
    h('div', {class: 'row'},
      SHAPES.map((type) => h('button', {type: 'button', class: 'plain', id: `edit-draw-${type}`, onclick: () => start(form, type)}, t(`check.shape.${type}`))),
      h('button', {type: 'button', class: 'plain', id: 'edit-pick', onclick: pick}, t('edit.place.pick'))),
    form.drawing && h('p', {class: 'how', role: 'status'}, t(`edit.place.how.${form.drawing}`)),
    isDrawn && h('ul', {class: 'drawn'}, form.drawn.map((geometry) => h('li', {}, h('span', {}, sizeOf(geometry)),
      h('button', {type: 'button', class: 'plain small', onclick: () => keep(form, form.drawn.filter((other) => other !== geometry))}, t('edit.remove'))))),
    isDrawn && h('button', {type: 'button', class: 'plain small seek', onclick: () => showExtent(sheet.extent())}, t('here.zoom')),
    form.errors.geometry && h('p', {class: 'field-error', tabindex: '-1'}, form.errors.geometry),
    (isDrawn || isSaid(form)) && h('div', {class: 'filters'},
      numberField(form, 'place_accuracy_m', {wide: true, required: isDrawn, hint: t('edit.place_accuracy_m.hint')}),
      choiceField(form, 'place_basis', [['', t('edit.basis.unsaid')], ['assumed', t('edit.basis.assumed')], ['named', t('edit.basis.named')]].slice(form.base.place_basis ? 1 : 0), {wide: true}),
      textField(form, 'place_evidence', {wide: true, required: isDrawn, hint: t('edit.place_evidence.hint')}),
      textField(form, 'place_note', {wide: true})));
}

/** Said of a place that is not drawn yet. */
const isSaid = (form) => ['place_accuracy_m', 'place_evidence', 'place_note'].some((name) => form.values[name] || form.errors[name]);

function start(form, type) {
  form.drawing = type;
  sheet.draw(type, () => { form.drawing = null; form.redraw(); });
  form.redraw();
  speak(t(`edit.place.how.${type}`));
}

function keep(form, drawn) {
  form.drawn = drawn;
  delete form.errors.geometry;
  showPlace(form);
  form.redraw();
}

/** A drawing in words: its kind and its size on the ellipsoid. */
export function sizeOf({type, coordinates}) {
  switch (type) {
    case 'Polygon': return `${t('check.shape.Polygon')} · ${areaText(coordinates.map((ring) => ringArea(ring.slice(0, -1))).reduce((whole, hole) => whole - hole))}`;
    case 'LineString': return `${t('check.shape.LineString')} · ${lengthText(lineLength(coordinates))}`;
    default: return `${t('check.shape.Point')} · ${coordinates.map((degrees) => number(degrees, 5)).join(', ')}`;
  }
}
