// What is sent to be checked, by where it came from.

import {t} from './i18n.js';
import {geometryOfList} from './wkt.js';

/** @typedef {{size: number, file: File, request: function(Object): RequestInit}} Body */

/** What is said of a file says nothing of a pasted text, and what is said of either nothing of what was drawn. */
const NOT_SAID_OF = {draw: ['columns', 'table', 'textIn'], paste: ['textIn'], file: []};

/** The parameters of the service. @param {Object} options @param {string} input where the ground came from */
export const parametersOf = (options, input) => Object.fromEntries(Object.entries(options).filter(([name]) => !NOT_SAID_OF[input].includes(name)));

/** Long values travel in the form. @param {Object} parameters */
export const short = ({approval, ...parameters}) => parameters;

/** Parcels that were drawn. */
export function bodyOfParcels(collection) {
  return bodyOfFile(new File([JSON.stringify(collection)], `${t('check.file.drawn')}.geojson`));
}

/** A text of any format and lists of points as they are; one position or two are made GeoJSON, x first. */
export function bodyOfText(text, {columns}) {
  const list = columns ? null : geometryOfList(text);
  return bodyOfFile(new File([list ? JSON.stringify(list) : text], `${t('check.file.pasted')}.${list ? 'geojson' : 'txt'}`));
}

/** A file of any format as it is; the service recognises it by its content. @param {File} file @return {Body} */
export function bodyOfFile(file) {
  return {
    size: file.size,
    file,
    request({approval}) {
      const form = new FormData();
      form.append('file', file, file.name);
      if (approval) {
        form.append('approval', approval);
      }
      return {body: form};
    },
  };
}
