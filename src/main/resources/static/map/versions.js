// The day that the map shows, and which layers had a version on it.

import {get, set} from './state.js';
import {t} from './i18n.js';
import {tell} from './notices.js';

/** The day as the service's parameter; none for now. */
export const asOf = () => (get('date') ? {asOf: get('date')} : {});

/** Shows a day's versions. Nobody knows those of tomorrow: such a day is refused in words, and the map stays as it is. */
export function chooseDay(day, about) {
  const isLater = Boolean(day) && day > about.today;
  if (isLater) {
    tell(t('layers.laterDay', {date: day, today: about.today}));
  } else {
    set({date: day || null});
  }
  return !isLater;
}

/** A link may name a day to come. */
export function refuseLaterDay(about) {
  const day = get('date');
  if (day && !chooseDay(day, about)) {
    set({date: null});
  }
}

/** @param {{times: string[]}} layer @param {{time_zone: string}} about in whose time zone a day ends */
export function isThere(layer, about) {
  const date = get('date');
  return !date || layer.times.length === 0 || dayOf(layer.times[0], about.time_zone) <= date;
}

/** The day of a moment, as the city has it: Swedish dates are written like 2026-11-24. */
function dayOf(moment, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', {timeZone}).format(new Date(moment));
}
