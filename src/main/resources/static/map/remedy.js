// What would mend an input, as buttons that say in words what they do; a press sets it and checks again.

import {h} from './dom.js';
import {t} from './i18n.js';
import {systemName} from './crs-name.js';

/** An encoding as people in China call it. @param {string} word of the service */
export const encodingName = (word) => ({gb18030: 'GBK', big5: 'Big5'}[word] ?? word.toUpperCase());

const WORDS = {
  crs: systemName,
  axes: (value) => t(`check.axes.${value}`),
  datum: (value) => ({gcj02: 'GCJ-02', bd09: 'BD-09'}[value] ?? value),
  table: (value) => t('remedy.table', {table: value}),
  textIn: encodingName,
};

/** In words: a zone by its meridian and number, a table by its name. @param {Object<string, string>} remedy parameters by name */
const remedyText = (remedy) => Object.entries(remedy).map(([name, value]) => WORDS[name]?.(value) ?? `${name}=${value}`).join(t('comma'));

/** What comes from one web map of China may come from the other, or from none. */
const alike = (remedy) => (remedy.datum === 'gcj02' ? [remedy, {...remedy, datum: 'bd09'}, {crs: 'EPSG:4490'}] : [remedy]);

/** @param {?Object} remedy parameters by name @param {function(Object): void} apply */
export function remedyButtons(remedy, apply) {
  return remedy && alike(remedy).map((one) => h('button', {type: 'button', class: 'main small', onclick: () => apply(one)}, t('check.mend', {remedy: remedyText(one)})));
}
