// Prints a sheet: a form says which paper, scale and title, a frame on the map which ground; then the page becomes the sheet, the map is
// drawn for it as dense as paper wants, and the browser prints it.

import {byId, fill, h} from './dom.js';
import {nameOf, number, t, withWords} from './i18n.js';
import {get, set} from './state.js';
import {labelsThere} from './labels.js';
import {densify, map} from './map.js';
import {speak} from './notices.js';
import {hideFrame, placeFrame, showFrame} from './print-frame.js';
import {extentOn, fittingScale, layoutOf, resolutionOf, SCALES} from './print-paper.js';
import {fillLegend, sheetOf} from './print-sheet.js';
import {findProject} from './projects.js';

/** Pictures that do not come must not keep the sheet waiting for ever. */
const PATIENCE_MS = 15_000;
const MARKS_MS = 200;
/** Points of the printed map in a point of the screen. */
const DENSITY = {A4: 3, A3: 2};

let about;
let isOpen = false;
const chosen = {title: null, paper: 'A4', upright: false, scale: 'fit', centre: null, seen: null};
/** Where the map was before the frame was looked for. */
let before = null;

export function initPrint(what) {
  about = what;
  byId('print').addEventListener('click', () => (isOpen ? close() : open()));
  withWords(() => { if (isOpen) { draw(); } });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && isOpen) { close(); } });
}

function open() {
  isOpen = true;
  before = {centre: map.getView().getCenter(), resolution: map.getView().getResolution()};
  const seen = map.getView().calculateExtent();
  document.body.classList.add('framing');
  // on a phone the map has more room now
  map.updateSize();
  byId('print').setAttribute('aria-pressed', 'true');
  // who sees the whole city prints the whole city
  chosen.seen = ol.extent.containsExtent(seen, map.home) ? ol.extent.buffer(map.home, ol.extent.getWidth(map.home) * 0.02) : seen;
  chosen.centre = ol.extent.getCenter(chosen.seen);
  chosen.title = null;
  showFrame((centre) => { chosen.centre = centre; });
  draw();
  frame(true);
  byId('print-title').focus();
}

function close() {
  isOpen = false;
  document.body.classList.remove('framing');
  map.updateSize();
  map.getView().setCenter(before.centre);
  map.getView().setResolution(before.resolution);
  byId('print').setAttribute('aria-pressed', 'false');
  hideFrame();
  byId('print-form').hidden = true;
  byId('print').focus();
}

const layout = () => layoutOf(chosen.paper, chosen.upright);
const scale = () => (chosen.scale === 'fit' ? fittingScale(layout(), chosen.seen) : Number(chosen.scale));
const extent = () => extentOn(layout(), scale(), chosen.centre);

function frame(look) {
  const form = byId('print-form');
  const beside = form.offsetLeft + form.offsetWidth;
  const [width, height] = map.getSize();
  const isBeside = width > 2 * beside;
  placeFrame(extent(), look, isBeside ? beside + 20 : 24, isBeside || form.offsetTop < height / 3 ? 56 : height - form.offsetTop + 12);
}

function usualTitle() {
  const project = get('project') && findProject(get('project'));
  return project ? nameOf(project) : t('app.title', {city: nameOf(about.city)});
}

function draw() {
  const form = byId('print-form');
  const choose = (key, value) => { chosen[key] = value; draw(); frame(true); byId(`print-${key}`)?.focus(); };
  const select = (key, options, width = '') => h('div', {class: `field ${width}`}, h('label', {for: `print-${key}`}, t(`print.${key}`)),
    h('select', {id: `print-${key}`, onchange: (event) => choose(key, event.target.value)}, options.map(([value, text]) => h('option', {value, selected: String(value) === String(chosen[key])}, text))));
  form.hidden = false;
  fill(form,
    h('header', {}, h('h2', {id: 'print-heading'}, t('tool.print')), h('button', {type: 'button', class: 'tool close', 'aria-label': t('close'), onclick: close}, '✕')),
    h('div', {class: 'field wide'}, h('label', {for: 'print-title'}, t('print.title')),
      h('input', {type: 'text', id: 'print-title', maxlength: 80, value: chosen.title ?? usualTitle(), oninput: (event) => { chosen.title = event.target.value; }})),
    h('div', {class: 'filters'},
      select('paper', [['A4', 'A4'], ['A3', 'A3']]),
      h('div', {class: 'field'}, h('label', {for: 'print-upright'}, t('print.orientation')),
        h('select', {id: 'print-upright', onchange: (event) => choose('upright', event.target.value === 'upright')},
          [['wide', false], ['upright', true]].map(([value, upright]) => h('option', {value, selected: upright === chosen.upright}, t(`print.${value}`))))),
      select('scale', [['fit', t('print.fit', {scale: number(fittingScale(layout(), chosen.seen))})], ...SCALES.map((one) => [one, `1 : ${number(one)}`])], 'wide')),
    h('p', {class: 'soft small'}, t('print.how')),
    h('div', {class: 'row'},
      h('button', {type: 'button', class: 'main', id: 'print-go', onclick: print}, t('print.go')),
      h('button', {type: 'button', class: 'plain', id: 'print-centre', onclick: () => { chosen.centre = map.getView().getCenter(); frame(false); }}, t('print.centre'))));
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Once everything that was asked for is on the map. */
const drawn = () => Promise.race([new Promise((done) => { map.once('rendercomplete', done); map.render(); }), pause(PATIENCE_MS)]);

async function print() {
  const theme = get('theme');
  const shown = {title: chosen.title ?? usualTitle(), scale: scale(), extent: extent()};
  const holder = byId('paper-view');
  close();
  speak(t('print.preparing'));
  // paper is white
  set({theme: 'light'});
  fill(holder, sheetOf(about, layout(), shown));
  document.body.classList.add('printing');
  const home = map.getTargetElement();
  map.setTarget(byId('paper-map'));
  densify(DENSITY[chosen.paper]);
  map.getView().setCenter(ol.extent.getCenter(shown.extent));
  map.getView().setResolution(resolutionOf(shown.scale, ol.extent.getCenter(shown.extent)));
  const restore = () => {
    map.setTarget(home);
    densify(null);
    document.body.classList.remove('printing');
    fill(holder);
    delete document.documentElement.dataset.paper;
    set({theme});
    map.getView().setCenter(before.centre);
    map.getView().setResolution(before.resolution);
    byId('print').focus();
  };
  window.addEventListener('afterprint', restore, {once: true});
  await drawn();
  // marks are gathered, and then names are put between them
  await pause(MARKS_MS);
  await Promise.race([labelsThere(), pause(PATIENCE_MS)]);
  await drawn();
  await fillLegend(byId('paper-legend'), about, shown.extent);
  await Promise.all([...holder.querySelectorAll('img')].map((picture) => picture.decode().catch(() => {})));
  document.documentElement.dataset.paper = 'ready';
  window.print();
}
