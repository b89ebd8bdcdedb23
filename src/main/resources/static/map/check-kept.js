// A check that was made before, by its id in the address: a report that the service keeps, or a job. A file is not in an address, and a
// drawing may be too long for it; these are. Whoever may not see one is told so in the place of the verdict.

import {address, getJson, send} from './api.js';
import {bringForward} from './dom.js';
import {get, set} from './state.js';
import {followJob} from './check-job.js';
import {showVerdict} from './verdict.js';

/** Whether the address names one. */
export const isKeptNamed = () => Boolean(get('report') || get('job'));

/** Another ground is checked: the address no longer says which one was. */
export const forgetKept = () => set({report: null, job: null});

/**
 * @param {HTMLElement} result where the verdict is shown
 * @param {function(function(boolean): void): void} show shows it, and again in another language
 * @throws {import('./api.js').ApiError} if there is none that the caller sees
 */
export async function showKept(result, show, signal) {
  const {report, job} = {report: get('report'), job: get('job')};
  if (job) {
    await followJob(result, job, signal);
    return;
  }
  const path = `reports/${encodeURIComponent(report)}`;
  const collection = await getJson(path, {f: 'geojson'}, {signal});
  show((again) => showVerdict(result, collection, {report: (f, lang) => send(address(path, {f, lang})), again}));
  bringForward(result);
}
