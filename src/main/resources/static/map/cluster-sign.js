// The sign of several places that would lie on each other: their number, and about it a ring with a part for each field, whole where
// the places are certain and broken where they are only possible.

import {svg} from './dom.js';
import {t} from './i18n.js';

/** What a sign says in words. @param {Object[]} members */
export function clusterText(members) {
  const certain = members.filter(({look}) => look().certain).length;
  const things = new Set(members.map(({layer, id}) => `${layer}/${id}`)).size;
  return t('cluster.label', {count: members.length, things, certain, possible: members.length - certain});
}

/** @param {Object[]} members @param {number} reach radius, px */
export function clusterSign(members, reach) {
  const radius = reach - 2.5;
  const parts = [];
  for (const {look} of members) {
    const {colour, certain} = look();
    const part = parts.find((one) => one.colour === colour && one.certain === certain);
    if (part) { part.count += 1; } else { parts.push({colour, certain, count: 1}); }
  }
  parts.sort((a, b) => Number(b.certain) - Number(a.certain) || a.colour.localeCompare(b.colour));
  let from = 0;
  const arcs = parts.map(({colour, certain, count}) => {
    const to = from + count / members.length;
    const drawn = arc(reach, radius, from, to, {stroke: colour, 'stroke-width': certain ? 4 : 2.6, 'stroke-dasharray': certain ? null : '3.2 2.4'});
    from = to;
    return drawn;
  });
  return svg('svg', {class: 'cluster-sign', viewBox: `0 0 ${2 * reach} ${2 * reach}`, width: 2 * reach, height: 2 * reach, 'aria-hidden': 'true'},
    svg('circle', {class: 'cluster-ground', cx: reach, cy: reach, r: reach - 0.5}),
    arcs,
    svg('text', {x: reach, y: reach + 4, 'text-anchor': 'middle', class: 'cluster-count'}, String(members.length)));
}

function arc(centre, radius, from, to, look) {
  const at = (share) => [centre + radius * Math.sin(2 * Math.PI * share), centre - radius * Math.cos(2 * Math.PI * share)].map((number) => number.toFixed(2)).join(' ');
  if (to - from > 0.999) {
    return svg('circle', {cx: centre, cy: centre, r: radius, fill: 'none', ...look});
  }
  const gap = 0.012;
  return svg('path', {d: `M${at(from + gap)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to - gap)}`, fill: 'none', ...look});
}
