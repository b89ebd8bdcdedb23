// Starts the page: words, state and map first, so that something is seen at once; then the panels.

import {ApiError, getJson} from './api.js';
import {byId, fill} from './dom.js';
import {loadWords, nameOf, preferredLanguage, switchLanguage, t} from './i18n.js';
import {get, on, set} from './state.js';
import {showError, tell} from './notices.js';
import {keepAddress, readAddress} from './permalink.js';
import {createMap, goTo, map} from './map.js';
import {initTheme} from './theme.js';
import {initTabs} from './tabs.js';
import {baseMapCredit, initBaseMaps} from './base-maps.js';
import {initPictures} from './pictures.js';
import {initPlanLayers} from './plan-layers.js';
import {initCoordinates} from './coordinates.js';
import {initMeasure} from './measure.js';
import {defaultLayers, initLayers} from './layers.js';
import {initLegend} from './legend.js';
import {initSearch} from './search.js';
import {initHere} from './here.js';
import {initPlaces} from './places.js';
import {initProjects} from './projects.js';
import {initAsked} from './asked-area.js';
import {initAsk} from './ask.js';
import {initIndicators} from './indicators.js';
import {initDraw} from './draw.js';
import {initVerdict} from './verdict.js';
import {initCheck} from './check.js';
import {initPrint} from './print.js';
import {initEdit} from './edit.js';
import {initChanges} from './changes.js';
import {findCaller, initSignIn, mayRead, showDoor} from './signin.js';
import {dateText, refuseLaterDay} from './versions.js';
import {initTime} from './time.js';
import {initSwipe} from './swipe.js';

async function start() {
  set({lang: preferredLanguage(), theme: document.documentElement.dataset.theme});
  const place = readAddress();
  on(['lang'], async () => { await loadWords(); set({words: get('lang')}); });
  const [caller] = await Promise.all([findCaller(), loadWords()]);
  if (!mayRead(caller)) {
    initTheme();
    initSignIn(caller);
    showDoor(caller);
    return;
  }
  const about = await getJson('api/map');
  refuseLaterDay(about);
  if (!get('layers')) {
    set({layers: defaultLayers(about)});
  }
  byId('legend').open = matchMedia('(min-width: 1100px)').matches;
  createMap(about, place);
  initPictures(about);
  initBaseMaps(about);
  initPlanLayers(about);
  initTheme();
  initTabs();
  initCoordinates(about);
  initMeasure();
  initPlaces();
  initAsked();
  initDraw();
  initVerdict(about);
  initHere(about);
  initLegend(about);
  initSearch(about);
  initLayers(about);
  initAsk();
  initCheck(about);
  initIndicators();
  initPrint();
  initTime(about);
  initSwipe(about);
  initHeader(about);
  initSignIn(caller);
  initEdit(about, caller);
  initChanges(caller);
  keepAddress(goTo);
  document.documentElement.dataset.ready = 'true';
  // bin/bench-page reads it
  map.once('rendercomplete', () => {
    performance.mark('map-drawn');
    document.documentElement.dataset.drawn = 'true';
  });
  await initProjects();
}

function initHeader(about) {
  const draw = () => {
    const title = t('app.title', {city: nameOf(about.city)});
    document.title = title;
    fill(byId('app-name'), title);
    fill(byId('sheet-title'), title);
    fill(byId('language'), t('tool.language'));
    byId('language').lang = get('lang') === 'zh' ? 'en' : 'zh-CN';
    const shown = about.layers.filter((layer) => get('layers').includes(layer.id));
    const credits = new Set(shown.flatMap((layer) => layer.attribution));
    fill(byId('credits'), [t('illustrative.short'), ...credits, baseMapCredit(), t('print.date', {date: get('date') ? dateText(get('date')) : about.today})].filter(Boolean).join(' · '));
  };
  draw();
  on(['words', 'layers', 'date', 'baseMap'], draw);
  byId('language').addEventListener('click', switchLanguage);
  byId('share').addEventListener('click', async () => {
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    tell(t('share.copied'));
  });
  const root = new URL('.', location.href).href.split('#')[0];
  /** @type {NodeListOf<HTMLElement>} */
  const paths = document.querySelectorAll('[data-path]');
  paths.forEach((code) => { code.textContent = root + code.dataset.path; });
  byId('connect').addEventListener('click', () => byId('addresses').showModal());
  new ResizeObserver(() => map.updateSize()).observe(byId('map'));
}

start().catch((error) => showError(error instanceof ApiError ? error : Object.assign(error, {problem: {code: 'page', detail: String(error.message)}}), () => location.reload()));
