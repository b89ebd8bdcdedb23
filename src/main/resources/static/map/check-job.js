// A large file becomes a job (OGC API – Processes): its progress, a way to stop it, its result to download.

import {address, getJson, send} from './api.js';
import {fill, h} from './dom.js';
import {number, t} from './i18n.js';
import {set} from './state.js';
import {speak} from './notices.js';
import {stateBadge} from './finding.js';
import {gravity, parcelCount} from './parcels.js';

const EVERY_MS = 1000;

/** @param {Element} result where all is shown @param {File} file @param {AbortSignal} signal of whoever asks anew */
export async function runJob(result, file, parameters, signal) {
  fill(result, h('p', {class: 'pad'}, t('job.sending', {name: file.name, size: number(file.size / 1048576, 1)})), h('progress', {class: 'job', 'aria-label': t('job.progress')}));
  const answer = await send(address('ogc/processes/conflict-check/execution'), {method: 'POST', body: form(file, parameters), headers: {Prefer: 'respond-async'}, signal});
  const id = answer.headers.get('Location').split('/').pop();
  set({job: id});
  signal.addEventListener('abort', () => stop(id));
  await followJob(result, id, signal);
}

function form(file, parameters) {
  const form = new FormData();
  form.append('parcels', file, file.name);
  form.append('outputs', 'ndjson');
  Object.entries(parameters).filter(([, value]) => value).forEach(([name, value]) => form.append(name, value));
  return form;
}

/** Shows a job's progress, then what came of it. @param {Element} result @param {string} id */
export async function followJob(result, id, signal) {
  const bar = h('progress', {class: 'job', max: 100, value: 0, 'aria-label': t('job.progress')});
  const words = h('p', {});
  fill(result, h('div', {class: 'pad'}, h('h3', {}, t('job.title')), bar, words, h('button', {type: 'button', class: 'plain', onclick: () => stop(id)}, t('job.stop'))));
  for (;;) {
    const job = await getJson(`ogc/jobs/${id}`, {}, {signal});
    bar.value = job.progress ?? 0;
    fill(words, t(`job.${job.status}`), ' ', t('job.done', {done: number(job.done ?? 0), total: job.total === undefined || job.total === null ? '?' : number(job.total), progress: job.progress ?? 0}),
      job.secondsLeft > 0 && ` · ${t('job.left', {seconds: number(job.secondsLeft)})}`);
    if (job.status === 'successful') {
      await finish(result, id);
      return;
    }
    if (job.status === 'failed' || job.status === 'dismissed') {
      fill(result, h('div', {class: 'pad'}, h('p', {}, t(`job.${job.status}`)), job.message && h('p', {class: 'soft'}, job.message)));
      speak(t(`job.${job.status}`));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

const stop = (id) => send(address(`ogc/jobs/${id}`), {method: 'DELETE'}).catch(() => {});

async function finish(result, id) {
  const counts = await count(id);
  const link = (f, title) => h('a', {class: 'download', href: address(`ogc/jobs/${id}/results`, {f}).href, download: `conflict-check.${f}`}, title);
  fill(result, h('div', {class: 'pad'}, h('h3', {}, t('job.successful')),
    h('ul', {class: 'plain-list'}, [...counts].sort(([, one], [, other]) => gravity(one) - gravity(other)).map(([key, {state, certainty, rows}]) => h('li', {'data-state': key}, stateBadge({state, certainty}), ' ', parcelCount(rows)))),
    h('p', {class: 'limits small'}, t('job.illustrative')),
    h('p', {}, link('csv', 'CSV'), link('ndjson', 'NDJSON'), link('gpkg', 'GeoPackage'), link('parquet', 'GeoParquet'), link('txt', 'TXT'), link('dxf', 'DXF'))));
  speak(t('job.successful'));
}

/** Reads the rows as they come: a million of them are never in memory at once. */
async function count(id) {
  const counts = new Map();
  const answer = await send(address(`ogc/jobs/${id}/results`, {f: 'ndjson'}));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop();
    lines.filter(Boolean).forEach((line) => add(counts, JSON.parse(line)));
  }
  if (rest) {
    add(counts, JSON.parse(rest));
  }
  return counts;
}

function add(counts, {state, certainty}) {
  const key = `${state} ${certainty ?? ''}`;
  const group = counts.get(key) ?? {state, certainty, rows: 0};
  group.rows += 1;
  counts.set(key, group);
}
