// The verdict on a checked ground: in words, on the map, as documents; and what looked wrong about the input, with its remedy.

import {download} from './api.js';
import {byId, fill, h} from './dom.js';
import {has, join, nameOf, number, say, t} from './i18n.js';
import {get} from './state.js';
import {showError, speak} from './notices.js';
import {cited, stateBadge} from './finding.js';
import {initLines, isDrawnOnly, isMissing, lineCounts, linesLimits, linesTable} from './lines.js';
import {parcelsTable} from './parcels.js';
import {clearVerdict, drawVerdict, emphasise, initVerdictMap} from './verdict-map.js';
import {alternativesBox} from './alternatives.js';
import {remedyButtons} from './remedy.js';
import {initSurroundings, sharedProjects, surroundings} from './surroundings.js';
import {areaText} from './measure.js';
import {keptNote} from './report-address.js';

const REPORTS = {pdf: 'PDF', html: 'HTML', txt: 'TXT', dxf: 'DXF', kml: 'KML', csv: 'CSV', geojson: 'GeoJSON', gpkg: 'GeoPackage', shp: 'Shapefile', parquet: 'GeoParquet', json: 'JSON'};

export {clearVerdict};

export function initVerdict(about) {
  initLines(about);
  initSurroundings(about);
  initVerdictMap();
}

/**
 * @param {Element} result where it is shown
 * @param {Object} collection the report as GeoJSON, with its parts
 * @param {{report: function(string, string): Promise<Response>, remedy?: function(Object): void, body?: Object, parameters?: Object, again: boolean}} actions
 * nothing was sent if a kept report is shown; `again` if it has been seen before and is shown in another language
 */
export function showVerdict(result, collection, actions) {
  const {report} = collection;
  const {grounds} = report;
  drawVerdict(collection, new Set(grounds.filter(isIllustrative).map((ground) => ground.number)), actions.again);
  const [only] = grounds.length === 1 ? grounds : [];
  fill(result,
    headline(report, only),
    diagnosis(report.diagnosis.filter((remark) => remark.severity !== 'info'), actions.remedy),
    reports(actions.report, report.id),
    only ? h('div', {class: 'ground pad'}, groundText(only, report, false))
      : [parcelsTable(grounds, (ground) => groundText(ground, report, true)), sharedProjects(report.same_project)],
    actions.body && alternativesBox(report, actions),
    diagnosis(report.diagnosis.filter((remark) => remark.severity === 'info'), actions.remedy),
    h('details', {class: 'pad'}, h('summary', {}, t('check.basis')), basis(report)));
  speak([t(`state.${report.state}`), report.certainty && t(`certainty.${report.certainty}`), ...limits(report).map((line) => line.textContent)].filter(Boolean).join(' '));
}

/** The site's verdict, and at once what keeps it from being a clearance. */
function headline(report, only) {
  const drawn = report.state === 'clear' && report.grounds.some(isIllustrative);
  const outcomes = only?.conflict.outcomes ?? [];
  return h('div', {class: `verdict ${report.state} ${drawn ? 'illustrative' : ''}`},
    h('h3', {}, stateBadge({...report, illustrative: drawn}), !drawn && restsOnDrawn(report) && h('span', {class: 'badge dashed', title: t('lines.illustrative.long')}, t('lines.illustrative')), report.state === 'no-data' && h('span', {class: 'soft'}, ` ${t('verdict.no-data')}`)),
    outcomes.length > 1 && h('p', {}, t('verdict.outcomes'), outcomes.map((state) => [' ', stateBadge({state})])),
    only ? [lineCounts(only.conflict.lines), h('p', {}, say(only.conflict.reason_text))] : h('p', {}, t('parcels.summary', {count: number(report.grounds.length)})),
    h('p', {class: 'small'}, t(report.parameters.activity ? 'verdict.activity' : 'verdict.activityDefault', {activity: join(report.activities.map(nameOf))})),
    report.rules_as_of && h('p', {class: 'small'}, t('check.rulesDay', {date: report.rules_as_of})),
    limits(report));
}

/** Whether any line of the verdict was looked at on layers that are but drawn for illustration. */
const restsOnDrawn = ({grounds}) => grounds.some(({conflict}) => conflict.lines.some((line) => line.illustrative && !isMissing(line)));

const isIllustrative = ({conflict}) => isDrawnOnly(conflict);

/** Of all parcels together, each line once: what no parcel has data for, no parcel is cleared of. */
function limits(report) {
  const lines = new Map(report.grounds.flatMap(({conflict}) => conflict.lines).map((line) => [`${line.line.id} ${isMissing(line)}`, line]));
  return linesLimits([...lines.values()]);
}

function basis(report) {
  const layers = new Map(report.layers.map((layer) => [`${layer.layer} ${layer.rules} ${layer.rules_from}`, layer]));
  return h('ul', {class: 'plain-list small'}, h('li', {}, t('check.format', {format: report.format})), h('li', {}, t('check.path', {path: report.crs_path.join(' → ')})),
    [...layers.values()].map((layer) => h('li', {}, `${say({zh: layer.title_zh, en: layer.title_en})} · ${layer.version === null ? t('check.versionWithheld') : t('check.version', {version: layer.version})} · ${t('check.rulesFrom', {date: layer.rules_from})}`, h('ul', {class: 'plain-list'}, layer.rules_sources.map((law) => h('li', {}, cited(law)))))),
    report.without_rules.length > 0 && h('li', {}, t('check.withoutRules', {layers: report.without_rules.join(', ')})),
    h('li', {}, t('check.id', {id: report.id})));
}

/** The service refused to decide: why, and what would mend it. */
export function showDiagnosis(result, problem, remedy) {
  fill(result, h('div', {class: 'verdict not-checked', role: 'alert'}, h('h3', {}, t('check.suspect')), h('p', {}, t('check.suspectText'))), diagnosis(problem.diagnosis, remedy));
}

const SEVERITIES = ['error', 'warning', 'info'];

/** In the page's own words where the service speaks of its parameters. */
const remarkText = ({code, text}) => (has(`diagnosis.${code}`) ? t(`diagnosis.${code}`) : say(text));

/** A line or a feature by its number; cells of a workbook have names. */
function placeText(place) {
  const [, kind, at] = place.match(/^(line|feature) (\d+)$/) ?? [];
  return kind ? t(`place.${kind}`, {number: at}) : place;
}

function diagnosis(remarks, remedy) {
  const ordered = SEVERITIES.flatMap((severity) => remarks.filter((remark) => remark.severity === severity));
  return remarks.length > 0 && h('section', {class: 'diagnosis'}, h('h3', {}, t('check.diagnosis')), h('ul', {class: 'plain-list'}, ordered.map((remark) =>
    h('li', {class: `remark ${remark.severity}`}, h('span', {class: 'badge'}, t(`severity.${remark.severity}`)), ' ', remarkText(remark), remark.place && h('span', {class: 'soft'}, ` (${placeText(remark.place)})`), ' ',
      remedy && (remedyButtons(remark.remedy, remedy) ?? encodings(remark, remedy) ?? sayAccuracy(remark))))));
}

const DOUBTED = ['encoding-contradicts-bytes', 'encoding-mixed', 'encoding-unreadable'];
const ENCODINGS = ['utf-8', 'gb18030'];

/** Where the words may be wrong, how else they may be read. */
const encodings = ({code}, remedy) => (DOUBTED.includes(code)
  ? ENCODINGS.filter((textIn) => textIn !== get('check').options.textIn).map((textIn) => remedyButtons({textIn}, remedy)) : null);

/** What is unknown of the outline is said in the form above. */
function sayAccuracy({code}) {
  const open = () => {
    byId('check-more').open = true;
    byId('check-accuracy').focus();
  };
  return code === 'accuracy-not-stated' && h('button', {type: 'button', class: 'plain small', onclick: open}, t('check.sayAccuracy'));
}

function reports(ask, id) {
  const kept = h('div', {class: 'pad kept-report', 'aria-live': 'polite'}, keptNote());
  const fetchReport = async (f) => {
    try {
      const answer = await ask(f, get('lang'));
      const blob = await answer.blob();
      fill(kept, keptNote());
      download(blob, `conflict-check-${id}.${f === 'shp' ? 'shp.zip' : f}`);
    } catch (error) {
      showError(error, () => fetchReport(f));
    }
  };
  return [h('p', {class: 'reports'}, h('span', {class: 'soft'}, t('check.report')), Object.entries(REPORTS).map(([f, title]) =>
    h('button', {type: 'button', class: 'chip-button', 'data-report': f, onclick: () => fetchReport(f)}, title))), kept];
}

/** All that is known of a parcel. @param {boolean} several whether the headline is not about it */
function groundText(ground, report, several) {
  const {conflict} = ground;
  const point = (features) => emphasise(features?.map((feature) => `${ground.number}/${feature}`));
  return [
    several && h('p', {}, say(conflict.reason_text)),
    ground.fault && h('p', {class: 'limits'}, say(ground.fault.reason), ground.fault.place && ` (${placeText(ground.fault.place)})`),
    ground.duplicate_of && h('p', {class: 'soft'}, t('check.duplicate', {number: ground.duplicate_of})),
    ground.size && h('p', {class: 'small soft'}, sizes(ground.size)),
    conflict.lines.length > 0 && linesTable(conflict, report.layers, point),
    conflict.not_excluded.length > 0 && h('p', {class: 'small soft'}, t('check.unlocatedFeatures', {count: conflict.not_excluded.length})),
    surroundings(ground, report.here_without),
  ];
}

/** Both areas, each by its name, as planners compare them. */
function sizes({ellipsoid, projected, projected_crs: crs}) {
  return [ellipsoid?.m2 > 0 && t('check.ellipsoid', {area: areaText(ellipsoid.m2)}), projected?.m2 > 0 && t('check.projected', {area: areaText(projected.m2), crs})].filter(Boolean).join(' · ');
}
