// Writes the encoding that somebody has chosen into a zip: a .cpg beside each .dbf, where programs state it.

import {partsOf} from './unzip.js';
import {zipped} from './zip.js';

/** As .cpg files name them; attributes of a .dbf are in no other of the page's encodings. */
const NAMES = {'utf-8': 'UTF-8', gb18030: 'GBK'};

/** @param {File} file @param {string} encoding @return {Promise<File>} the same file if it has no .dbf */
export async function withEncoding(file, encoding) {
  const parts = NAMES[encoding] ? await partsOf(file).catch(() => null) : null;
  const tables = parts?.filter(({path}) => /\.dbf$/i.test(path)) ?? [];
  if (tables.length === 0) {
    return file;
  }
  const stated = tables.map(({path}) => ({path: path.replace(/\.dbf$/i, '.cpg'), file: new File([NAMES[encoding]], 'cpg')}));
  const isStated = (path) => stated.some((one) => one.path.toLowerCase() === path.toLowerCase());
  const kept = parts.filter(({path}) => !path.endsWith('/') && !isStated(path));
  return zipped(file.name, [...await Promise.all(kept.map(async ({path, read}) => ({path, file: new File([await read()], path)}))), ...stated]);
}
