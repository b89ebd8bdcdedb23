// Angles as people write them, the same texts as the service reads (AngleText; both are held to golden/lists/angles.json).

const SIGNS = {
  º: '°', '˚': '°', '◦': '°', 度: '°', '′': "'", '’': "'", '‘': "'", ʹ: "'", '´': "'", '`': "'", 分: "'",
  '″': '"', '”': '"', '“': '"', ʺ: '"', '〃': '"', 秒: '"', '−': '-', '–': '-', 北: 'N', 南: 'S', 东: 'E', 東: 'E', 西: 'W',
};
const NUMBER = '\\d{1,2}(?:\\.\\d{1,15})?';
const START = '(?<before>[NSEW])?\\s?(?<sign>[+-])?';
const END = '\\s?(?<after>[NSEW])?';
const FORMS = [
  `${START}(?<d>\\d{1,3}(?:\\.\\d{1,15})?)\\s?(?:(?<mark>°)\\s?(?:(?<m>${NUMBER})\\s?(?:'\\s?(?:(?<s>${NUMBER})\\s?"?)?)?)?)?${END}`,
  `${START}(?<d>\\d{1,3})(?<mark>[: -])(?<m>\\d{1,2})[: -](?<s>${NUMBER})"?${END}`,
  `${START}(?<d>\\d{1,3})(?<mark>:)(?<m>${NUMBER})(?<s>)'?${END}`,
].map((form) => new RegExp(`^${form}$`));

/** With plain signs, letters for the directions, half-width characters and single blanks. */
function tidy(text) {
  return [...text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')]
    .map((c) => SIGNS[c] ?? c).join('').toUpperCase()
    .replace(/(?<=[NSEW])[纬緯经經]/g, '')
    .replace(/(?:[纬緯]°|LATITUDE|LAT)\s?[:=]?\s?([NS]?)/g, (all, corner) => corner || 'N')
    .replace(/(?:[经經]°|LONGITUDE|LONG|LON|LNG)\s?[:=]?\s?([EW]?)/g, (all, corner) => corner || 'E')
    .replaceAll("''", '"').trim().replace(/\s+/g, ' ');
}

/** @return {?{degrees: number, axis: ?string}} axis is lat, lon or null; null if the text is no angle; a bare number is none */
export function readAngle(text) {
  if (text.length > 40) {
    return null;
  }
  const found = FORMS.map((form) => tidy(text).match(form)).find(Boolean);
  return found ? angle(found.groups) : null;
}

/** @param {Object<string, string>} groups */
function angle(groups) {
  const {before, after, sign, mark, d, m = '', s = ''} = groups;
  const corner = before ?? after ?? '';
  const bare = !mark && !corner;
  const [minutes, seconds] = [Number(m), Number(s)];
  const degrees = Number(d) + minutes / 60 + seconds / 3600;
  const broken = d.includes('.') && m || m.includes('.') && s;
  const isLatitude = corner === 'N' || corner === 'S';
  if (bare || before && after && before !== after || broken || minutes >= 60 || seconds >= 60 || degrees > (isLatitude ? 90 : 180) || sign === '-' && corner) {
    return null;
  }
  const negative = sign === '-' || corner === 'S' || corner === 'W';
  return {degrees: negative ? -degrees : degrees, axis: corner ? (isLatitude ? 'lat' : 'lon') : null};
}

/**
 * Two angles with anything between them that may part them, in the order of the text or, where letters tell it, longitude first.
 * @return {?number[]}
 */
export function readAngles(text) {
  for (const {index, 0: gap} of text.matchAll(/\s*[,，;；、]\s*|\s+/g)) {
    const pair = [readAngle(text.slice(0, index)), readAngle(text.slice(index + gap.length))];
    if (pair.every(Boolean) && (pair[0].axis === null || pair[0].axis !== pair[1].axis)) {
      const swapped = pair[0].axis === 'lat' || pair[1].axis === 'lon';
      return (swapped ? pair.reverse() : pair).map((one) => one.degrees);
    }
  }
  return null;
}
