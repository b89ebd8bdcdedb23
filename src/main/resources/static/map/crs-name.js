// Names of reference systems as planners say them: width of the zone, central meridian, number of the zone.

import {t} from './i18n.js';

/** Zones of CGCS2000 after Gauss and Krüger, by the EPSG code of the first. */
const SERIES = [
  {first: 4491, width: 6, prefixed: true}, {first: 4502, width: 6, prefixed: false}, {first: 4513, width: 3, prefixed: true}, {first: 4534, width: 3, prefixed: false},
];
const FIRST_MERIDIAN = 75;
const ZONES = {6: 11, 3: 21};

const OTHERS = {'OGC:CRS84': 'crs.lonLat', 'EPSG:4490': 'crs.cgcs2000', 'EPSG:4326': 'crs.wgs84', 'EPSG:3857': 'crs.webMercator'};

/** @param {string} id for example EPSG:4528 */
export function systemName(id) {
  const code = Number(id.replace('EPSG:', ''));
  const series = SERIES.find(({first, width}) => code >= first && code < first + ZONES[width]);
  if (series) {
    const {first, width, prefixed} = series;
    const meridian = FIRST_MERIDIAN + width * (code - first);
    return t(prefixed ? 'crs.zonePrefixed' : 'crs.zone', {width, meridian, zone: width === 3 ? meridian / 3 : (meridian + 3) / 6});
  }
  if (code > 32600 && code <= 32660) {
    return t('crs.utm', {zone: code - 32600});
  }
  return OTHERS[id] ? t(OTHERS[id]) : id;
}
