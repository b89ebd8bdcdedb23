// A text or address with a button that copies it.

import {copy} from './clipboard.js';
import {h} from './dom.js';
import {t} from './i18n.js';

/** @param {{title: string, text: string, href?: string}} what `href` makes the title a link */
export function copyable({title, text, href}) {
  return h('div', {class: 'copyable'},
    href ? h('a', {href, target: '_blank', rel: 'noopener'}, title) : h('span', {}, title),
    h('input', {type: 'text', readonly: true, value: text, 'aria-label': t('copy.of', {title}), onfocus: (event) => event.target.select()}),
    h('button', {type: 'button', class: 'plain', 'aria-label': t('copy.this', {title}), onclick: () => copy(text, t('copied'))}, t('copy')));
}
