// Light, dark, or as the system has it.

import {byId} from './dom.js';
import {t} from './i18n.js';
import {get, on, set} from './state.js';
import {tell} from './notices.js';

const ORDER = ['auto', 'light', 'dark'];
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = [];

export function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme === 'dark' || (theme === 'auto' && system.matches);
}

export function onTheme(listener) {
  listeners.push(listener);
}

export function initTheme() {
  system.addEventListener('change', tellAll);
  byId('theme').addEventListener('click', () => {
    const theme = ORDER[(ORDER.indexOf(get('theme')) + 1) % ORDER.length];
    set({theme});
    try {
      localStorage.setItem('theme', theme);
    } catch { /* kept in the address all the same */ }
    tell(t(`theme.${theme}`));
  });
  on(['theme'], show);
}

function show() {
  document.documentElement.dataset.theme = get('theme');
  tellAll();
}

function tellAll() {
  listeners.forEach((listener) => listener());
}
