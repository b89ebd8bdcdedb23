// The projects that answer a question, ringed on the map: certain ones whole, possible ones dashed.

import {addOnTop, readFeatures} from './map.js';

let source;

export function initAsked() {
  source = new ol.source.Vector();
  addOnTop(new ol.layer.Vector({source, style: ringStyle}));
}

/** @param {?{answer: Object}} answered null for none */
export function setAsked(answered) {
  source?.clear();
  if (answered) {
    source.addFeatures(readFeatures(answered.answer));
  }
}

function ringStyle(feature) {
  const certain = feature.get('certainty') === 'certain';
  const stroke = new ol.style.Stroke({color: '#0b3bd6', width: certain ? 2.5 : 1.5, lineDash: certain ? undefined : [4, 4]});
  return new ol.style.Style({stroke, image: new ol.style.Circle({radius: 11, stroke})});
}
