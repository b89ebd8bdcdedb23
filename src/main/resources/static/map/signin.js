// Signs in and out with the city's login, and says so where the service shows nothing to strangers.

import {ApiError, address, getJson, send} from './api.js';
import {byId, fill, h} from './dom.js';
import {switchLanguage, t} from './i18n.js';
import {on} from './state.js';
import {showError} from './notices.js';

/** @return {Promise<Object>} who asks: kind, name, role, rights, layers, login, logout */
export const findCaller = () => getJson('api/caller');

export const mayRead = (caller) => caller.rights.includes('read');

/** Shows who is signed in, or where to sign in, beside the other tools; nothing where the city has no login. */
export function initSignIn(caller) {
  const button = byId('sign-in');
  button.hidden = !caller.login && !caller.logout;
  const draw = () => {
    fill(button, caller.logout ? caller.name : t('signin.in'));
    const label = caller.logout
      ? t('signin.out', {name: caller.name, role: caller.role ? t(`role.${caller.role}`) : t('role.none')})
      : t('signin.in');
    button.title = label;
    button.setAttribute('aria-label', label);
  };
  draw();
  on(['words'], draw);
  button.addEventListener('click', () => (caller.logout ? signOut(caller) : location.assign(caller.login)));
}

async function signOut(caller) {
  try {
    await send(address(caller.logout), {method: 'POST', redirect: 'manual'});
  } catch (error) {
    // an answer that leads on to the provider cannot be read, and is what was wanted
    if (!(error instanceof ApiError) || error.status !== 0) {
      showError(error);
      return;
    }
  }
  location.reload();
}

/** Says in the place of the map that nothing is shown without a login or a key. */
export function showDoor(caller) {
  document.documentElement.dataset.ready = 'true';
  byId('language').addEventListener('click', switchLanguage);
  const failed = new URLSearchParams(location.search).get('login') === 'failed';
  const draw = () => fill(document.querySelector('main'), h('section', {class: 'door'},
    h('h2', {}, t('signin.needed')),
    failed && h('p', {class: 'warning', role: 'alert'}, t('signin.failed')),
    h('p', {}, t(caller.logout ? 'signin.noRole' : caller.login ? 'signin.why' : 'signin.key')),
    caller.login && h('p', {}, h('a', {class: 'button', href: caller.login}, t('signin.in')))));
  draw();
  on(['words'], draw);
}
