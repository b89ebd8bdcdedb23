// The same question for other programs: the service's API, WFS and CQL2. In each list all addresses find the same projects.

import {address} from './api.js';
import {h} from './dom.js';
import {t} from './i18n.js';
import {get} from './state.js';
import {copyable} from './copyable.js';
import {asOf} from './versions.js';
import {wktOf} from './wkt.js';

/** A longer address is refused by proxies; characters. */
const LONGEST = 7000;

/** @param {{question: Object, feature: Object, answer: Object}} answered */
export function nearAddresses(answered) {
  const numbers = answered.answer.features.map((feature) => feature.properties.number).join(',');
  const {target, distance} = answered.question;
  const drawn = answered.feature.geometry && `DWITHIN(geometry,${wktOf(answered.feature.geometry)},${distance},meters)`;
  return h('details', {class: 'addresses'}, h('summary', {}, t('ask.addresses')),
    list('ask.addressesWhole', [api({touches: target, distance}), ...(numbers ? doors(`number IN (${numbers})`) : [])]),
    drawn && drawn.length <= LONGEST
      ? list('ask.addressesDrawn', [api({filter: drawn}), ...doors(drawn)])
      : h('p', {class: 'soft small'}, t('ask.addressesLong')));
}

function list(title, addresses) {
  return h('section', {class: 'address-list'}, h('p', {class: 'small'}, t(title)),
    addresses.map(({title: name, href}) => copyable({title: name, text: href, href})));
}

const api = (parameters) => ({title: 'API', href: address('api/projects', {...parameters, limit: 1000, ...asOf()}).href});

/** @param {string} filter CQL2 */
function doors(filter) {
  return [
    {title: 'WFS 2.0', href: address('ows', {SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', TYPENAMES: 'projects', OUTPUTFORMAT: 'application/json', SRSNAME: 'urn:ogc:def:crs:OGC:1.3:CRS84', CQL_FILTER: filter, ASOF: get('date')}).href},
    {title: 'OGC API · CQL2', href: address('ogc/collections/projects/items', {f: 'json', limit: 1000, filter, datetime: get('date')}).href},
  ];
}
