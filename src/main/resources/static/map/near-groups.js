// The answers to "what lies near?" in groups, each by distance: what is drawn within (or named), what may be within by the accuracy of
// both places, and what is known by its township or district only. The service says the reasons and how surely each place is known, as
// the map draws it; the strongest reason gives the group.

export const GROUPS = ['within', 'accuracy', 'unit'];

/**
 * @param {Object[]} features of the service's answer @param {number} distance that was asked about, m
 * @return {{name: string, items: {feature: Object, certain: boolean, metres: number, reasons: Object[]}[]}[]} the surest group first
 */
export function groupsOf(features, distance) {
  const items = features.map((feature) => itemOf(feature, distance));
  return GROUPS.map((name, place) => ({name, items: items.filter((item) => item.place === place).sort(nearest)}));
}

function itemOf(feature, distance) {
  const reasons = feature.properties.reasons
    .map((reason) => ({...reason, place: placeOf(reason, distance)}))
    .sort((one, other) => one.place - other.place || sure(one) - sure(other) || one.distance_m - other.distance_m);
  return {feature, reasons, place: reasons[0].place, certain: feature.properties.certainty === 'certain', metres: reasons[0].distance_m};
}

/** Places in GROUPS. What the plan does not name, or what is drawn dashed, is within by its accuracy at best. */
function placeOf({certainty, basis, placing, precision, distance_m: metres}, distance) {
  if (certainty === 'certain') {
    return 0;
  }
  if (!['geometry', 'assumed'].includes(basis) || placing === 'none' || precision === 'township') {
    return 2;
  }
  return basis === 'geometry' && placing === 'certain' && metres <= distance ? 0 : 1;
}

const sure = (reason) => (reason.certainty === 'certain' ? 0 : 1);

const nearest = (one, other) => one.metres - other.metres || Number(other.certain) - Number(one.certain)
  || one.feature.properties.number - other.feature.properties.number;
