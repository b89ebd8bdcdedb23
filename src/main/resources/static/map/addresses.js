// The dialog of addresses for other programs: each to copy, each to look at in a new tab.

import {address} from './api.js';
import {byId, fill, h} from './dom.js';
import {t, withWords} from './i18n.js';
import {copyable} from './copyable.js';
import {openAbout} from './layer-about.js';

/** Title or its key, the address to connect to, and what is seen of it in a browser. */
const SERVICES = [
  {title: 'WMS', path: 'ows', seen: 'ows?SERVICE=WMS&REQUEST=GetCapabilities'},
  {title: 'WFS', path: 'ows', seen: 'ows?SERVICE=WFS&REQUEST=GetCapabilities'},
  {title: 'OGC API', path: 'ogc', seen: 'ogc?f=html'},
  {title: 'WMTS', path: 'wmts?SERVICE=WMTS&REQUEST=GetCapabilities', seen: 'wmts?SERVICE=WMTS&REQUEST=GetCapabilities'},
  {key: 'connect.vectorTiles', path: 'ogc/tiles/WebMercatorQuad/{z}/{y}/{x}', seen: 'ogc/tiles/WebMercatorQuad?f=json'},
  {key: 'connect.mapTiles', path: 'ogc/map/tiles/WebMercatorQuad/{z}/{y}/{x}', seen: 'ogc/map/tiles/WebMercatorQuad?f=json'},
  {key: 'connect.bulk', path: 'ogc/processes/conflict-check/execution', seen: 'ogc/processes/conflict-check'},
];
const PAGES = {'connect.api': 'swagger-ui.html', 'connect.browse': 'ogc/collections?f=html'};

export function initAddresses(about) {
  byId('connect').addEventListener('click', () => byId('addresses').showModal());
  withWords(() => {
    const root = address('').href;
    fill(byId('address-list'), SERVICES.map(({title, key, path, seen}) => copyable({title: title ?? t(key), text: root + path, href: root + seen})));
    fill(byId('address-links'),
      Object.entries(PAGES).map(([key, path]) => [h('a', {href: path, target: '_blank', rel: 'noopener'}, t(key)), ' · ']),
      h('a', {href: 'api/projects?f=csv', download: 'projects.csv'}, t('connect.csv')), ' · ',
      h('button', {type: 'button', class: 'plain small', id: 'all-sources', onclick: () => { byId('addresses').close(); openAbout(null, about); }}, t('connect.sources')));
  });
}
