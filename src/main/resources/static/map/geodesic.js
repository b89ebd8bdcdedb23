// Lengths and areas on the ellipsoid of CGCS2000, from degrees.

const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const E = Math.sqrt(F * (2 - F));
const rad = (degrees) => degrees * Math.PI / 180;

/** Metres along the geodesic between two positions: Vincenty's inverse formula, better than a millimetre within a province. */
export function distance([lon1, lat1], [lon2, lat2]) {
  const u1 = Math.atan((1 - F) * Math.tan(rad(lat1)));
  const u2 = Math.atan((1 - F) * Math.tan(rad(lat2)));
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const l = rad(lon2 - lon1);
  let lambda = l;
  for (let round = 0; round < 100; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL);
    if (sinS === 0) {
      return 0;
    }
    const cosS = sin1 * sin2 + cos1 * cos2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = cos1 * cos2 * sinL / sinS;
    const cosA2 = 1 - sinA * sinA;
    const cos2m = cosA2 === 0 ? 0 : cosS - 2 * sin1 * sin2 / cosA2;
    const c = F / 16 * cosA2 * (4 + F * (4 - 3 * cosA2));
    const before = lambda;
    lambda = l + (1 - c) * F * sinA * (sigma + c * sinS * (cos2m + c * cosS * (2 * cos2m * cos2m - 1)));
    if (Math.abs(lambda - before) < 1e-12) {
      return length(cosA2, sigma, sinS, cosS, cos2m);
    }
  }
  throw new Error('the two positions lie on opposite sides of the globe');
}

function length(cosA2, sigma, sinS, cosS, cos2m) {
  const u = cosA2 * (A * A - B * B) / (B * B);
  const a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
  const delta = b * sinS * (cos2m + b / 4 * (cosS * (2 * cos2m * cos2m - 1)
    - b / 6 * cos2m * (4 * sinS * sinS - 3) * (4 * cos2m * cos2m - 3)));
  return B * a * (sigma - delta);
}

/** Metres along a line. */
export function lineLength(positions) {
  return positions.slice(1).reduce((sum, position, i) => sum + distance(positions[i], position), 0);
}

/** Square metres of a ring whose edges are straight in degrees (RFC 7946): summed in the cylindrical equal-area projection. */
export function ringArea(positions) {
  let sum = 0;
  for (let i = 0; i < positions.length; i++) {
    const [lon1, lat1] = positions[i];
    const [lon2, lat2] = positions[(i + 1) % positions.length];
    sum += rad(lon2 - lon1) * (authalic(lat1) + authalic(lat2)) / 2;
  }
  return Math.abs(sum) * A * A / 2;
}

function authalic(lat) {
  const s = Math.sin(rad(lat));
  return (1 - E * E) * (s / (1 - E * E * s * s) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E));
}
