// A field that chooses one of many: what is typed narrows the list, which has groups (a combobox of WAI-ARIA).

import {fill, h} from './dom.js';
import {t} from './i18n.js';

/**
 * @param {{id: string, label: string, value: string, text?: string, placeholder?: string,
 *   load: function(string): Promise<{title: string, options: {id: string, name: string, words?: string, count?: number}[]}[]>,
 *   choose: function(string): void}} field
 *   `load` gives the groups for what is typed, at least those that hold it; `choose` is called with an id, '' for none
 */
export function picker({id, label, value, text = '', placeholder = t('picker.all'), load, choose}) {
  const list = h('ul', {id: `${id}-list`, class: 'picks', role: 'listbox', 'aria-label': label, hidden: true});
  const box = h('input', {
    type: 'text', id, class: 'pick', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder, value: text,
    'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list',
    onfocus: () => box.select(), onclick: () => show(''), oninput: () => show(box.value.trim()), onkeydown: walk,
    onblur: () => { close(); box.value = text; },
  });
  let options = [];
  let at = -1;
  let asked = 0;

  async function show(typed) {
    asked += 1;
    const mine = asked;
    open();
    try {
      const groups = narrowed(await load(typed), typed);
      if (mine === asked && box.getAttribute('aria-expanded') === 'true') {
        offer(groups, typed);
      }
    } catch {
      fill(list, h('li', {class: 'nothing', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false'}, t('problem.nothingShown')));
    }
  }

  function offer(groups, typed) {
    options = [];
    const item = (option) => {
      const i = options.push(option) - 1;
      return h('li', {id: `${id}-${i}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => event.preventDefault(), onclick: () => take(i)},
        h('span', {}, option.name), option.count !== undefined && h('span', {class: 'soft small'}, String(option.count)));
    };
    fill(list, !typed && value && item({id: '', name: t('picker.all')}),
      groups.map(({title, options: own}) => (title
        ? h('li', {role: 'presentation'}, h('span', {class: 'picks-title', id: `${id}-group-${title}`}, title), h('ul', {role: 'group', 'aria-label': title}, own.map(item)))
        : own.map(item))),
      options.length === 0 && h('li', {class: 'nothing', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false'}, t('search.nothing')));
    mark(typed && options.length > 0 ? 0 : -1);
  }

  function walk(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const isOpen = !list.hidden;
    if (step) {
      event.preventDefault();
      if (isOpen && options.length > 0) { mark((at + step + options.length) % options.length); } else { show(''); }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen && at >= 0) { take(at); }
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      box.value = text;
      close();
    }
  }

  function mark(i) {
    list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    at = i;
    const item = i < 0 ? null : list.querySelector(`[id="${id}-${i}"]`);
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({block: 'nearest'});
    if (item) { box.setAttribute('aria-activedescendant', item.id); } else { box.removeAttribute('aria-activedescendant'); }
  }

  function take(i) {
    const option = options[i];
    text = option.id ? option.name : '';
    box.value = text;
    close();
    choose(option.id);
  }

  function open() {
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }

  function close() {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  if (value && !text) {
    load('').then((groups) => {
      text = groups.flatMap((group) => group.options).find((option) => option.id === value)?.name ?? value;
      if (document.activeElement !== box) { box.value = text; }
    }).catch(() => { box.value = value; });
  }
  return h('div', {class: 'picker'}, h('label', {for: id}, label), box, list);
}

/** Those options whose words hold what is typed, in groups that have some; what comes without words was searched for already. */
function narrowed(groups, typed) {
  const wanted = typed.toLowerCase();
  return groups.map(({title, options}) => ({title, options: options.filter(({words}) => !wanted || words === undefined || words.toLowerCase().includes(wanted))}))
    .filter(({options}) => options.length > 0);
}
