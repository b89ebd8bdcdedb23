// On a phone the panel is a sheet below the map, of three heights: by drag, by its button and by keys (a window splitter of WAI-ARIA).

import {byId} from './dom.js';
import {t, withWords} from './i18n.js';
import {on} from './state.js';

const HEIGHTS = ['peek', 'half', 'full'];
/** Share of the room below the header, as style/phone.css has it. */
const SHARES = {peek: 0, half: 0.52, full: 1};
/** What moves less is a press. */
const PRESS_PX = 6;

let height = 'half';
let bar;

export function initSheet() {
  bar = byId('sheet-bar');
  bar.addEventListener('keydown', press);
  bar.addEventListener('pointerdown', drag);
  byId('sheet-more').addEventListener('click', () => step(1, 'sheet-less'));
  byId('sheet-less').addEventListener('click', () => step(-1, 'sheet-more'));
  // what is asked for is to be seen
  on(['panel', 'project', 'ask'], raiseSheet);
  document.querySelectorAll('[role=tab]').forEach((tab) => tab.addEventListener('click', raiseSheet));
  withWords(() => show(height));
}

/** Makes room for the map, as while something is drawn. */
export function lowerSheet() {
  show('peek');
}

/** Shows the panel again if it is down. */
export function raiseSheet() {
  if (height === 'peek') {
    show('half');
  }
}

/** The button of an end is gone there; the focus goes to the other. */
function step(by, other) {
  show(HEIGHTS[HEIGHTS.indexOf(height) + by]);
  if (height !== 'half') {
    byId(other).focus();
  }
}

function show(next) {
  height = next;
  document.documentElement.dataset.panelHeight = next;
  bar.setAttribute('aria-valuenow', String(Math.round(100 * SHARES[next])));
  bar.setAttribute('aria-valuetext', t(`sheet.${next}`));
  byId('sheet-more').setAttribute('aria-label', t('sheet.more'));
  byId('sheet-less').setAttribute('aria-label', t('sheet.less'));
}

function press(event) {
  const at = HEIGHTS.indexOf(height);
  const next = {ArrowUp: at + 1, ArrowDown: at - 1, Home: 0, End: 2, Enter: (at + 1) % 3, ' ': (at + 1) % 3}[event.key];
  if (next !== undefined) {
    event.preventDefault();
    show(HEIGHTS[Math.max(0, Math.min(2, next))]);
  }
}

/** The sheet follows the finger and comes to rest at the nearest height; a press goes to the next. */
function drag(event) {
  event.preventDefault();
  const room = document.querySelector('main').getBoundingClientRect();
  const from = event.clientY;
  const start = byId('panel').getBoundingClientRect().height;
  const shareAt = (y) => Math.max(0, Math.min(1, (start + from - y) / room.height));
  const move = ({clientY}) => document.documentElement.style.setProperty('--dragged', `${100 * shareAt(clientY)}%`);
  const end = ({clientY}) => {
    bar.removeEventListener('pointermove', move);
    document.documentElement.style.removeProperty('--dragged');
    const share = shareAt(clientY);
    show(Math.abs(clientY - from) < PRESS_PX ? HEIGHTS[(HEIGHTS.indexOf(height) + 1) % 3]
      : HEIGHTS.reduce((best, one) => (Math.abs(SHARES[one] - share) < Math.abs(SHARES[best] - share) ? one : best)));
  };
  bar.setPointerCapture(event.pointerId);
  bar.addEventListener('pointermove', move);
  bar.addEventListener('pointerup', end, {once: true});
  bar.addEventListener('pointercancel', end, {once: true});
}
