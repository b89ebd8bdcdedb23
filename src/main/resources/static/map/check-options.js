// What a ground is wanted for, and how its coordinates are to be read.

import {h} from './dom.js';
import {nameOf, t} from './i18n.js';
import {get, set} from './state.js';
import {systemName} from './crs-name.js';

const ALWAYS_SEEN = ['activity', 'newLand'];

export function setOptions(changes) {
  const options = Object.fromEntries(Object.entries({...get('check').options, ...changes}).filter(([, value]) => value !== '' && value !== null));
  set({check: {...get('check'), options}});
}

export function checkOptions(about) {
  const chosen = get('check').options;
  const choose = (name) => ({target}) => setOptions({[name]: target.type === 'checkbox' ? (target.checked ? 'true' : '') : target.value});
  const select = (name, values, width = '') => h('div', {class: `field ${width}`}, h('label', {for: `check-${name}`}, t(`check.${name}`)),
    h('select', {id: `check-${name}`, onchange: choose(name)}, values.map(([value, text]) => h('option', {value, selected: value === (chosen[name] ?? '')}, text))));
  const input = (name, attributes) => h('div', {class: 'field'}, h('label', {for: `check-${name}`}, t(`check.${name}`)), h('input', {id: `check-${name}`, value: chosen[name] ?? '', onchange: choose(name), ...attributes}));
  return h('div', {class: 'filters'},
    select('activity', [['', t('check.activityUnknown')], ...about.activities.map((activity) => [activity.id, nameOf(activity)])], 'wide'),
    select('newLand', [['', t('check.newLandUnknown')], ['true', t('check.newLand.true')], ['false', t('check.newLand.false')]], 'wide'),
    h('details', {id: 'check-more', class: 'field wide', open: Object.keys(chosen).some((name) => !ALWAYS_SEEN.includes(name))}, h('summary', {}, t('check.more')),
      h('div', {class: 'filters'},
        select('crs', [['', t('check.crsAuto')], ...systems(about, chosen.crs)], 'wide'),
        input('accuracy', {type: 'number', min: 0, max: 10000, step: 'any'}),
        select('axes', [['', t('check.axesAuto')], ['xy', t('check.axes.xy')], ['yx', t('check.axes.yx')]]),
        select('datum', [['', t('check.datumNone')], ['gcj02', 'GCJ-02'], ['bd09', 'BD-09']]),
        select('textIn', [['', t('check.textIn.auto')], ['utf-8', 'UTF-8'], ['gb18030', 'GBK'], ['big5', 'Big5'], ['utf-16le', 'UTF-16']]),
        input('table', {type: 'text', spellcheck: 'false'}),
        input('rulesAsOf', {type: 'date'}),
        h('label', {class: 'tick'}, h('input', {type: 'checkbox', id: 'check-nationalProject', checked: chosen.nationalProject === 'true', onchange: choose('nationalProject')}), t('check.nationalProject')),
        h('div', {class: 'field wide'}, h('label', {for: 'check-approval'}, t('check.approval')), h('textarea', {id: 'check-approval', rows: 2, spellcheck: 'false', onchange: choose('approval'), value: chosen.approval ?? ''})))));
}

/** The service's own systems, and the one that a remedy chose. */
function systems(about, chosen) {
  const ids = about.crs.map(({id}) => id);
  return [...ids, ...chosen && !ids.includes(chosen) ? [chosen] : []].map((id) => [id, `${systemName(id)} · ${id}`]);
}
