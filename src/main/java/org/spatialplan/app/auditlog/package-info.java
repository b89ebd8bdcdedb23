/** Wires the audit log: who acts on a thread, and what is known of the log outside of its database. */
package org.spatialplan.app.auditlog;
