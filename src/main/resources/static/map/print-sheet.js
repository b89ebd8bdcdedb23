// The sheet as an element of the size of the paper: title, map, legend, scale, north, sources and versions. Always light.

import {h, svg} from './dom.js';
import {join, nameOf, number, t} from './i18n.js';
import {map} from './map.js';
import {shownLayers} from './layer-order.js';
import {rulesIn} from './legend-rules.js';
import {signsOf, sureness} from './legend.js';
import {addedSigns} from './added-signs.js';
import {creditsOf, shownDay} from './credits.js';
import {barOf} from './print-paper.js';
import {isThere} from './versions.js';

/** Sizes of the legend's words, pt: the largest with which all of it has room. */
const SIZES = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5];

const mm = (length) => `${length}mm`;

/**
 * @param {Object} about the map @param {import('./print-paper.js').Layout} layout
 * @param {{title: string, scale: number, extent: number[]}} chosen
 */
export function sheetOf(about, layout, {title, scale, extent}) {
  const shape = `${layout.paper.toLowerCase()}-${layout.upright ? 'upright' : 'wide'}`;
  return h('article', {id: 'paper', class: `paper ${shape}`, style: {width: mm(layout.width), height: mm(layout.height)}, 'aria-label': title},
    h('header', {class: 'paper-head'}, h('h1', {}, title), h('p', {class: 'paper-stamp'}, t('print.stamp'))),
    h('div', {class: 'paper-body'},
      h('div', {class: 'paper-map', style: {width: mm(layout.mapWidth), height: mm(layout.mapHeight)}},
        h('div', {id: 'paper-map'}), north(), scaleBar(scale)),
      h('section', {id: 'paper-legend', class: 'paper-legend'})),
    h('footer', {class: 'paper-foot'},
      h('p', {}, h('strong', {}, t('print.sources')), ' ', creditsOf().join('; ')),
      h('p', {}, h('strong', {}, t('print.versions')), ' ', versions(about)),
      h('p', {}, [t('print.asOf', {date: shownDay()}), t('print.made', {date: about.today}), t('print.projection'), corners(extent), layout.paper].join(t('print.between')))));
}

function north() {
  return svg('svg', {id: 'paper-north', class: 'paper-north', viewBox: '0 0 40 56', role: 'img', 'aria-label': t('print.north')},
    svg('path', {d: 'M20 16 30 52 20 45z', fill: '#17222a'}),
    svg('path', {d: 'M20 16 10 52 20 45z', fill: '#ffffff', stroke: '#17222a', 'stroke-width': 1.4, 'stroke-linejoin': 'round'}),
    svg('text', {x: 20, y: 13, 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 700, fill: '#17222a'}, t('print.northSign')));
}

function scaleBar(scale) {
  const {metres, mm: length} = barOf(scale);
  const text = (part) => (metres >= 1000 ? number(metres * part / 1000, 2) : number(metres * part));
  return h('div', {id: 'paper-scale', class: 'paper-scale'},
    h('p', {}, h('strong', {}, `1 : ${number(scale)}`)),
    h('div', {class: 'paper-bar', style: {width: mm(length)}}, h('i', {}), h('i', {}), h('i', {}), h('i', {})),
    h('p', {class: 'paper-bar-words', style: {width: mm(length)}}, h('span', {}, '0'), h('span', {}, text(0.5)), h('span', {}, `${text(1)} ${metres >= 1000 ? 'km' : 'm'}`)));
}

/** West and east, south and north of the map, in minutes of arc a sheet is not more exact than. */
function corners(extent) {
  const [west, south, east, north] = ol.proj.transformExtent(extent, map.getView().getProjection(), 'EPSG:4326').map((degree) => degree.toFixed(3));
  return t('print.corners', {west, south, east, north});
}

/** Of which day each layer is; those of one day together. */
function versions(about) {
  const byDay = new Map();
  const day = new Intl.DateTimeFormat('sv-SE', {timeZone: about.time_zone});
  for (const layer of shownLayers().filter((one) => isThere(one, about))) {
    const days = layer.times.map((moment) => day.format(new Date(moment))).filter((one) => one <= shownDay());
    const last = layer.own ? t('own.badge') : days.at(-1) ?? shownDay();
    byDay.set(last, [...byDay.get(last) ?? [], nameOf(layer)]);
  }
  const all = [...byDay];
  return all.length === 1 ? all[0][0] : all.map(([date, names]) => t('print.version', {date, layers: join(names)})).join(t('print.between'));
}

/** Fills the legend with all that the map shows, as large as there is room. @param {HTMLElement} place @param {number[]} extent */
export async function fillLegend(place, about, extent) {
  const [width, height] = map.getSize();
  const rules = await rulesIn(extent, width, height);
  const parts = shownLayers().filter((layer) => isThere(layer, about)).reverse()
    .map((layer) => [layer, signsOf(layer, rules.get(layer.id) ?? [], extent)])
    .filter(([, signs]) => signs.length > 0);
  const added = addedSigns(extent);
  place.replaceChildren(h('h2', {}, t('legend.title')),
    added.length > 0 ? part(t('legend.added'), added) : '',
    ...parts.map(([layer, signs]) => part(signs.length === 1 ? null : nameOf(layer), signs.length === 1 ? [{...signs[0], text: nameOf(layer)}] : signs)),
    h('section', {}, h('h3', {}, t('legend.sureness')), sureness(), several()));
  for (const size of SIZES) {
    place.style.setProperty('font-size', `${size}pt`);
    if (place.scrollHeight <= place.clientHeight + 1 && place.scrollWidth <= place.clientWidth + 1) {
      return;
    }
  }
}

/** What a ring with a number means. */
const several = () => h('ul', {class: 'signs'}, h('li', {}, svg('svg', {class: 'sign', viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true'},
  svg('circle', {cx: 9, cy: 9, r: 7, fill: '#ffffff', stroke: '#5b6b75', 'stroke-width': 2.4}),
  svg('text', {x: 9, y: 12.2, 'text-anchor': 'middle', 'font-size': 9, 'font-weight': 700, fill: '#17222a'}, '3')), h('span', {}, t('legend.several'))));

const part = (title, signs) => h('section', {}, title && h('h3', {}, title),
  h('ul', {class: 'signs'}, signs.map(({sign, text}) => h('li', {}, sign, h('span', {}, text)))));
