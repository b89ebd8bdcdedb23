// Reads the parts of a zip in the browser (APPNOTE of the format, sections 4.3 and 4.4), where a choice of the reader has to be written
// into them. What is no plain zip is left to the service.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Bytes; larger files go to the service as they are. */
const MOST_BYTES = 64 << 20;
const LONGEST_COMMENT = 0xffff;
const NAMES_ARE_UTF8 = 0x800;
const METHODS = {stored: 0, deflated: 8};

/** @typedef {{path: string, read: function(): Promise<Uint8Array>}} Part */

/** @param {File} file @return {Promise<?Part[]>} null if it is no zip that can be read here */
export async function partsOf(file) {
  if (file.size > MOST_BYTES) {
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = endOf(view);
  if (end < 0) {
    return null;
  }
  const parts = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) {
      return null;
    }
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const entry = {method: view.getUint16(at + 10, true), size: view.getUint32(at + 20, true), start: view.getUint32(at + 42, true)};
    const path = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), view.getUint16(at + 8, true));
    parts.push({path, read: () => read(bytes, view, entry)});
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Where the last record begins, -1 if there is none. */
function endOf(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) {
      return at;
    }
  }
  return -1;
}

function nameOf(bytes, flags) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder(flags & NAMES_ARE_UTF8 ? 'utf-8' : 'gb18030').decode(bytes);
  }
}

async function read(bytes, view, {method, size, start}) {
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = bytes.subarray(from, from + size);
  if (method === METHODS.stored) {
    return packed;
  }
  if (method !== METHODS.deflated) {
    throw new Error(`method ${method}`);
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
