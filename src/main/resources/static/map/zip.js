// Packs files into a zip as they are, without pressing them (APPNOTE of the format, sections 4.3 and 4.4).

const table = Uint32Array.from({length: 256}, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) {
    c = c & 1 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
  }
  return c;
});

function crc(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c = table[(c ^ byte) & 0xff] ^ c >>> 8;
  }
  return (c ^ 0xffffffff) >>> 0;
}

/** The names are UTF-8. */
const FLAGS = 0x800;
/** 1980-01-01, the first day that a zip knows: when a part was changed is not told. */
const DAY = 0x21;

/** Numbers of 2 or 4 bytes, the least byte first. @param {number[][]} fields length and value */
function record(fields) {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) { view.setUint16(at, value, true); } else { view.setUint32(at, value, true); }
    at += length;
  }
  return view.buffer;
}

/** What both heads of a file say alike. */
const facts = ({sum, size, name}) => [[2, 20], [2, FLAGS], [2, 0], [2, 0], [2, DAY], [4, sum], [4, size], [4, size], [2, name.length], [2, 0]];

/** @param {string} zipName @param {{file: File, path: string}[]} files @return {Promise<File>} */
export async function zipped(zipName, files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const {file, path} of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = new TextEncoder().encode(path);
    const entry = {sum: crc(bytes), size: bytes.length, name};
    const head = record([[4, 0x04034b50], ...facts(entry)]);
    parts.push(head, name, bytes);
    directory.push(record([[4, 0x02014b50], [2, 20], ...facts(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name);
    at += head.byteLength + name.length + bytes.length;
  }
  const length = new Blob(directory).size;
  const end = record([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, at], [2, 0]]);
  return new File([...parts, ...directory, end], zipName, {type: 'application/zip'});
}
