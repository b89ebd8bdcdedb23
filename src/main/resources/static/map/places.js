// The places of the open project, on top of the map: each with the ring within which it truly lies.

import {get} from './state.js';
import {showError} from './notices.js';
import {addDrawing, readFeatures, readGeometry, showExtent} from './map.js';
import {featureOf} from './feature.js';
import {fieldColour, groundColour, styleOf} from './plan-style.js';
import {isDark} from './theme.js';

let source;
let staying = false;

/** The next project was chosen where it is seen: the map need not go there. */
export function stayForNext() {
  staying = true;
}

export function initPlaces() {
  source = new ol.source.Vector();
  addDrawing({source, style: placeStyle, className: 'ol-layer plan'});
}

/** @param {?Object} project with its links, null for none @param {boolean} wanted whether the map goes there */
export function showPlaces(project, wanted = false) {
  source.clear();
  if (!project) {
    return;
  }
  const move = wanted && !staying;
  staying = false;
  const colour = fieldColour(project.field.id);
  for (const link of project.links.filter((one) => one.geometry)) {
    const geometry = readGeometry(link.geometry);
    const certain = link.placing === 'certain';
    source.addFeature(new ol.Feature({geometry, colour, certain}));
    if (geometry.getType() === 'Point' && link.accuracy_m > 0) {
      source.addFeature(new ol.Feature({geometry: circle(link.geometry.coordinates, link.accuracy_m), colour, ring: true}));
    }
  }
  if (source.getFeatures().length === 0) {
    showTerritory(project, move);
  } else if (move) {
    showExtent(source.getExtent());
  }
}

/** Of a project without a place the districts are outlined: somewhere in there. */
async function showTerritory(project, move) {
  const districts = project.links.map((link) => link.target).filter((target) => target.startsWith('districts/'));
  try {
    const features = await Promise.all(districts.map(featureOf));
    if (get('project') !== project.number) {
      return;
    }
    for (const feature of readFeatures({type: 'FeatureCollection', features})) {
      source.addFeature(new ol.Feature({geometry: feature.getGeometry(), colour: '#5b6b75', ring: true}));
    }
    if (move && features.length > 0) {
      showExtent(source.getExtent());
    }
  } catch (error) {
    showError(error);
  }
}

/** All positions within so many metres. */
function circle(lonLat, metres) {
  return ol.geom.Polygon.circular(lonLat, metres, 64).transform('EPSG:4326', 'EPSG:3857');
}

function placeStyle(feature) {
  const {colour, certain, ring} = feature.getProperties();
  if (ring) {
    return new ol.style.Style({stroke: new ol.style.Stroke({color: colour, width: 1.5, lineDash: [2, 5], lineCap: 'round'}), fill: new ol.style.Fill({color: `${colour}14`})});
  }
  return styleOf({colour, certain, strong: true, ground: groundColour(isDark())});
}
