// One finding of a check in words: what is met, by how much, by which rule, what would be needed. Projects and grounds have it alike.

import {h} from './dom.js';
import {nameOf, number, say, t} from './i18n.js';
import {dot} from './legend.js';
import {PALE_CLEAR, STATE_COLOURS, STATE_SIGNS} from './plan-style.js';
import {areaText, lengthText} from './measure.js';

/**
 * A verdict as a sign and a word; what is only possible, or clear only of illustrative layers, says so.
 * @param {{state: string, certainty?: string, illustrative?: boolean}} verdict
 */
export function stateBadge({state, certainty, illustrative}) {
  const drawn = state === 'clear' && illustrative;
  return h('span', {class: `state ${state} ${certainty ?? ''} ${drawn ? 'illustrative' : ''}`},
    dot({colour: drawn ? PALE_CLEAR : STATE_COLOURS[state], certain: certainty !== 'possible' && !drawn, sign: STATE_SIGNS[state]}),
    t(`state.${state}`), certainty === 'possible' && h('span', {class: 'badge dashed'}, t('certainty.possible')),
    drawn && h('span', {class: 'badge dashed'}, t('lines.illustrative')));
}

/** @param {?function(?string): void} point called with layer/feature when it is pointed at */
export function finding(one, point = null) {
  return h('section', {class: `finding ${one.state} ${one.certainty}`, onpointerenter: () => point?.(one.feature), onpointerleave: () => point?.(null)},
    h('h4', {}, stateBadge(one), ' ', nameOf(one.names)),
    h('dl', {class: 'facts'},
      row('finding.zone', nameOf(one.zone)),
      one.overlap && row('finding.overlap', meetsWithoutSize(one) ? t('finding.noSize', {most: sizeText(one.overlap.measure, one.overlap.most)}) : overlapText(one.overlap)),
      one.taken && row('finding.taken', overlapText(one.taken)),
      one.uncovered && row('finding.uncovered', overlapText(one.uncovered)),
      row('finding.distance', t('finding.distanceText', {distance: lengthText(one.distance_m), slack: lengthText(one.slack_m)})),
      one.doubt && row('finding.doubt', `${say(one.doubt.principle)} ${say(one.doubt.needs)} (${cited(one.doubt.citation)})`),
      one.outcomes.length > 0 ? row('finding.outcomes', h('ul', {class: 'plain-list'}, one.outcomes.map((outcome) =>
        h('li', {}, stateBadge(outcome), ' ', t('finding.ifZone', {zone: nameOf(outcome.zone)}), assumption(outcome), h('dl', {class: 'facts'}, judgement(outcome)))))) : judgement(one),
      one.areas.map((area) => row('finding.area', `${say(area.needs)} (${cited(area.citation)})`))));
}

/** The condition on which an outcome rests, of which nobody said whether it holds. */
const assumption = ({assumed}) => assumed && `${t('comma')}${t(`finding.assumed.${assumed.holds}`, {condition: say(assumed.condition.text)})}`;

/** By which rule of which law, which class of activity decides, and what would be needed. */
function judgement({rule, needs, documents, activities}) {
  return [
    row('finding.rule', `${say(rule.principle)} (${nameOf(rule.activity)})`.trim()),
    activities.length > 0 && row('finding.activities', h('ul', {class: 'plain-list'}, activities.map((one) => h('li', {}, stateBadge(one), ' ', nameOf(one.activity))))),
    row('finding.source', h('ul', {class: 'plain-list'}, [...new Set([rule.citation, rule.zone_citation].map(cited))].map((law) => h('li', {}, law)))),
    row('finding.needs', say(needs)),
    documents.length > 0 && row('finding.documents', h('ul', {class: 'plain-list'}, documents.map((document) =>
      h('li', {}, document.condition && h('span', {class: 'soft'}, t('finding.condition', {condition: say(document.condition.text)})),
        document.from_m2 && h('span', {class: 'soft'}, t('lines.from', {size: `${number(document.from_m2)} m²`})), nameOf(document))))),
  ];
}

/** Number, title, article and first day of a law; what was not read says so. */
export function cited({title_zh: zh, title_en: en, number: code, article, in_force: date, verified, note}) {
  const title = t('finding.law', {number: code, title: say({zh, en}), article: article ? say(article) : ''}).trim();
  const doubt = verified ? '' : ` · ${t('finding.notVerified')}${note ? ` (${say(note)})` : ''}`;
  return `${title} · ${t('finding.inForce', {date})}${doubt}`;
}

const row = (key, content) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, content));

/** A feature that is drawn as a point has no size in a ground, however large it is; neither has one that only touches it. */
export const meetsWithoutSize = ({overlap, distance_m: metres}) => metres === 0 && overlap?.size === 0 && overlap.measure !== 'count';

export const sizeText = (measure, size) => ({'area-m2': areaText, 'length-m': lengthText}[measure]?.(size) ?? t('lines.count', {count: number(size)}));

/** As drawn, and between which bounds if the outlines are as far off as they may be. */
function overlapText({measure, size, least, most, share}) {
  const text = (value) => sizeText(measure, value);
  const percent = share > 0 ? ` (${number(100 * share, 1)} %)` : '';
  return least === most ? `${text(size)}${percent}` : `${text(size)}${percent} · ${t('finding.between', {least: text(least), most: text(most)})}`;
}
