/** The conflict check: a pure function of subjects, layer versions, rules and date. */
package org.spatialplan.check;
