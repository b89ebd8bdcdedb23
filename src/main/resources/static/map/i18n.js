// Words in the user's language: map/text/zh.json and en.json hold the same keys.

import {get, on, set} from './state.js';

const texts = {};

/** Loads the words of the language that the state names. */
export async function loadWords() {
  const lang = get('lang');
  if (!texts[lang]) {
    const answer = await fetch(new URL(`./text/${lang}.json`, import.meta.url));
    texts[lang] = await answer.json();
  }
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  translatePage();
}

/** The language that the browser asks for, unless it was chosen before. */
export function preferredLanguage() {
  return stored() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}

export async function switchLanguage() {
  const lang = get('lang') === 'zh' ? 'en' : 'zh';
  try {
    localStorage.setItem('lang', lang);
  } catch { /* kept in the address all the same */ }
  set({lang});
}

/** @param {string} key @param {Object} [values] of the places in braces; of one thing there may be words of their own (`.one`) */
export function t(key, values = {}) {
  const words = texts[get('lang')];
  const text = String(values.count) === '1' && words?.[`${key}.one`] || words?.[key];
  if (text === undefined) {
    return key;
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Whether there are words for a key. */
export const has = (key) => texts[get('lang')]?.[key] !== undefined;

/** The name of a thing of the service in the user's language. */
export const nameOf = (thing) => (get('lang') === 'zh' ? thing.name_zh : thing.name_en) || thing.name_zh || thing.name_en || '';

/** A sentence that the service says in both. */
export const say = (sentence) => sentence?.[get('lang')] ?? sentence?.zh ?? '';

/** The user's half of a note of the data that says the same in Chinese and, after a slash, in English; any other note as it is. */
export function half(note) {
  const halves = note?.match(/^(.*\p{Script=Han}.*?) \/ ([A-Za-z\d].*)$/u);
  return halves ? halves[get('lang') === 'zh' ? 1 : 2] : note;
}

export function number(value, digits = 0) {
  return value.toLocaleString(get('lang') === 'zh' ? 'zh-CN' : 'en-GB', {minimumFractionDigits: 0, maximumFractionDigits: digits});
}

/** A number with all its decimals, as reports have it. */
export const figure = (value, digits) => value.toLocaleString(get('lang') === 'zh' ? 'zh-CN' : 'en-GB', {minimumFractionDigits: digits, maximumFractionDigits: digits});

/** Names one after the other. */
export const join = (names) => names.join(get('lang') === 'zh' ? '、' : ', ');

/** A number with its unit's sign: km2 is written km², 10^8 t is 10⁸ t. */
export const withUnit = (text, unit) => [text, unit.replace(/2$/, '²').replace(/3$/, '³').replace(/\^(\d)/g, (_, digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit])].filter(Boolean).join(unit === '%' ? '' : ' ');

/** 万元 as the plan counts; in English millions of yuan. */
export function money(wanYuan) {
  if (get('lang') === 'en') {
    return `¥${number(wanYuan / 100, wanYuan < 10000 ? 1 : 0)} m`;
  }
  return wanYuan >= 10000 ? `${number(wanYuan / 10000, 2)} 亿元` : `${number(wanYuan)} 万元`;
}

const VALUES = {
  t: (element, text) => { element.textContent = text; },
  tLabel: (element, text) => { element.setAttribute('aria-label', text); if (element.tagName === 'BUTTON') { element.title = text; } },
  tTitle: (element, text) => { element.title = text; },
  tPlaceholder: (element, text) => { element.placeholder = text; },
};

function translatePage() {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll('[data-t],[data-t-label],[data-t-title],[data-t-placeholder]');
  for (const element of elements) {
    for (const [name, show] of Object.entries(VALUES)) {
      if (element.dataset[name]) {
        show(element, t(element.dataset[name]));
      }
    }
  }
}

function stored() {
  try {
    return localStorage.getItem('lang');
  } catch {
    return null;
  }
}

/** Calls what draws words now, and again whenever the language changes. */
export function withWords(draw) {
  on(['words'], draw);
  draw();
}
