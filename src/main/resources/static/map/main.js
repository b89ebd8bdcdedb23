// Starts the page: words, state and map first, so that something is seen at once; then the panels.

import {ApiError, getJson} from './api.js';
import {byId, fill} from './dom.js';
import {loadWords, nameOf, preferredLanguage, switchLanguage, t} from './i18n.js';
import {all, get, on, set} from './state.js';
import {showError} from './notices.js';
import {keepAddress, readAddress} from './permalink.js';
import {createMap, goTo, map} from './map.js';
import {markBoxes} from './marks.js';
import {initTheme} from './theme.js';
import {initTabs} from './tabs.js';
import {initSheet} from './sheet.js';
import {initLocate} from './locate.js';
import {initBaseMaps} from './base-maps.js';
import {initPictures} from './pictures.js';
import {initPlanLayers} from './plan-layers.js';
import {initLabels} from './labels.js';
import {initCoordinates} from './coordinates.js';
import {initMeasure} from './measure.js';
import {defaultLayers, initLayers} from './layers.js';
import {initLayerOrder} from './layer-order.js';
import {initOwn} from './own-layers.js';
import {initOwnForm} from './own-form.js';
import {initLegendRules} from './legend-rules.js';
import {initLegend, openLegend} from './legend.js';
import {initSearch} from './search.js';
import {initHere} from './here.js';
import {initPlaces} from './places.js';
import {initProjects} from './projects.js';
import {initAsked} from './asked-area.js';
import {initAsk} from './ask.js';
import {initIndicators} from './indicators.js';
import {initDraw} from './draw.js';
import {initDrawStrip} from './draw-strip.js';
import {initVerdict} from './verdict.js';
import {initCheck} from './check.js';
import {copy} from './clipboard.js';
import {initAddresses} from './addresses.js';
import {initCredits} from './credits.js';
import {initPrint} from './print.js';
import {initEdit} from './edit.js';
import {initChanges} from './changes.js';
import {findCaller, initSignIn, mayRead, showDoor, tellFailedSignIn} from './signin.js';
import {refuseLaterDay} from './versions.js';
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
  openLegend();
  initLayerOrder(about);
  createMap(about, place);
  initPictures(about);
  initBaseMaps(about);
  initPlanLayers(about);
  initLabels();
  initTheme();
  initTabs();
  initSheet();
  initCoordinates(about);
  initMeasure();
  initLocate();
  initPlaces();
  initAsked();
  initDraw();
  initDrawStrip();
  initVerdict(about);
  initHere(about);
  initLegendRules();
  initLegend(about);
  initSearch(about);
  initOwnForm(about);
  initOwn(about);
  initLayers(about);
  initAsk();
  initCheck(about);
  initIndicators();
  initPrint(about);
  initTime(about);
  initSwipe(about);
  initHeader(about);
  initAddresses(about);
  initCredits(about);
  initSignIn(caller);
  tellFailedSignIn(caller);
  initEdit(about, caller);
  initChanges(caller);
  keepAddress(goTo);
  // for the console, and for tests that look
  globalThis.mapPage = {map, all, get, set, markBoxes};
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
    fill(byId('language'), t('tool.language'));
    byId('language').lang = get('lang') === 'zh' ? 'en' : 'zh-CN';
  };
  draw();
  on(['words'], draw);
  byId('language').addEventListener('click', switchLanguage);
  byId('share').addEventListener('click', () => copy(location.href, t('share.copied')));
  new ResizeObserver(() => map.updateSize()).observe(byId('map'));
}

start().catch((error) => showError(error instanceof ApiError ? error : Object.assign(error, {problem: {code: 'page', detail: String(error.message)}}), () => location.reload()));
