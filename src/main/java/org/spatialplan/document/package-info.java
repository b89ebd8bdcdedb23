/**
 * The plan's official text: lines and cells become a draft with line numbers, the draft and the current plan become a plan,
 * and the named places become proposed links. Pure functions on values, without files, Spring, SQL, JSON or a clock.
 */
package org.spatialplan.document;
