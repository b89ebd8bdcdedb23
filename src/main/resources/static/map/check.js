// "Check here": a ground is drawn, pasted or dropped as a file; how it is to be read and what it is wanted for; then the verdict.

import {send, address} from './api.js';
import {byId, fill, h} from './dom.js';
import {join, nameOf, number, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {showError, speak} from './notices.js';
import {clearDrawn, drawnParcels, startDrawing, stopDrawing} from './draw.js';
import {bodyOfFile, bodyOfParcels, bodyOfText} from './check-body.js';
import {clearVerdict, showDiagnosis, showVerdict} from './verdict.js';
import {runJob} from './check-job.js';
import {clearDropped, drawDropped, nameDropped} from './dropped.js';

const INPUTS = ['draw', 'paste', 'file'];
/** @type {('Polygon'|'LineString'|'Point')[]} */
const SHAPES = ['Polygon', 'LineString', 'Point'];
/** Of the control lines the first, which are the strictest, are named. */
const NAMED_LINES = 3;
/** The service itself makes a job of more (docs/bulk-checks.md). */
const LARGE = 2 << 20;

let about;
let panel;
let file = null;
let running = null;

export function initCheck(what) {
  about = what;
  panel = byId('panel-check');
  withWords(draw);
  on(['panel'], () => { if (get('panel') !== 'check') { stopDrawing(); } });
  acceptDrops();
  // a link that holds a ground shows its verdict
  const {drawn, text} = get('check');
  if (get('panel') === 'check' && (drawn?.length || text)) {
    run();
  }
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
      {draw: drawBox, paste: pasteBox, file: fileBox}[input](),
      options(),
      h('div', {class: 'row'},
        h('button', {type: 'button', class: 'main', id: 'check-run', onclick: run}, t('check.run')),
        h('button', {type: 'button', class: 'plain', onclick: clear}, t('check.clear')))),
    dropped,
    result);
}

/** Where a file is named that is a layer rather than parcels. */
const droppedBox = () => byId('check-dropped') ?? h('div', {id: 'check-dropped', 'aria-live': 'polite'});

function drawBox() {
  const drawn = get('check').drawn?.length ?? 0;
  return h('div', {},
    h('div', {class: 'row'}, SHAPES.map((type) => h('button', {
      type: 'button', id: `draw-${type}`, class: 'plain', onclick: () => { startDrawing(type, () => { draw(); run(); }); speak(t('check.drawHow')); },
    }, t(`check.shape.${type}`)))),
    h('p', {class: 'soft small'}, drawn > 0 ? t('check.drawn', {count: drawn}) : t('check.drawHow')));
}

function pasteBox() {
  return h('div', {class: 'field wide'}, h('label', {for: 'check-text'}, t('check.pasteLabel')),
    h('textarea', {id: 'check-text', rows: 7, spellcheck: 'false', placeholder: t('check.pastePlaceholder'), value: get('check').text, oninput: (event) => change({text: event.target.value})}));
}

function fileBox() {
  return h('div', {class: 'drop'}, h('label', {for: 'check-file'}, t('check.fileLabel')),
    h('input', {type: 'file', id: 'check-file', onchange: (event) => take([...event.target.files])}),
    h('p', {class: 'soft small'}, file ? t('check.fileChosen', {name: file.name, size: number(file.size / 1024)}) : t('check.fileHint')));
}

function options() {
  const {options: chosen} = get('check');
  const choose = (name) => (event) => setOption(name, event.target.type === 'checkbox' ? (event.target.checked ? 'true' : '') : event.target.value);
  const select = (name, values, width = '') => h('div', {class: `field ${width}`}, h('label', {for: `check-${name}`}, t(`check.${name}`)),
    h('select', {id: `check-${name}`, onchange: choose(name)}, values.map(([value, text]) => h('option', {value, selected: value === (chosen[name] ?? '')}, text))));
  const zones = about.crs.map((crs) => [crs.id, `${crs.id} ${crs.name}`]);
  return h('div', {class: 'filters'},
    h('div', {class: 'field wide'}, h('label', {for: 'check-activity'}, t('check.activity')),
      h('select', {id: 'check-activity', onchange: choose('activity')}, h('option', {value: ''}, t('check.activityUnknown')),
        about.activities.map((activity) => h('option', {value: activity.id, selected: activity.id === chosen.activity}, nameOf(activity))))),
    select('newLand', [['', t('check.newLandUnknown')], ['true', t('check.newLand.true')], ['false', t('check.newLand.false')]], 'wide'),
    h('details', {class: 'field wide', open: Object.keys(chosen).some((name) => !['activity', 'newLand'].includes(name))}, h('summary', {}, t('check.more')),
      h('div', {class: 'filters'},
        h('div', {class: 'field'}, h('label', {for: 'check-accuracy'}, t('check.accuracy')), h('input', {type: 'number', id: 'check-accuracy', min: 0, max: 10000, step: 'any', value: chosen.accuracy ?? '', onchange: choose('accuracy')})),
        select('crs', [['', t('check.crsAuto')], ...zones]),
        select('axes', [['', t('check.axesAuto')], ['xy', t('check.axes.xy')], ['yx', t('check.axes.yx')]]),
        select('datum', [['', t('check.datumNone')], ['gcj02', 'GCJ-02'], ['bd09', 'BD-09']]),
        h('div', {class: 'field'}, h('label', {for: 'check-rulesAsOf'}, t('check.rulesAsOf')), h('input', {type: 'date', id: 'check-rulesAsOf', value: chosen.rulesAsOf ?? '', onchange: choose('rulesAsOf')})),
        h('label', {class: 'tick'}, h('input', {type: 'checkbox', id: 'check-nationalProject', checked: chosen.nationalProject === 'true', onchange: choose('nationalProject')}), t('check.nationalProject')),
        h('div', {class: 'field wide'}, h('label', {for: 'check-approval'}, t('check.approval')), h('textarea', {id: 'check-approval', rows: 2, spellcheck: 'false', value: chosen.approval ?? '', onchange: choose('approval')})))));
}

function setOption(name, value) {
  const options = {...get('check').options};
  if (value === '') {
    delete options[name];
  } else {
    options[name] = value;
  }
  change({options});
}

/** What a remedy of the diagnosis names is set, and the check runs again. */
function applyRemedy(remedy) {
  change({options: {...get('check').options, ...remedy}});
  draw();
  run();
}

/** The last thing that was asked for wins. */
async function run() {
  const body = takeBody();
  if (!body) {
    return;
  }
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const result = byId('check-result');
  clearVerdict();
  clearDropped(droppedBox());
  fill(result, h('p', {class: 'pad'}, t('check.running')));
  const parameters = {...get('check').options, asOf: get('date')};
  if (get('check').input === 'file') {
    nameDropped(droppedBox(), body.file, parameters, mine.signal);
  }
  try {
    if (body.size > LARGE) {
      await runJob(result, body.file, parameters, mine.signal);
      return;
    }
    const answer = await send(address('api/conflicts', {...short(parameters), f: 'geojson'}), {method: 'POST', ...body.request(parameters), signal: mine.signal});
    showVerdict(result, await answer.json(), {report: (f, lang) => report(body, parameters, f, lang), remedy: applyRemedy});
    result.focus();
  } catch (error) {
    failed(result, error, body, parameters, mine.signal);
  }
}

async function failed(result, error, body, parameters, signal) {
  if (error.name === 'AbortError') {
    return;
  }
  fill(result, h('p', {class: 'pad'}, t('check.undecided')));
  if (error.problem?.diagnosis) {
    showDiagnosis(result, error.problem, applyRemedy);
    result.focus();
  } else if (error.problem?.code === 'too-large' && body.file) {
    await runJob(result, body.file, parameters, signal).catch((other) => showError(other, run));
  } else {
    showError(error, run);
  }
}

/** Long values travel in the form. */
const short = ({approval, ...parameters}) => parameters;

function takeBody() {
  const {input, text, drawn} = get('check');
  const missing = {draw: !drawn?.length, paste: !text.trim(), file: !file}[input];
  if (missing) {
    fill(byId('check-result'), h('p', {class: 'pad'}, t(`check.missing.${input}`)));
    return null;
  }
  return {draw: () => bodyOfParcels(drawnParcels()), paste: () => bodyOfText(text), file: () => bodyOfFile(file)}[input]();
}

/** The report of the same ground as a document. */
function report(body, parameters, f, lang) {
  return send(address('api/conflicts', {...short(parameters), f, lang}), {method: 'POST', ...body.request(parameters)});
}

function clear() {
  running?.abort();
  file = null;
  clearVerdict();
  clearDropped(droppedBox());
  clearDrawn();
  change({text: '', options: {}});
  fill(byId('check-result'));
  draw();
}

/** A file may be dropped anywhere on the page. */
function acceptDrops() {
  document.addEventListener('dragover', (event) => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      document.body.classList.add('dropping');
    }
  });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) { document.body.classList.remove('dropping'); } });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    take([...event.dataTransfer.files]);
  });
}

function take(files) {
  if (files.length === 0) {
    return;
  }
  set({panel: 'check'});
  if (files.length > 1) {
    fill(byId('check-result'), h('p', {class: 'pad'}, t('check.oneFile')));
    return;
  }
  [file] = files;
  change({input: 'file'});
  draw();
  run();
}
