// Files that are dropped or pasted anywhere on the page. Parts that belong together, as those of a Shapefile, and folders are packed.

import {zipped} from './zip.js';

/** Formats that are several files: one of these must be among them. */
const MAIN_PARTS = /\.(shp|tab|mif|gdbtable)$/i;

/** @param {function({file: File, path: string}[]): void} take */
export function acceptDrops(take) {
  document.addEventListener('dragover', (event) => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      document.body.classList.add('dropping');
    }
  });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) { document.body.classList.remove('dropping'); } });
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    take(await droppedFiles(event.dataTransfer));
  });
  document.addEventListener('paste', (event) => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length > 0) {
      event.preventDefault();
      take(files.map((file) => ({file, path: file.name})));
    }
  });
}

/** A folder, as a file geodatabase is one, has all its files. @return {Promise<{file: File, path: string}[]>} */
async function droppedFiles(data) {
  const entries = [...data.items ?? []].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const files = [...data.files].map((file) => ({file, path: file.name}));
  return entries.some((entry) => entry.isDirectory) ? (await Promise.all(entries.map(filesOf))).flat() : files;
}

async function filesOf(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => { entry.file(resolve, reject); });
    return [{file, path: entry.fullPath.replace(/^\//, '')}];
  }
  const reader = entry.createReader();
  const inside = [];
  // a call answers up to a hundred
  for (let more = await next(reader); more.length > 0; more = await next(reader)) {
    inside.push(...more);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
}

const next = (reader) => new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });

/** One file as it is; several that belong together in a zip. @param {{file: File, path: string}[]} files @return {Promise<?File>} null if they do not */
export async function oneFile(files) {
  if (files.length === 1) {
    return files[0].file;
  }
  const main = files.find(({path}) => MAIN_PARTS.test(path));
  return main ? zipped(`${main.path.split('/')[0].replace(/\.\w+$/, '')}.zip`, files) : null;
}
