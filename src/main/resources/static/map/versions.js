// Which layers had a version on the day that the map shows.

import {get} from './state.js';

/** @param {{times: string[]}} layer @param {{time_zone: string}} about in whose time zone a day ends */
export function isThere(layer, about) {
  const date = get('date');
  return !date || layer.times.length === 0 || dayOf(layer.times[0], about.time_zone) <= date;
}

/** The day of a moment, as the city has it: Swedish dates are written like 2026-11-24. */
function dayOf(moment, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', {timeZone}).format(new Date(moment));
}
