// Light, dark, or as the system has it.

import {byId} from './dom.js';
import {t} from './i18n.js';
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
    const root = document.documentElement;
    root.dataset.theme = ORDER[(ORDER.indexOf(root.dataset.theme) + 1) % ORDER.length];
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch { /* until the page is left */ }
    tellAll();
    tell(t(`theme.${root.dataset.theme}`));
  });
}

function tellAll() {
  listeners.forEach((listener) => listener());
}
