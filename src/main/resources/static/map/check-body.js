// What is sent to be checked, by where it came from, and how the page itself reads it before.

import {t} from './i18n.js';
import {geometryOfList} from './wkt.js';
import {withHeading} from './list-columns.js';
import {sheetText} from './workbook.js';
import {withEncoding} from './stated-encoding.js';

/** @typedef {{size: number, file: File, request: function(Object): RequestInit, text: function(): Promise<?string>}} Body */

/** Of these options the page takes care; the service knows no such parameters. */
const OF_THE_PAGE = ['textIn', 'columns'];
/** A text that is longer is not shown as a table. */
const LONGEST_TEXT = 4 << 20;

/** The parameters of the service; of a sheet whose columns were chosen only its rows are sent. @param {Object} options @return {Object} */
export const parametersOf = (options) => Object.fromEntries(Object.entries(options).filter(([name]) => !OF_THE_PAGE.includes(name) && !(name === 'table' && options.columns)));

/** Long values travel in the form. @param {Object} parameters */
export const short = ({approval, ...parameters}) => parameters;

/** Parcels that were drawn. */
export function bodyOfParcels(collection) {
  return body(new File([JSON.stringify(collection)], `${t('check.file.drawn')}.geojson`));
}

/** A text of any format and lists of points as they are; one position or two are made GeoJSON, x first. */
export function bodyOfText(text, options = {}) {
  const list = options.columns ? null : geometryOfList(text);
  return list ? body(new File([JSON.stringify(list)], `${t('check.file.pasted')}.geojson`)) : bodyOfFile(new File([text], `${t('check.file.pasted')}.txt`), {columns: options.columns});
}

/**
 * A file of any format; the service recognises it by its content.
 * @param {File} file @param {{textIn?: string, columns?: string[], table?: string}} options the encoding of a text or of attributes in a zip,
 * and what the columns of a list or sheet are
 * @return {Promise<Body>}
 */
export async function bodyOfFile(file, options) {
  const {textIn, columns, table} = options;
  if (!textIn && !columns) {
    return body(file);
  }
  if (!await isText(file)) {
    const sheet = columns && await sheetText(file, table);
    return body(sheet ? new File([withHeading(sheet, columns)], file.name.replace(/\.xls[xm]$/i, '.csv')) : textIn ? await withEncoding(file, textIn) : file);
  }
  const text = await decoded(file, textIn);
  return body(new File([columns ? withHeading(text, columns) : text], file.name));
}

/** @return {Body} */
function body(file) {
  return {
    size: file.size,
    file,
    text: async () => (file.size > LONGEST_TEXT ? null : await isText(file) ? decoded(file) : sheetText(file)),
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

async function isText(file) {
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  return !start.includes(0) && String.fromCharCode(...start.slice(0, 2)) !== 'PK';
}

async function decoded(file, encoding = null) {
  const bytes = await file.arrayBuffer();
  if (encoding) {
    return new TextDecoder(encoding).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
