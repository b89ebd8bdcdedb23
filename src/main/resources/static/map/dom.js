// Makes elements. Text is always text: nothing that a server or a user says becomes markup.

/**
 * @param {string} tag
 * @param {Object} [attributes] `on…` are listeners, booleans are set or left out, `style` is an object of properties
 * @param {...(Node|string|null|undefined|false|Array)} children
 * @return {any}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...nodes(children));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** As h, for the elements of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  element.append(...nodes(children));
  return element;
}

/** Puts children in the place of what was there. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Moves the focus to an answer and shows its beginning: a browser by itself shows the middle of what is longer than the panel. */
export function bringForward(element) {
  element.focus({preventScroll: true});
  element.scrollIntoView({block: 'start'});
}

/** @type {function(string): any} the element with this id, null if there is none */
export const byId = (id) => document.getElementById(id);

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
      for (const [property, setting] of Object.entries(value)) {
        element.style.setProperty(property, setting);
      }
    } else if (name === 'value') {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== '');
}
