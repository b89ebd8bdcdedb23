// The list of projects beside the map: filters, sums and a chart that follow them; what is chosen here is chosen on the map. The service
// answers every question, as of the day that the map shows: list, sums and files hold the same rows.

import {address, getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {money, nameOf, number, t, withWords} from './i18n.js';
import {get, on, set} from './state.js';
import {showError, speak} from './notices.js';
import {chartQuestion, projectsChart} from './projects-chart.js';
import {dot} from './legend.js';
import {extentOfAll, showExtent} from './map.js';
import {hover, setMatching} from './plan-layers.js';
import {fieldColour} from './plan-style.js';
import {projectPage} from './project.js';
import {editPage, isEdited} from './edit.js';
import {asOf} from './versions.js';
import {bodies} from './options.js';
import {yearsOf} from './years.js';
import {picker} from './picker.js';

const PAGE = 1000;
/** More rows at once would make a phone slow; the rest comes when the end of the list is seen. */
const ROWS = 150;
/** ms that a question waits for the next key. */
const PAUSE = 120;

/** The plan's projects on the day that the map shows; those of them that the filter asks for. */
let all = [];
let found = [];
/** Sums of those by groups, as the service answers them. */
let sums = null;
/** The drawn place of each project, by its number; null where there is none. */
const places = new Map();
let panel;
let loaded = false;
let failed = false;
let asking = null;

/** The properties of a project by its number. */
export const findProject = (number) => all.find((project) => project.number === number);

export function filterBy(changes) {
  set({filter: {...Object.fromEntries(Object.keys(get('filter')).map((name) => [name, ''])), ...changes}, panel: 'projects', project: null});
}

export async function initProjects() {
  panel = byId('panel-projects');
  withWords(draw);
  on(['project', 'editing'], draw);
  let waiting;
  on(['filter'], () => {
    syncFilters();
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  on(['date'], load);
  on(['chart', 'chartMethod'], ask);
  await load();
}

/** Reads the plan of the day, then what the filter asks of it. */
async function load() {
  await only(async (signal) => {
    all = await pages(asOf(), signal);
    loaded = true;
    await answer(signal);
    set({fields: [...new Map(all.map(({field}) => [field.id, field])).values()]});
    draw();
  }, load);
}

async function ask() {
  await only(async (signal) => {
    await answer(signal);
    show();
  }, ask);
}

async function answer(signal) {
  [found, sums] = await Promise.all([
    isFiltered() ? pages(question(), signal) : all,
    getJson('api/projects/summary', {...question(), ...chartQuestion()}, {signal}),
  ]);
}

/** Moves to the projects that the list shows. */
function zoom() {
  const drawn = found.filter((project) => places.get(project.number));
  showExtent(extentOfAll(drawn.map((project) => places.get(project.number))));
}

/** A newer question ends an older one. What failed leaves no list behind that answers another question. */
async function only(work, again) {
  asking?.abort();
  asking = new AbortController();
  const {signal} = asking;
  try {
    failed = false;
    await work(signal);
  } catch (error) {
    if (!signal.aborted) {
      [found, failed] = [[], true];
      show();
      showError(error, again);
    }
  }
}

async function pages(parameters, signal) {
  const rows = [];
  for (;;) {
    const part = await getJson('api/projects', {...parameters, limit: PAGE, offset: rows.length}, {signal});
    part.features.forEach((feature) => {
      rows.push(feature.properties);
      places.set(feature.properties.number, feature.geometry);
    });
    if (rows.length >= part.numberMatched || part.features.length === 0) {
      return rows;
    }
  }
}

function draw() {
  if (isEdited(get('project'))) {
    editPage(get('project'));
    return;
  }
  if (get('project')) {
    projectPage(panel, get('project'), loaded ? [first(), last()] : null);
    return;
  }
  fill(panel,
    h('div', {class: 'panel-head'}, h('h2', {}, t('projects.title')), filters()),
    h('div', {id: 'project-sums', 'aria-live': 'polite'}),
    h('div', {id: 'project-chart'}),
    h('ol', {id: 'project-list', class: 'list'}));
  show();
}

const first = () => Math.min(...all.map((project) => project.year_from));
const last = () => Math.max(...all.map((project) => project.year_to));

function filters() {
  const filter = get('filter');
  const change = (name) => (event) => set({filter: {...get('filter'), [name]: event.target.value}});
  const choice = (name, options) => h('div', {class: 'field'}, h('label', {for: `filter-${name}`}, t(`filter.${name}`)),
    h('select', {id: `filter-${name}`, onchange: change(name)}, h('option', {value: ''}, t('filter.all')),
      options.map(([value, text]) => h('option', {value, selected: String(value) === filter[name]}, text))));
  const sum = (name) => h('input', {
    type: 'number', id: `filter-${name}`, min: 0, inputmode: 'numeric', 'aria-label': t(`filter.${name}`), placeholder: t(`filter.${name}.short`), value: filter[name], oninput: change(name),
  });
  const years = Array.from({length: loaded ? last() - first() + 1 : 0}, (_, i) => [first() + i, String(first() + i)]);
  return h('form', {class: 'filters', onsubmit: (event) => event.preventDefault(), onreset: () => filterBy({})},
    h('div', {class: 'field wide'}, h('label', {for: 'filter-q'}, t('filter.q')), h('input', {type: 'search', id: 'filter-q', value: filter.q, oninput: change('q')})),
    h('details', {class: 'field wide', open: roomy() || isFiltered()}, h('summary', {id: 'filter-more'}, moreText()), h('div', {class: 'filters'},
      choice('field', named((project) => [project.field])),
      choice('district', named((project) => project.territory)),
      h('div', {class: 'field', id: 'filter-body-field'}, bodyField()),
      choice('year', years),
      h('fieldset', {class: 'field wide'}, h('legend', {}, t('filter.money')), h('div', {class: 'row'}, sum('least'), h('span', {}, '–'), sum('most'), h('span', {class: 'soft'}, t('unit.wanYuan')),
      h('button', {type: 'reset', class: 'plain'}, t('filter.clear')))))));
}

/** More than a hundred bodies: by what is typed, in groups. */
const bodyField = () => picker({
  id: 'filter-body', label: t('filter.body'), value: get('filter').body, load: bodies, choose: (body) => set({filter: {...get('filter'), body}}),
});

/** A phone shows the list first. */
const roomy = () => matchMedia('(min-width: 901px)').matches;

/** Where the filters are folded, how many are set is read all the same. */
function moreText() {
  const count = Object.entries(get('filter')).filter(([name, value]) => name !== 'q' && value).length;
  return count === 0 ? t('filter.more') : t('filter.moreSet', {count});
}

const isFiltered = () => Object.values(get('filter')).some(Boolean);

/** All that projects have of a kind, each once, by name. */
function named(of) {
  const found = new Map(all.flatMap(of).map((thing) => [thing.id, nameOf(thing)]));
  return [...found].sort(([, one], [, other]) => one.localeCompare(other, get('lang')));
}

function show() {
  if (failed) {
    showNothing();
    return;
  }
  const projects = found;
  matchOnMap();
  syncFilters();
  if (get('project') || !byId('project-list')) {
    return;
  }
  const total = projects.reduce((sum, project) => sum + project.investment, 0);
  const unplaced = projects.filter((project) => project.placing === 'none').length;
  fill(byId('project-sums'), loaded
    ? h('p', {class: 'sums'}, h('span', {}, h('strong', {}, t('projects.count', {count: number(projects.length)})), ' · ', h('strong', {}, money(total)),
      unplaced > 0 && [' · ', h('span', {class: 'soft whole'}, t('projects.unplaced', {count: unplaced}))]),
    h('button', {type: 'button', class: 'chip-button', id: 'projects-zoom', onclick: zoom}, t('zoomToResult')),
    h('a', {class: 'download', href: csvAddress(), download: 'projects.csv'}, 'CSV'))
    : h('p', {class: 'soft pad'}, t('loading')));
  fill(byId('project-chart'), loaded && sums && projectsChart(sums));
  fill(byId('project-list'));
  more(projects, 0);
  if (loaded && projects.length === 0) {
    fill(byId('project-list'), h('li', {class: 'nothing'}, t('projects.nothing')));
  }
}

/** The map shows the projects of the list. */
export function matchOnMap() {
  if (loaded) {
    setMatching(found.length === all.length ? null : new Set(found.map((project) => String(project.number))));
  }
}

/** The service gave no answer: neither rows nor sums of another question stay. */
function showNothing() {
  setMatching(new Set());
  if (!get('project') && byId('project-list')) {
    fill(byId('project-sums'));
    fill(byId('project-chart'));
    fill(byId('project-list'), h('li', {class: 'nothing'}, t('problem.nothingShown')));
  }
}

/** What a link or the chart changed shows in the fields, too. */
function syncFilters() {
  const box = byId('filter-body-field');
  if (box && !box.contains(document.activeElement)) {
    fill(box, bodyField());
  }
  const more = byId('filter-more');
  if (more) {
    fill(more, moreText());
  }
  for (const [name, value] of Object.entries(get('filter'))) {
    const field = name === 'body' ? null : byId(`filter-${name}`);
    if (field && document.activeElement !== field && field.value !== value) {
      field.value = value;
    }
  }
}

/** What the filter asks, as the service's parameters. */
function question() {
  const {q, field, district, body, year, least, most} = get('filter');
  const sums = [least && `investment_wan_yuan >= ${Number(least)}`, most && `investment_wan_yuan <= ${Number(most)}`].filter(Boolean).join(' AND ');
  return {q: q.trim(), field, district, body, year, filter: sums, ...asOf()};
}

const csvAddress = () => address('api/projects', {...question(), limit: PAGE, f: 'csv'}).href;

function more(projects, from) {
  const list = byId('project-list');
  list.append(...projects.slice(from, from + ROWS).map((project) => row(project)));
  if (projects.length > from + ROWS) {
    const button = h('li', {}, h('button', {type: 'button', class: 'plain', onclick: () => { button.remove(); more(projects, from + ROWS); }}, t('more')));
    list.append(button);
  }
}

/** A project in a list. @param {?Node} extra what else is to be said of it */
export function row(project, extra = null) {
  const number = String(project.number);
  const sure = project.placing;
  return h('li', {class: 'project', onpointerenter: () => hover('projects', number), onpointerleave: () => hover(null)},
    h('button', {type: 'button', class: 'project-open', onclick: () => open(project.number), onfocus: () => hover('projects', number), onblur: () => hover(null)},
      dot({colour: fieldColour(project.field.id), certain: sure === 'certain'}),
      h('span', {class: 'project-name'}, h('span', {class: 'soft'}, `${project.number} `), nameOf(project)),
      h('span', {class: 'project-facts'}, [money(project.investment), yearsOf(project), nameOf(project.field)].join(' · '),
        sure !== 'certain' && h('span', {class: 'badge dashed'}, t(sure === 'possible' && project.precision === 'township' ? 'placing.township' : `placing.${sure}`)))),
    extra);
}

function open(number) {
  set({project: number, panel: 'projects'});
  speak(t('project.opened', {number}));
  byId('panel').scrollTop = 0;
  byId('panel-projects').focus();
}
