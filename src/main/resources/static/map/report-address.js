// Where the service keeps the report of a check: the page shows it again from there, and the address says so.

import {address} from './api.js';
import {h} from './dom.js';
import {t} from './i18n.js';
import {get, set} from './state.js';
import {copyable} from './copyable.js';

/** Notes that the report of an answer is kept. @param {Response} answer */
export function noteKept(answer) {
  const kept = answer.headers.get('Link')?.match(/\/reports\/([\w-]+)[^>]*>;\s*rel="?canonical/);
  if (kept) {
    set({report: kept[1]});
  }
}

/** The link that shows it again, if it is kept. */
export function keptNote() {
  const id = get('report');
  return id && [copyable({title: t('check.kept'), text: `${address('').href}#panel=check&report=${id}`}), h('p', {class: 'small soft'}, t('check.keptWho'))];
}
