// While something is drawn: its size so far, and buttons on the map to take back a corner, to end and to give up, as a finger needs them.

import {byId, fill, h} from './dom.js';
import {t} from './i18n.js';
import {finishDrawing, stopDrawing, undo, watchSketch} from './draw.js';
import {sizeText} from './drawn-size.js';
import {letClicksThrough} from './marks.js';
import {lowerSheet, raiseSheet} from './sheet.js';

export function initDrawStrip() {
  watchSketch(({isOn, sketch}) => {
    const strip = byId('draw-strip');
    if (strip.hidden === isOn) {
      (isOn ? lowerSheet : raiseSheet)();
      strip.hidden = !isOn;
      letClicksThrough(isOn);
      fill(strip, isOn && [h('output', {id: 'draw-live'}, t('draw.begin')), button('draw.undo', undo), button('draw.finish', finishDrawing), button('draw.cancel', stopDrawing)]);
    }
    if (sketch && sketch.coordinates.flat().length > 1) {
      fill(byId('draw-live'), sizeText(sketch));
    }
  });
}

const button = (key, onclick) => h('button', {type: 'button', class: 'plain', 'data-does': key, onclick}, t(key));
