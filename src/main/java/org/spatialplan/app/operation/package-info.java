/**
 * Metrics for Prometheus, and backups. Other rooms do not know this one; it asks them, or they call a listener interface of
 * their own.
 */
package org.spatialplan.app.operation;
