// Signs in and out with the city's login, and says so where the service shows nothing to strangers.

import {address, getJson, send} from './api.js';
import {byId, fill, h, svg} from './dom.js';
import {switchLanguage, t} from './i18n.js';
import {on} from './state.js';
import {showError} from './notices.js';

/** @return {Promise<Object>} who asks: kind, name, role, rights, layers, login, logout */
export const findCaller = () => getJson('api/caller');

export const mayRead = (caller) => caller.rights.includes('read');

const roleOf = (caller) => (caller.role ? t(`role.${caller.role}`) : t('role.none'));

/** Shows who is signed in, or where to sign in, beside the other tools; nothing where the city has no login. */
export function initSignIn(caller) {
  const button = byId('sign-in');
  button.hidden = !caller.login && !caller.logout;
  const draw = () => {
    fill(button, person(), h('span', {class: 'sign-in-name'}, caller.logout ? caller.name : t('signin.in')));
    const label = caller.logout ? t('signin.account', {name: caller.name, role: roleOf(caller)}) : t('signin.in');
    button.title = label;
    button.setAttribute('aria-label', label);
    if (caller.logout) {
      button.setAttribute('popovertarget', 'account');
      drawAccount(caller);
    }
  };
  draw();
  on(['words'], draw);
  if (caller.login) {
    button.addEventListener('click', () => location.assign(caller.login));
  }
}

const hasFailed = () => new URLSearchParams(location.search).get('login') === 'failed';

/** Where reading is open, the map is there all the same; the address that is shared does not say it again. */
export function tellFailedSignIn(caller) {
  if (hasFailed() && caller.login) {
    history.replaceState(null, '', location.pathname + location.hash);
    showError({problem: {code: 'login-failed', detail: t('signin.failed')}}, () => location.assign(caller.login));
  }
}

const person = () => svg('svg', {viewBox: '0 0 24 24', 'aria-hidden': 'true'}, svg('circle', {cx: 12, cy: 8, r: 4}), svg('path', {d: 'M4 20c1-4 4-6 8-6s7 2 8 6'}));

/** Who is signed in, what that person may do, and the way out. */
function drawAccount(caller) {
  fill(byId('account'),
    h('p', {}, h('strong', {}, caller.name)),
    h('p', {class: 'soft small'}, roleOf(caller)),
    caller.rights.length > 0 && h('ul', {class: 'plain-list small'}, caller.rights.map((right) => h('li', {}, t(`right.${right}`)))),
    signOutButton(caller));
}

const signOutButton = (caller) => h('p', {}, h('button', {type: 'button', class: 'plain', onclick: () => signOut(caller)}, t('signin.out')));

/** Ends the session here, then that at the city's login, so that the next person at this computer has to sign in. */
async function signOut(caller) {
  try {
    const answer = await send(address(caller.logout), {method: 'POST', headers: {Accept: 'application/json'}});
    location.assign((await answer.json()).location);
  } catch (error) {
    showError(error, () => signOut(caller));
  }
}

/** Says in the place of the map that nothing is shown without a login or a key. */
export function showDoor(caller) {
  const root = document.documentElement;
  root.dataset.ready = 'true';
  root.dataset.door = 'true';
  byId('language').addEventListener('click', switchLanguage);
  const failed = hasFailed();
  const draw = () => {
    document.title = t('signin.title');
    fill(byId('app-name'), t('signin.title'));
    fill(byId('language'), t('tool.language'));
    byId('language').lang = root.lang === 'en' ? 'zh-CN' : 'en';
    fill(document.querySelector('main'), h('section', {class: 'door', 'aria-labelledby': 'door-title'},
      h('h2', {id: 'door-title'}, t(caller.logout ? 'signin.noRoleTitle' : caller.login ? 'signin.needed' : 'signin.keyTitle')),
      failed && h('p', {class: 'door-failed', role: 'alert'}, t('signin.failed')),
      h('p', {}, t(caller.logout ? 'signin.noRole' : caller.login ? 'signin.why' : 'signin.key', {name: caller.name})),
      caller.login && h('p', {}, h('a', {class: 'button', href: caller.login}, t(failed ? 'signin.again' : 'signin.in'))),
      caller.logout && signOutButton(caller)));
  };
  draw();
  on(['words'], draw);
}
