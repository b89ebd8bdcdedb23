// The years of a project in words.

/** One year is written once. */
export const yearsOf = ({year_from: from, year_to: to}) => (from === to ? String(from) : `${from}–${to}`);
