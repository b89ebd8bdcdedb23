// "Check here": a ground is drawn, pasted or dropped as a file; how it is to be read and what it is wanted for; then the verdict.

import {send, address} from './api.js';
import {bringForward, byId, fill, h} from './dom.js';
import {join, nameOf, number, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {clearDrawn, drawnParcels, keepGround, stopDrawing} from './draw.js';
import {drawBox} from './draw-box.js';
import {bodyOfFile, bodyOfParcels, bodyOfText, parametersOf, short} from './check-body.js';
import {acceptDrops, oneFile} from './check-files.js';
import {checkOptions, setOptions} from './check-options.js';
import {showRefusal} from './check-refusal.js';
import {clearVerdict, showDiagnosis, showVerdict} from './verdict.js';
import {linesAwaited} from './lines.js';
import {runJob} from './check-job.js';
import {forgetKept, isKeptNamed, showKept} from './check-kept.js';
import {noteKept} from './report-address.js';
import {clearDropped, drawDropped, nameDropped} from './dropped.js';

const INPUTS = ['draw', 'paste', 'file'];
/** Of the control lines the first, which are the strictest, are named. */
const NAMED_LINES = 3;
/** The service itself makes a job of more (docs/bulk-checks.md). */
const LARGE = 2 << 20;

let about;
let panel;
let file = null;
let running = null;
/** Shows the latest answer again, in another language. */
let showAgain = null;

export function initCheck(what) {
  about = what;
  panel = byId('panel-check');
  withWords(() => { draw(); showAgain?.(); });
  on(['panel'], () => { if (get('panel') !== 'check') { stopDrawing(); } });
  on(['date'], () => { if (showAgain && !isMissing()) { run(); } });
  acceptDrops(take);
  // a link that holds a ground, or says where its verdict is kept, shows the verdict
  const {drawn, text} = get('check');
  if (get('panel') === 'check' && isKeptNamed()) {
    restore();
  } else if (get('panel') === 'check' && (drawn?.length || text)) {
    run();
  }
}

/** Checks a place that was pointed at on the map. @param {[number, number]} lonLat @param {?number} accuracy how far off it may be, m; null if nobody says */
export function checkPlace(lonLat, accuracy) {
  keepGround([{type: 'Point', coordinates: lonLat}]);
  change({input: 'draw'});
  setOptions({accuracy: accuracy === null ? null : String(Math.ceil(accuracy))});
  set({panel: 'check'});
  draw();
  run();
}

function change(changes) {
  set({check: {...get('check'), ...changes}});
}

function draw() {
  const {input} = get('check');
  const dropped = droppedBox();
  drawDropped(dropped);
  const result = byId('check-result') ?? h('div', {id: 'check-result', tabindex: '-1', 'aria-live': 'polite'});
  fill(panel,
    h('div', {class: 'panel-head'},
      h('h2', {}, t('check.title')),
      h('p', {class: 'soft'}, t('check.lead', {lines: join(about.lines.slice(0, NAMED_LINES).map(nameOf)), count: about.lines.length})),
      h('div', {class: 'segments', role: 'group', 'aria-label': t('check.input')}, INPUTS.map((name) =>
        h('button', {type: 'button', id: `input-${name}`, 'aria-pressed': String(name === input), onclick: () => { stopDrawing(); change({input: name}); draw(); byId(`input-${name}`).focus(); }}, t(`check.${name}`)))),
      {draw: () => drawBox(run), paste: pasteBox, file: fileBox}[input](),
      checkOptions(about),
      h('div', {class: 'row'},
        h('button', {type: 'button', class: 'main', id: 'check-run', onclick: run}, t('check.run')),
        h('button', {type: 'button', class: 'plain', onclick: clear}, t('check.clear')))),
    dropped,
    result);
}

/** Where a file is named that is a layer rather than parcels. */
const droppedBox = () => byId('check-dropped') ?? h('div', {id: 'check-dropped', 'aria-live': 'polite'});

function pasteBox() {
  return h('div', {class: 'field wide'}, h('label', {for: 'check-text'}, t('check.pasteLabel')),
    h('textarea', {id: 'check-text', rows: 7, spellcheck: 'false', placeholder: t('check.pastePlaceholder'), value: get('check').text, oninput: (event) => { forgetReading(); change({text: event.target.value}); }}));
}

function fileBox() {
  return h('div', {class: 'drop'},
    h('div', {class: 'row'}, h('label', {class: 'plain file-choice', for: 'check-file'}, t('check.chooseFile'),
      h('input', {type: 'file', id: 'check-file', class: 'hidden', multiple: true, onchange: (event) => take([...event.target.files].map((each) => ({file: each, path: each.name})))})),
    h('span', {class: 'soft'}, t('check.fileLabel'))),
    file && h('p', {class: 'small'}, t('check.fileChosen', {name: file.name, size: number(file.size / 1024)})),
    h('p', {class: 'soft small'}, t('check.fileHint')));
}

/** What a remedy of the diagnosis names is set, and the check runs again. */
function applyRemedy(remedy) {
  setOptions(remedy);
  draw();
  run();
}

/** What was said of the columns, tables and texts of one input says nothing of the next. */
const forgetReading = () => setOptions({columns: null, table: null, textIn: null});

/** The last thing that was asked for wins. */
async function run() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const result = byId('check-result');
  clearVerdict();
  clearDropped(droppedBox());
  showAgain = null;
  forgetKept();
  const body = takeBody();
  if (!body) {
    show(result, () => fill(result, h('p', {class: 'pad'}, t(`check.missing.${get('check').input}`))));
    return;
  }
  fill(result, linesAwaited(t('check.running')));
  const parameters = {...parametersOf(get('check').options, get('check').input), asOf: get('date')};
  if (get('check').input === 'file') {
    nameDropped(droppedBox(), body.file, parameters, mine.signal);
  }
  try {
    if (body.size > LARGE) {
      await runJob(result, body.file, parameters, mine.signal);
      return;
    }
    const answer = await send(address('api/conflicts', {...short(parameters), f: 'geojson'}), {method: 'POST', ...body.request(parameters), signal: mine.signal});
    const collection = await answer.json();
    show(result, (again) => showVerdict(result, collection, {report: (f, lang) => report(body, parameters, f, lang), remedy: applyRemedy, body, parameters, again}));
    bringForward(result);
  } catch (error) {
    await failed(result, error, body, parameters, mine.signal);
  }
}

/** Shows a verdict that was kept. */
async function restore() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const result = byId('check-result');
  fill(result, h('p', {class: 'pad'}, t('loading')));
  try {
    await showKept(result, (what) => show(result, what), mine.signal);
  } catch (error) {
    if (error.name !== 'AbortError') {
      const problem = error.problem ?? {code: 'page', detail: String(error.message)};
      show(result, () => showRefusal(result, problem, {remedy: applyRemedy, again: restore, note: t('check.keptRefused')}));
      bringForward(result);
    }
  }
}

/** @param {function(boolean): void} what shows the answer; told whether it has been seen before */
function show(result, what) {
  what(false);
  showAgain = () => what(true);
}

async function failed(result, error, body, parameters, signal) {
  if (error.name === 'AbortError') {
    return;
  }
  if (error.problem?.code === 'too-large' && body.file) {
    await runJob(result, body.file, parameters, signal).catch((other) => failed(result, other, {...body, file: null}, parameters, signal));
    return;
  }
  const problem = error.problem ?? {code: 'page', detail: String(error.message)};
  show(result, () => (problem.diagnosis
    ? showDiagnosis(result, problem, applyRemedy)
    : showRefusal(result, problem, {remedy: applyRemedy, again: run})));
  bringForward(result);
}

/** Whether there is nothing to check. */
function isMissing() {
  const {input, text, drawn} = get('check');
  return {draw: !drawn?.length, paste: !text.trim(), file: !file}[input];
}

function takeBody() {
  const {input, text, options} = get('check');
  return isMissing() ? null : {draw: () => bodyOfParcels(drawnParcels()), paste: () => bodyOfText(text, options), file: () => bodyOfFile(file)}[input]();
}

/** The report of the same ground as a document. */
async function report(body, parameters, f, lang) {
  const answer = await send(address('api/conflicts', {...short(parameters), f, lang}), {method: 'POST', ...body.request(parameters)});
  noteKept(answer);
  return answer;
}

function clear() {
  running?.abort();
  file = null;
  showAgain = null;
  forgetKept();
  clearVerdict();
  clearDropped(droppedBox());
  clearDrawn();
  change({text: '', options: {}});
  fill(byId('check-result'));
  draw();
}

/** @param {{file: File, path: string}[]} files chosen or dropped */
async function take(files) {
  if (files.length === 0) {
    return;
  }
  set({panel: 'check'});
  const one = await oneFile(files);
  if (!one) {
    const result = byId('check-result');
    show(result, () => fill(result, h('p', {class: 'pad', role: 'alert'}, t('check.oneFile'))));
    return;
  }
  file = one;
  forgetReading();
  change({input: 'file'});
  draw();
  await run();
}
