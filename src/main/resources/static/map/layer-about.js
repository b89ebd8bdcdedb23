// What is known of a layer, in words: where it comes from, how exact it is, who may use it, what it does not hold.

import {address, getJson} from './api.js';
import {byId, fill, h} from './dom.js';
import {has, join, nameOf, number, say, t} from './i18n.js';
import {showError} from './notices.js';
import {asOf} from './versions.js';

const ALL = 1000;

/** @param {?Object} layer null for all layers in a table @param {Object} about the map */
export async function openAbout(layer, about) {
  const dialog = byId('layer-about');
  if (layer?.own) {
    show(dialog, ownAbout(layer));
    return;
  }
  try {
    const all = (await getJson('api/layers', {limit: ALL, ...asOf()})).items;
    show(dialog, layer ? one(layer, all.find((known) => known.id === layer.id), about) : table(all, about));
  } catch (error) {
    showError(error, () => openAbout(layer, about));
  }
}

function show(dialog, content) {
  fill(dialog, h('form', {method: 'dialog'}, h('button', {class: 'tool close', 'aria-label': t('close')}, '✕')), content);
  if (!dialog.open) {
    dialog.showModal();
  }
}

const title = (text, layer) => h('h2', {id: 'layer-about-title'}, text, layer?.illustrative && h('span', {class: 'badge'}, t('layers.illustrative')));

/** A layer that the service computes as a whole has no entry of its own. */
function one(layer, known, about) {
  const {version} = known ?? {};
  return [
    title(nameOf(layer), layer),
    h('p', {}, say(layer.description)),
    say(layer.limits) && h('p', {class: 'limits'}, say(layer.limits)),
    h('dl', {class: 'facts'}, [
      ['source', known?.derived ? derived(known.derived, about) : sourceOf(version)],
      ['licence', licences(layer, version)],
      ['accuracy', accuracyOf(known)],
      ['features', t('layers.count', {count: number(layer.count)})],
      ['leftOut', known?.unlocated > 0 ? t('about.unlocated', {count: known.unlocated}) : t('about.noneLeftOut')],
      ['version', version && t('about.versionText', {number: version.number, date: dayOf(version.added_at, about), count: layer.times.length})],
      ['validFrom', version?.valid_from],
      ['author', version?.author],
      ['note', version?.note],
    ].filter(([, text]) => text).map(([name, text]) => h('div', {}, h('dt', {}, t(`about.${name}`)), h('dd', {}, text)))),
    links(layer),
  ];
}

/** Where the data came from; what came with the service is said in the reader's language. */
const sourceOf = (version) => (version?.origin === 'bundled' ? t('about.bundled') : version?.source);

function derived({from, by}, about) {
  const source = about.layers.find((layer) => layer.id === from);
  return t(has(`about.by.${by}`) ? `about.by.${by}` : 'about.by.other', {layer: source ? nameOf(source) : from});
}

const licences = (layer, version) => h('ul', {class: 'plain-list'}, [version?.licence, ...layer.attribution].filter(Boolean).map((text) => h('li', {}, text)));

const accuracyOf = (known) => (known && known.worst_accuracy_m !== null ? t('about.accuracyText', {metres: number(known.worst_accuracy_m)}) : t('about.accuracyUnknown'));

/** Swedish dates are written like 2026-11-24. */
const dayOf = (moment, {time_zone: timeZone}) => new Intl.DateTimeFormat('sv-SE', {timeZone}).format(new Date(moment));

function links(layer) {
  const link = (path, text) => h('a', {href: address(path, {f: path.startsWith('ogc') ? 'html' : 'json'}).href, target: '_blank', rel: 'noopener'}, text);
  return h('p', {class: 'small soft'}, link(`ogc/collections/${layer.id}`, t('about.page')), layer.kind !== 'plan' && [' · ', link(`api/layers/${layer.id}`, 'JSON')]);
}

function table(all, about) {
  const rows = [...about.layers].reverse().map((layer) => [layer, all.find((known) => known.id === layer.id)]);
  const missing = all.filter((known) => known.status === 'no-data' && known.kind !== 'plan');
  return [
    title(t('connect.sources')),
    h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('connect.sources')},
      h('table', {class: 'about-table'},
        h('thead', {}, h('tr', {}, ['layer', 'features', 'accuracy', 'licence'].map((name) => h('th', {scope: 'col'}, t(`about.${name}`))))),
        h('tbody', {}, rows.map(([layer, known]) => h('tr', {},
          h('th', {scope: 'row'}, h('button', {type: 'button', class: 'plain name', onclick: () => openAbout(layer, about)}, nameOf(layer))),
          h('td', {}, number(layer.count), known?.unlocated > 0 && h('span', {class: 'soft'}, ` (${t('about.unlocatedShort', {count: known.unlocated})})`)),
          h('td', {class: 'no-wrap'}, known && known.worst_accuracy_m !== null ? t('about.within', {metres: number(known.worst_accuracy_m)}) : '–'),
          h('td', {}, layer.attribution.join('; '))))))),
    missing.length > 0 && h('p', {class: 'small'}, t('about.missing', {layers: join(missing.map((known) => nameOf({name_zh: known.title_zh, name_en: known.title_en})))})),
    h('p', {class: 'small soft'}, h('a', {href: address('api/layers', {f: 'json'}).href, target: '_blank', rel: 'noopener'}, 'JSON')),
  ];
}

function ownAbout(layer) {
  return [title(nameOf(layer)), h('dl', {class: 'facts'}, layer.facts().map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text)))), h('p', {class: 'soft'}, t('own.private'))];
}
