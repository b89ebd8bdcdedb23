// A page of data (/ogc as HTML) is a document that is whole without scripts: this adds its map, buttons that copy, and the colours.

import {byId} from './dom.js';

const ORDER = ['auto', 'light', 'dark'];

function initCopying() {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll('button[data-copy]');
  for (const button of buttons) {
    const word = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const spoken = byId('spoken');
      spoken.textContent = spoken.dataset.copied;
      button.textContent = spoken.dataset.copied;
      button.addEventListener('blur', () => { button.textContent = word; }, {once: true});
    });
  }
}

/** The colours that the map page keeps, too. */
function initColours() {
  const button = byId('theme');
  button.hidden = false;
  button.addEventListener('click', () => {
    const root = document.documentElement;
    root.dataset.theme = ORDER[(ORDER.indexOf(root.dataset.theme) + 1) % ORDER.length];
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch { /* until the page is left */ }
    document.dispatchEvent(new Event('colours'));
  });
}

initCopying();
initColours();
if (byId('data-map')) {
  const {drawMap} = await import('./data-map.js');
  await drawMap(byId('data-map'));
}
