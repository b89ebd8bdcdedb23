// Adds a layer of the user's own: a file, or a service by its address.

import {byId, fill, h} from './dom.js';
import {join, t} from './i18n.js';
import {titleOf, tell} from './notices.js';
import {showExtent} from './map.js';
import {addFeatures, addService, lastExtent} from './own-layers.js';
import {readOwnFile, UnreadableFile} from './own-files.js';
import {isAllowed, listLayers} from './own-services.js';

const TYPES = {wms: 'WMS', wfs: 'WFS', ogc: 'OGC API – Features'};
let hosts = [];
/** What was typed stays when the list is drawn again. */
const typed = {open: false, type: 'wms', url: ''};

export function initOwnForm(about) {
  hosts = about.service_hosts;
}

export function ownForm() {
  return h('details', {class: 'own-form', open: typed.open, ontoggle: (event) => { typed.open = event.target.open; }},
    h('summary', {}, t('own.title')),
    h('p', {class: 'soft small'}, t('own.private')),
    h('div', {class: 'field'}, h('span', {class: 'label', id: 'own-file-label'}, t('own.file')),
      // the browser's own button speaks the language of the browser
      h('div', {class: 'file-button'}, h('span', {class: 'plain', 'aria-hidden': 'true'}, t('own.choose')), h('input', {type: 'file', id: 'own-file', accept: '.geojson,.json,.kml,.gpx', multiple: true, 'aria-labelledby': 'own-file-label', onchange: (event) => takeFiles([...event.target.files])}))),
    h('form', {class: 'own-service', onsubmit: (event) => { event.preventDefault(); list(); }},
      h('div', {class: 'field'}, h('label', {for: 'own-type'}, t('own.service')),
        h('select', {id: 'own-type', onchange: (event) => { typed.type = event.target.value; }}, Object.entries(TYPES).map(([value, text]) => h('option', {value, selected: value === typed.type}, text)))),
      h('div', {class: 'field wide'}, h('label', {for: 'own-url'}, t('own.address')),
        h('input', {type: 'url', id: 'own-url', required: true, placeholder: 'https://', value: typed.url, oninput: (event) => { typed.url = event.target.value; }})),
      h('button', {type: 'submit', class: 'plain', id: 'own-list'}, t('own.list'))),
    h('p', {class: 'soft small'}, hosts.length > 0 ? t('own.hosts', {hosts: join(hosts)}) : t('own.noHosts')),
    h('div', {id: 'own-said', role: 'status'}));
}

const saidOf = (...content) => fill(byId('own-said'), content);

async function takeFiles(files) {
  const refused = [];
  for (const file of files) {
    try {
      const features = await readOwnFile(file);
      addFeatures(file.name, features, {facts: () => [[t('own.fileName'), file.name], [t('about.features'), String(features.length)]]});
      showExtent(lastExtent());
      tell(t('own.added', {name: file.name}));
    } catch (error) {
      refused.push(error instanceof UnreadableFile ? t(error.key, error.values) : String(error.message));
    }
  }
  saidOf(refused.map((text) => h('p', {class: 'field-error'}, text)));
}

/** The layers of a service, to choose from. */
async function list() {
  const {type, url} = typed;
  if (!isAllowed(url, hosts)) {
    saidOf(h('p', {class: 'field-error'}, t('own.notAllowed', {host: hostOf(url)})));
    return;
  }
  saidOf(h('p', {}, t('loading')));
  try {
    const layers = await listLayers(type, url);
    saidOf(layers.length === 0 ? h('p', {class: 'field-error'}, t('own.noLayers')) : choice(type, url, layers));
  } catch (error) {
    refuse(error);
  }
}

function choice(type, url, layers) {
  const select = h('select', {id: 'own-layer'}, layers.map(({layer, title}) => h('option', {value: layer}, title === layer ? title : `${title} (${layer})`)));
  return h('div', {class: 'row own-choice'}, h('label', {for: 'own-layer', class: 'soft small'}, t('about.layer')), select,
    h('button', {type: 'button', class: 'main', id: 'own-add', onclick: async () => {
      const {title} = layers.find(({layer}) => layer === select.value);
      try {
        await addService({type, url, layer: select.value, title});
        tell(t('own.added', {name: title}));
      } catch (error) {
        refuse(error);
      }
    }}, t('own.add')));
}

function refuse(error) {
  saidOf(h('p', {class: 'field-error'}, t('own.failed', {reason: error.problem ? titleOf(error.problem) : String(error.message)})));
}

function hostOf(url) {
  try {
    return new URL(url, document.baseURI).origin;
  } catch {
    return url;
  }
}
