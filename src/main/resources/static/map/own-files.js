// Reads a file of the user's own as features on the map, in the browser: GeoJSON, KML, GPX. What is neither is refused in words.

import {map} from './map.js';

/** Bytes; a browser draws more only slowly. */
const MOST = 20 << 20;
const READERS = {
  geojson: () => new ol.format.GeoJSON(),
  json: () => new ol.format.GeoJSON(),
  kml: () => new ol.format.KML({extractStyles: false}),
  gpx: () => new ol.format.GPX(),
};

/** Why a file is not shown: a key of the page's words, with its values. */
export class UnreadableFile extends Error {
  /** @param {string} key @param {Object} [values] */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** @param {File} file @return {Promise<Object[]>} @throws {UnreadableFile} */
export async function readOwnFile(file) {
  const kind = file.name.split('.').pop().toLowerCase();
  if (!READERS[kind]) {
    throw new UnreadableFile('own.unknown', {name: file.name});
  }
  if (file.size > MOST) {
    throw new UnreadableFile('own.tooLarge', {name: file.name});
  }
  return located(file.name, parse(READERS[kind](), file.name, await file.text()));
}

function parse(format, name, text) {
  try {
    const projection = format.readProjection?.(text)?.getCode?.() ?? 'EPSG:4326';
    if (!ol.proj.get(projection)) {
      throw new UnreadableFile('own.crs', {name});
    }
    return format.readFeatures(text, {dataProjection: projection, featureProjection: 'EPSG:4326'});
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('own.broken', {name});
  }
}

/** Numbers that are no degrees lie nowhere on a map in degrees. */
function located(name, features) {
  const placed = features.filter((feature) => feature.getGeometry() && feature.getGeometry().getExtent().every(Number.isFinite));
  if (placed.length === 0) {
    throw new UnreadableFile('own.empty', {name});
  }
  if (placed.some((feature) => !ol.extent.containsExtent([-180, -90, 180, 90], feature.getGeometry().getExtent()))) {
    throw new UnreadableFile('own.notDegrees', {name});
  }
  placed.forEach((feature) => feature.getGeometry().transform('EPSG:4326', map.getView().getProjection()));
  return placed;
}
