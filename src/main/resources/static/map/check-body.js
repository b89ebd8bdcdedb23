// What is sent to be checked, by where it came from.

import {geometryOfList} from './wkt.js';

/** @typedef {{size: number, file: File, request: function(Object): RequestInit}} Body */

/** Parcels that were drawn. */
export function bodyOfParcels(collection) {
  return bodyOfText(JSON.stringify(collection), 'drawn.geojson');
}

/** A text of any format and lists of points as they are; one position or two are made GeoJSON, x first. */
export function bodyOfText(text, name = 'pasted.txt') {
  const list = geometryOfList(text);
  return bodyOfFile(new File([list ? JSON.stringify(list) : text], list ? 'pasted.geojson' : name));
}

/** A file of any format; the service recognises it by its content. */
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
