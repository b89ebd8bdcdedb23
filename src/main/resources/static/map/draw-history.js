// What was drawn before, step by step, and what was taken back.

const MAX_STEPS = 100;
let past = [];
let future = [];

/** @param {?Object[]} before what was drawn before a change */
export function remember(before) {
  past = [...past, before].slice(-MAX_STEPS);
  future = [];
}

/** One step back. @return {{drawn: ?Object[]}|null} null if there is none */
export function back(now) {
  return step(past, future, now);
}

/** One step forward again. */
export function forth(now) {
  return step(future, past, now);
}

function step(from, to, now) {
  if (from.length === 0) {
    return null;
  }
  to.push(now);
  return {drawn: from.pop()};
}

export const canGoBack = () => past.length > 0;
export const canGoForth = () => future.length > 0;

export function forgetSteps() {
  past = [];
  future = [];
}
