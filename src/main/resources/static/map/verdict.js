// The verdict on a checked ground: in words, on the map, as documents; and what looked wrong about the input, with its remedy.

import {download} from './api.js';
import {fill, h} from './dom.js';
import {join, nameOf, number, say, t} from './i18n.js';
import {get} from './state.js';
import {showError, speak} from './notices.js';
import {addOnTop, readFeatures, showExtent} from './map.js';
import {cited, stateBadge} from './finding.js';
import {initLines, isDrawnOnly, isMissing, lineCounts, linesLimits, linesTable} from './lines.js';
import {parcelsTable} from './parcels.js';
import {initSurroundings, sharedProjects, surroundings} from './surroundings.js';
import {groundColour, PALE_CLEAR, STATE_COLOURS} from './plan-style.js';
import {isDark} from './theme.js';
import {areaText} from './measure.js';

const REPORTS = {pdf: 'PDF', html: 'HTML', txt: 'TXT', dxf: 'DXF', kml: 'KML', csv: 'CSV', geojson: 'GeoJSON', gpkg: 'GeoPackage', shp: 'Shapefile', parquet: 'GeoParquet', json: 'JSON'};

let source;
/** Ids of what is pointed at. */
let pointed = new Set();

export function initVerdict(about) {
  initLines(about);
  initSurroundings(about);
  source = new ol.source.Vector();
  addOnTop(new ol.layer.Vector({source, style: partStyle}));
}

export function clearVerdict() {
  source.clear();
}

/**
 * @param {Element} result where it is shown
 * @param {Object} collection the report as GeoJSON, with its parts
 * @param {{report: function(string, string): Promise<Response>, remedy: function(Object): void}} actions
 */
export function showVerdict(result, collection, actions) {
  const {report} = collection;
  source.clear();
  source.addFeatures(readFeatures(collection));
  markIllustrative(report.grounds);
  if (source.getFeatures().length > 0) {
    showExtent(source.getExtent());
  }
  const [only] = report.grounds.length === 1 ? report.grounds : [];
  fill(result,
    headline(report, only),
    diagnosis(report.diagnosis.filter((remark) => remark.severity !== 'info'), actions.remedy),
    reports(actions.report, report.id),
    only ? h('div', {class: 'ground pad'}, groundText(only, report, false))
      : [parcelsTable(report.grounds, (ground) => groundText(ground, report, true)), sharedProjects(report.same_project)],
    diagnosis(report.diagnosis.filter((remark) => remark.severity === 'info'), actions.remedy),
    h('details', {class: 'pad'}, h('summary', {}, t('check.basis')), basis(report)));
  speak([t(`state.${report.state}`), report.certainty && t(`certainty.${report.certainty}`), ...limits(report).map((line) => line.textContent)].filter(Boolean).join(' '));
}

/** The site's verdict, and at once what keeps it from being a clearance. */
function headline(report, only) {
  const drawn = report.state === 'clear' && report.grounds.some(isIllustrative);
  const outcomes = only?.conflict.outcomes ?? [];
  return h('div', {class: `verdict ${report.state} ${drawn ? 'illustrative' : ''}`},
    h('h3', {}, stateBadge({...report, illustrative: drawn}), report.state === 'no-data' && h('span', {class: 'soft'}, ` ${t('verdict.no-data')}`)),
    outcomes.length > 1 && h('p', {}, t('verdict.outcomes'), outcomes.map((state) => [' ', stateBadge({state})])),
    only ? [lineCounts(only.conflict.lines), h('p', {}, say(only.conflict.reason_text))] : parcelCounts(report),
    h('p', {class: 'small'}, t(get('check').options.activity ? 'verdict.activity' : 'verdict.activityDefault', {activity: join(report.activities.map(nameOf))})),
    report.rules_as_of && h('p', {class: 'small'}, t('check.rulesDay', {date: report.rules_as_of})),
    limits(report));
}

const isIllustrative = ({conflict}) => isDrawnOnly(conflict);

/** Of all parcels together, each line once: what no parcel has data for, no parcel is cleared of. */
function limits(report) {
  const lines = new Map(report.grounds.flatMap(({conflict}) => conflict.lines).map((line) => [`${line.line.id} ${isMissing(line)}`, line]));
  return linesLimits([...lines.values()]);
}

function parcelCounts({by_state: byState, grounds}) {
  return h('ul', {class: 'plain-list'}, Object.keys(STATE_COLOURS).filter((state) => byState[state] > 0).map((state) =>
    h('li', {}, stateBadge({state, illustrative: grounds.some(isIllustrative)}), ' ', t('job.parcels', {count: number(byState[state])}))));
}

function basis(report) {
  const layers = new Map(report.layers.map((layer) => [`${layer.layer} ${layer.rules} ${layer.rules_from}`, layer]));
  return h('ul', {class: 'plain-list small'}, h('li', {}, t('check.format', {format: report.format})), h('li', {}, t('check.path', {path: report.crs_path.join(' → ')})),
    [...layers.values()].map((layer) => h('li', {}, `${say({zh: layer.title_zh, en: layer.title_en})} · ${t('check.version', {version: layer.version})} · ${t('check.rulesFrom', {date: layer.rules_from})}`, h('ul', {class: 'plain-list'}, layer.rules_sources.map((law) => h('li', {}, cited(law)))))),
    report.without_rules.length > 0 && h('li', {}, t('check.withoutRules', {layers: report.without_rules.join(', ')})),
    h('li', {}, t('check.id', {id: report.id})));
}

/** The service refused to decide: why, and what would mend it. */
export function showDiagnosis(result, problem, remedy) {
  fill(result, h('div', {class: 'verdict not-checked', role: 'alert'}, h('h3', {}, t('check.suspect')), h('p', {}, t('check.suspectText'))), diagnosis(problem.diagnosis, remedy));
}

function diagnosis(remarks, remedy) {
  return remarks.length > 0 && h('section', {class: 'diagnosis'}, h('h3', {}, t('check.diagnosis')), h('ul', {class: 'plain-list'}, remarks.map((remark) =>
    h('li', {class: `remark ${remark.severity}`}, h('span', {class: 'badge'}, t(`severity.${remark.severity}`)), ' ', say(remark.text), remark.place && h('span', {class: 'soft'}, ` (${remark.place})`),
      remark.remedy && h('button', {type: 'button', class: 'main small', onclick: () => remedy(remark.remedy)}, t('check.mend', {remedy: Object.entries(remark.remedy).map(([name, value]) => `${name}=${value}`).join(', ')}))))));
}

function reports(ask, id) {
  const fetchReport = async (f) => {
    try {
      const answer = await ask(f, get('lang'));
      const blob = await answer.blob();
      download(blob, `conflict-check-${id}.${f === 'shp' ? 'shp.zip' : f}`);
    } catch (error) {
      showError(error, () => fetchReport(f));
    }
  };
  return h('p', {class: 'reports'}, h('span', {class: 'soft'}, t('check.report')), Object.entries(REPORTS).map(([f, title]) =>
    h('button', {type: 'button', class: 'chip-button', 'data-report': f, onclick: () => fetchReport(f)}, title)));
}

/** All that is known of a parcel. @param {boolean} several whether the headline is not about it */
function groundText(ground, report, several) {
  const {conflict} = ground;
  const point = (features) => emphasise(features?.map((feature) => `${ground.number}/${feature}`));
  return [
    several && h('p', {}, say(conflict.reason_text)),
    ground.fault && h('p', {class: 'limits'}, say(ground.fault.reason), ground.fault.place && ` (${ground.fault.place})`),
    ground.duplicate_of && h('p', {class: 'soft'}, t('check.duplicate', {number: ground.duplicate_of})),
    ground.size && h('p', {class: 'small soft'}, sizes(ground.size)),
    conflict.lines.length > 0 && linesTable(conflict, report.layers, point),
    conflict.not_excluded.length > 0 && h('p', {class: 'small soft'}, t('check.notExcluded', {features: conflict.not_excluded.join(', ')})),
    surroundings(ground, report.here_without),
  ];
}

/** Both areas, each by its name, as planners compare them. */
function sizes({ellipsoid, projected, projected_crs: crs}) {
  return [ellipsoid?.m2 > 0 && t('check.ellipsoid', {area: areaText(ellipsoid.m2)}), projected?.m2 > 0 && t('check.projected', {area: areaText(projected.m2), crs})].filter(Boolean).join(' · ');
}

function emphasise(ids) {
  pointed = new Set(ids);
  source.changed();
}

/** A parcel that is clear of illustrative layers only is not drawn in green. */
function markIllustrative(grounds) {
  const drawn = new Set(grounds.filter(isIllustrative).map((ground) => ground.number));
  source.forEachFeature((feature) => { feature.set('illustrative', drawn.has(feature.get('number')), true); });
}

/** ground: its outline; shared: the part that a feature covers, hatched; free: what stays. */
function partStyle(feature) {
  const {role, state, certainty, illustrative} = feature.getProperties();
  const drawn = state === 'clear' && illustrative;
  const colour = drawn ? PALE_CLEAR : STATE_COLOURS[state] ?? '#5b6b75';
  const possible = certainty === 'possible' || drawn;
  if (role === 'ground') {
    return [
      new ol.style.Style({stroke: new ol.style.Stroke({color: groundColour(isDark()), width: 6})}),
      new ol.style.Style({
        stroke: new ol.style.Stroke({color: colour, width: 3, lineDash: possible ? [8, 5] : undefined}),
        fill: new ol.style.Fill({color: `${colour}1f`}),
        image: new ol.style.Circle({radius: 8, fill: new ol.style.Fill({color: `${colour}40`}), stroke: new ol.style.Stroke({color: colour, width: 3, lineDash: possible ? [4, 3] : undefined})}),
      }),
    ];
  }
  if (role === 'shared') {
    const strong = pointed.has(feature.getId());
    return new ol.style.Style({zIndex: strong ? 9 : 5, fill: new ol.style.Fill({color: hatch(colour)}), stroke: new ol.style.Stroke({color: colour, width: strong ? 5 : 2})});
  }
  return null;
}

const patterns = new Map();

/** Diagonal lines on a canvas, which fills take as a colour. */
function hatch(colour) {
  if (!patterns.has(colour)) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [8, 8];
    const pen = canvas.getContext('2d');
    pen.fillStyle = `${colour}38`;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.6;
    for (const x of [-8, 0, 8]) {
      pen.moveTo(x, 8);
      pen.lineTo(x + 8, 0);
    }
    pen.stroke();
    patterns.set(colour, pen.createPattern(canvas, 'repeat'));
  }
  return patterns.get(colour);
}
