// One box for names and positions: a combobox whose list the arrows walk through (WAI-ARIA).

import {byId, fill, h} from './dom.js';
import {getJson} from './api.js';
import {nameOf, t} from './i18n.js';
import {set} from './state.js';
import {goTo} from './map.js';
import {showError, speak} from './notices.js';
import {positionText, readPosition} from './coordinates.js';
import {askAbout, chooseFeature, isAsking} from './feature.js';
import {showNamed} from './named.js';
import {filterBy} from './projects.js';
import {asOf} from './versions.js';

const MOST = 12;
let box;
let list;
let hits = [];
let chosen = -1;
let asking = null;
let bbox;

export function initSearch(about) {
  [box, list, bbox] = [byId('search'), byId('search-hits'), about.bbox];
  let waiting;
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener('keydown', walk);
  box.addEventListener('blur', () => setTimeout(close, 150));
  box.addEventListener('focus', () => { if (hits.length > 0 && box.value) { open(); } });
  document.addEventListener('keydown', (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
    if (event.key === '/' && !typing) {
      event.preventDefault();
      box.focus();
    }
  });
}

async function ask() {
  const q = box.value.trim();
  asking?.abort();
  if (!q) {
    close();
    return;
  }
  const position = readPosition(q, bbox);
  if (position) {
    offer([{kind: 'position', ...position}]);
    return;
  }
  asking = new AbortController();
  try {
    const answer = await getJson('api/search', {q, limit: MOST, ...asOf()}, {signal: asking.signal});
    offer(answer.items);
  } catch (error) {
    showError(error, ask);
  }
}

function offer(found) {
  hits = found;
  chosen = found.length > 0 ? 0 : -1;
  fill(list, found.length === 0
    ? h('li', {class: 'nothing', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false'}, t('search.nothing'))
    : found.map((hit, i) => h('li', {
      id: `hit-${i}`, role: 'option', 'aria-selected': String(i === chosen), onmousedown: (event) => event.preventDefault(), onclick: () => take(i),
    }, h('span', {class: 'hit-name'}, hit.kind === 'position' ? positionText(hit.lonLat, hit.crs) : nameOf(hit)),
    h('span', {class: 'hit-kind'}, kindOf(hit)))));
  speak(t('search.found', {count: found.length}));
  open();
}

const kindOf = (hit) => [
  hit.kind === 'place' ? nameOf(hit.layer) : hit.kind === 'project' ? t('search.project', {number: hit.id}) : t(`search.${hit.kind}`, {crs: hit.crs}),
  ['place', 'named-place'].includes(hit.kind) && !hit.bbox && t('placing.unlocated'),
].filter(Boolean).join(' · ');

function walk(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step && hits.length > 0) {
    event.preventDefault();
    open();
    choose((chosen + step + hits.length) % hits.length);
  } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
    event.preventDefault();
    take(chosen);
  } else if (event.key === 'Escape') {
    close();
  }
}

function choose(i) {
  chosen = i;
  [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === i)));
  list.children[i]?.scrollIntoView({block: 'nearest'});
  box.setAttribute('aria-activedescendant', `hit-${i}`);
}

function take(i) {
  const hit = hits[i];
  close();
  if (hit.kind === 'position') {
    goTo({lon: hit.lonLat[0], lat: hit.lonLat[1], zoom: 15});
    return;
  }
  box.value = nameOf(hit);
  switch (hit.kind) {
    case 'project': set({project: Number(hit.id), panel: 'projects'}); break;
    case 'body': filterBy({body: hit.id}); break;
    case 'place': (isAsking() ? askAbout : chooseFeature)(`${hit.layer.id}/${hit.id}`); break;
    default: showNamed(hit);
  }
}

function open() {
  list.hidden = false;
  box.setAttribute('aria-expanded', 'true');
  if (chosen >= 0) {
    box.setAttribute('aria-activedescendant', `hit-${chosen}`);
  }
}

function close() {
  list.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}
