// How the plan's own things look on the map and in the legend: the field gives the colour; how surely the place is known gives
// the outline. What is not certain is dashed and pale, and is called so in words wherever it is named.

/** As in styles/projects.sld; fields of other plans get the next free colour. */
const FIELD_COLOURS = {
  city: '#d9792b', countryside: '#b08c1e', rivers: '#2c7fb8', bays: '#1b9e9e', parks: '#8a63a6',
};

const OTHER_COLOURS = ['#3f7d4e', '#b5485d', '#5565b5', '#8a6d3b', '#4d8a97', '#6b747b'];

/** @param {string} id of a field of the plan */
export function fieldColour(id) {
  FIELD_COLOURS[id] ??= OTHER_COLOURS.shift() ?? '#5b6b75';
  return FIELD_COLOURS[id];
}

/** The states of a verdict, the gravest first, as in styles/conflicts.sld. */
export const STATE_COLOURS = {
  conflict: '#c2185b', conditional: '#d9730b', 'not-checked': '#6b747b', 'no-data': '#6b747b', permitted: '#2b6ca3', clear: '#2e7d46',
};

/** What is clear only of layers that are drawn for illustration. */
export const PALE_CLEAR = '#64806d';

/** A sign for each state, so that nobody has to tell colours apart. */
export const STATE_SIGNS = {conflict: '✕', conditional: '◆', 'not-checked': '–', 'no-data': '?', permitted: '○', clear: '✓'};

/** The service's rule for what is drawn whole: each place by itself, by how far off it may lie. */
export const isCertain = (accuracyM, about) => accuracyM !== undefined && accuracyM !== null && accuracyM <= about.certain_within_m;

const styles = new Map();

/**
 * A style of the map, made once for each look.
 * @param {{colour: string, certain: boolean, strong: boolean, ground: string, sign?: string}} look
 */
export function styleOf(look) {
  const key = `${look.colour} ${look.certain} ${look.strong} ${look.ground} ${look.sign ?? ''}`;
  if (!styles.has(key)) {
    styles.set(key, made(look));
  }
  return styles.get(key);
}

/** @param {{colour: string, certain: boolean, strong: boolean, ground: string, sign?: string}} look */
function made({colour, certain, strong, ground, sign}) {
  const width = strong ? 4 : 2.4;
  const dash = certain ? undefined : [5, 4];
  const radius = strong ? 9 : 6.5;
  return [
    new ol.style.Style({
      stroke: new ol.style.Stroke({color: ground, width: width + 2.5}),
      zIndex: strong ? 8 : 1,
    }),
    new ol.style.Style({
      fill: new ol.style.Fill({color: pale(colour, certain ? 0.26 : 0.1)}),
      stroke: new ol.style.Stroke({color: colour, width, lineDash: dash, lineCap: 'butt'}),
      image: new ol.style.Circle({
        radius,
        fill: new ol.style.Fill({color: certain ? colour : mixed(colour, ground)}),
        stroke: new ol.style.Stroke({color: certain ? ground : colour, width: certain ? 1.6 : 2, lineDash: certain ? undefined : [3, 2.5]}),
      }),
      text: sign ? new ol.style.Text({
        text: sign, font: '700 9px system-ui, sans-serif', fill: new ol.style.Fill({color: certain ? '#fff' : colour}),
      }) : undefined,
      zIndex: strong ? 9 : 2,
    }),
  ];
}

/** Of layers that may hold very many: thin, one stroke. */
export function thinStyle(strong) {
  const key = `thin ${strong}`;
  if (!styles.has(key)) {
    const stroke = new ol.style.Stroke({color: '#5b6b75', width: strong ? 3 : 1});
    const fill = new ol.style.Fill({color: pale('#5b6b75', strong ? 0.35 : 0.14)});
    styles.set(key, new ol.style.Style({stroke, fill, image: new ol.style.Circle({radius: strong ? 6 : 4, stroke, fill})}));
  }
  return styles.get(key);
}

export const pale = (colour, alpha) => `${colour}${Math.round(alpha * 255).toString(16).padStart(2, '0')}`;

/** A light tint that covers what lies below. */
function mixed(colour, ground) {
  const part = (hex, at) => parseInt(hex.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(colour, at) * 0.25 + part(ground, at) * 0.75));
  return `rgb(${channels.join(',')})`;
}

/** The colour of paper below all signs. */
export const groundColour = (dark) => (dark ? '#1b2226' : '#ffffff');
