// Copies a text, and says whether it was copied: browsers give pages of plain HTTP no clipboard, or refuse it.

import {h} from './dom.js';
import {t} from './i18n.js';
import {tell} from './notices.js';

/** @param {string} text @param {string} copied what is said afterwards */
export async function copy(text, copied) {
  tell(await write(text) || selectAndCopy(text) ? copied : t('copy.refused'));
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The way of before: what is selected is copied. */
function selectAndCopy(text) {
  const focused = /** @type {?HTMLElement} */ (document.activeElement);
  const field = h('textarea', {class: 'hidden', readonly: true, value: text, 'aria-hidden': 'true'});
  // what lies below an open dialog cannot be selected
  (focused?.closest('dialog') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus({preventScroll: true});
  return copied;
}
