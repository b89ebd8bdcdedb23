// The day or moment that the map shows, and which layers had a version then.

import {get, set} from './state.js';
import {t} from './i18n.js';
import {tell} from './notices.js';

let zone = 'Asia/Shanghai';

/** The day as the service's parameter; none for now. */
export const asOf = () => (get('date') ? {asOf: get('date')} : {});

const isMoment = (date) => date.includes('T');

/** Shows the versions of a day or moment. Nobody knows those of tomorrow: such a day is refused in words, and the map stays as it is. */
export function chooseDay(day, about) {
  zone = about.time_zone;
  const isLater = Boolean(day) && (isMoment(day) ? Date.parse(day) > Date.now() : day > about.today);
  if (isLater) {
    tell(t('layers.laterDay', {date: dateText(day), today: about.today}));
  } else {
    set({date: day || null});
  }
  return !isLater;
}

/** A link may name a day to come. */
export function refuseLaterDay(about) {
  const day = get('date');
  zone = about.time_zone;
  if (day && !chooseDay(day, about)) {
    set({date: null});
  }
}

/** @param {{times: string[]}} layer @param {{time_zone: string}} about in whose time zone a day ends @param {?string} date a day or moment */
export function isThere(layer, about, date = get('date')) {
  return !date || layer.times.length === 0 || isNotAfter(layer.times[0], date, about.time_zone);
}

/** Whether a moment is not after a day's end or another moment. */
export const isNotAfter = (moment, date, timeZone = zone) => (isMoment(date) ? Date.parse(moment) <= Date.parse(date) : dayOf(moment, timeZone) <= date);

/** The day of a moment, as the city has it: Swedish dates are written like 2026-11-24. */
export function dayOf(moment, timeZone = zone) {
  return new Intl.DateTimeFormat('sv-SE', {timeZone}).format(new Date(moment));
}

/** A day or moment in the city's time, for people: to the second, as several versions may be of one minute. */
export function dateText(date) {
  return isMoment(date) ? new Intl.DateTimeFormat('sv-SE', {timeZone: zone, dateStyle: 'short', timeStyle: 'medium'}).format(new Date(date)) : date;
}
