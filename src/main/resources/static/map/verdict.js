// The verdict on a checked ground: in words, on the map, as documents; and what looked wrong about the input, with its remedy.

import {download} from './api.js';
import {fill, h} from './dom.js';
import {number, say, t} from './i18n.js';
import {get} from './state.js';
import {showError, speak} from './notices.js';
import {addOnTop, readFeatures, showExtent} from './map.js';
import {cited, finding, stateBadge} from './finding.js';
import {groundColour, STATE_COLOURS} from './plan-style.js';
import {isDark} from './theme.js';
import {areaText} from './measure.js';

const REPORTS = {pdf: 'PDF', html: 'HTML', csv: 'CSV', geojson: 'GeoJSON', gpkg: 'GeoPackage', json: 'JSON'};
/** More would make the page slow; the reports hold all. */
const GROUNDS = 100;

let source;
let pointed = null;

export function initVerdict() {
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
  if (source.getFeatures().length > 0) {
    showExtent(source.getExtent());
  }
  fill(result,
    h('div', {class: `verdict ${report.state}`},
      h('h3', {}, stateBadge(report)),
      report.grounds.length === 1 ? h('p', {}, say(report.grounds[0].conflict.reason_text)) : counts(report.by_state),
      report.rules_as_of && h('p', {}, t('check.rulesDay', {date: report.rules_as_of})),
      h('p', {class: 'limits small'}, t('illustrative'))),
    diagnosis(report.diagnosis, actions.remedy),
    reports(actions.report, report.id),
    h('ol', {class: 'grounds'}, report.grounds.slice(0, GROUNDS).map((ground) => groundText(ground, report.grounds.length === 1))),
    report.grounds.length > GROUNDS && h('p', {class: 'pad soft'}, t('check.moreGrounds', {count: report.grounds.length - GROUNDS})),
    h('details', {class: 'pad'}, h('summary', {}, t('check.basis')),
      h('ul', {class: 'plain-list small'}, h('li', {}, t('check.format', {format: report.format})), h('li', {}, t('check.path', {path: report.crs_path.join(' → ')})),
        report.layers.map((layer) => h('li', {}, `${get('lang') === 'zh' ? layer.title_zh : layer.title_en} · ${t('check.version', {version: layer.version})} · ${t('check.rulesFrom', {date: layer.rules_from})}`, h('ul', {class: 'plain-list'}, layer.rules_sources.map((law) => h('li', {}, cited(law)))))),
        report.without_rules.length > 0 && h('li', {}, t('check.withoutRules', {layers: report.without_rules.join(', ')})),
        h('li', {}, t('check.id', {id: report.id})))));
  speak(`${t(`state.${report.state}`)} ${report.certainty ? t(`certainty.${report.certainty}`) : ''}`);
}

/** The service refused to decide: why, and what would mend it. */
export function showDiagnosis(result, problem, remedy) {
  fill(result, h('div', {class: 'verdict not-checked', role: 'alert'}, h('h3', {}, t('check.suspect')), h('p', {}, t('check.suspectText'))), diagnosis(problem.diagnosis, remedy));
}

function counts(byState) {
  return h('ul', {class: 'plain-list'}, Object.entries(byState).filter(([, count]) => count > 0).map(([state, count]) => h('li', {}, stateBadge({state}), ' ', t('job.parcels', {count: number(count)}))));
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
      download(blob, `conflict-check-${id}.${f}`);
    } catch (error) {
      showError(error, () => fetchReport(f));
    }
  };
  return h('p', {class: 'reports'}, h('span', {class: 'soft'}, t('check.report')), Object.entries(REPORTS).map(([f, title]) =>
    h('button', {type: 'button', class: 'chip-button', 'data-report': f, onclick: () => fetchReport(f)}, title)));
}

function groundText(ground, alone) {
  const {conflict} = ground;
  return h('li', {class: 'ground'}, h('details', {open: alone},
    h('summary', {}, h('strong', {}, ground.name || ground.id || t('check.ground', {number: ground.number})), ' ', stateBadge(conflict), h('span', {class: 'soft'}, ground.size ? ` ${areaOf(ground.size)}` : '')),
    ground.fault && h('p', {class: 'limits'}, say(ground.fault.reason), ground.fault.place && ` (${ground.fault.place})`),
    ground.duplicate_of && h('p', {class: 'soft'}, t('check.duplicate', {number: ground.duplicate_of})),
    !alone && h('p', {}, say(conflict.reason_text)),
    ground.size && h('p', {class: 'small soft'}, sizes(ground.size)),
    conflict.findings.map((one) => finding(one, (feature) => emphasise(feature && `${ground.number}/${feature}`))),
    conflict.not_excluded.length > 0 && h('p', {class: 'small'}, t('check.notExcluded', {features: conflict.not_excluded.join(', ')}))));
}

const areaOf = (size) => (size.ellipsoid?.m2 > 0 ? areaText(size.ellipsoid.m2) : '');

/** Both areas, each by its name, as planners compare them. */
function sizes({ellipsoid, projected, projected_crs: crs}) {
  return [ellipsoid?.m2 > 0 && t('check.ellipsoid', {area: areaText(ellipsoid.m2)}), projected?.m2 > 0 && t('check.projected', {area: areaText(projected.m2), crs})].filter(Boolean).join(' · ');
}

function emphasise(id) {
  pointed = id;
  source.changed();
}

/** ground: its outline; shared: the part that a feature covers, hatched; free: what stays. */
function partStyle(feature) {
  const {role, state, certainty} = feature.getProperties();
  const colour = STATE_COLOURS[state] ?? '#5b6b75';
  const possible = certainty === 'possible';
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
    const strong = feature.getId() === pointed;
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
