/**
 * Who did what: entries that are only ever added, chained by hash, so that a later change of them is found. This room knows
 * no database and no HTTP; {@code store} keeps the entries, {@code app.auditlog} tells who acts.
 */
package org.spatialplan.auditlog;
