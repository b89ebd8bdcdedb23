/** Around the audit log: who acts on a thread, and what the data folder holds of the log. */
package org.spatialplan.app.auditlog;
