// The panels beside the map, as tabs (WAI-ARIA): arrows move between them.

import {byId} from './dom.js';
import {get, on, set} from './state.js';

const NAMES = ['projects', 'check', 'ask', 'indicators', 'layers'];

export function initTabs() {
  NAMES.forEach((name, i) => {
    const tab = byId(`tab-${name}`);
    tab.addEventListener('click', () => set({panel: name}));
    tab.addEventListener('keydown', (event) => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (step) {
        const next = NAMES[(i + step + NAMES.length) % NAMES.length];
        set({panel: next});
        byId(`tab-${next}`).focus();
      }
    });
  });
  on(['panel'], show);
  show();
}

function show() {
  const open = NAMES.includes(get('panel')) ? get('panel') : NAMES[0];
  for (const name of NAMES) {
    const tab = byId(`tab-${name}`);
    tab.setAttribute('aria-selected', String(name === open));
    tab.tabIndex = name === open ? 0 : -1;
    byId(`panel-${name}`).hidden = name !== open;
  }
}
