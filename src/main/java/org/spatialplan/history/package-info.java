/**
 * Layers through time: what changed from one version to another, the audit of a layer whose area must not shrink, and the
 * restoring of an earlier version. Values and pure functions; knows no clock, SQL or JSON.
 */
package org.spatialplan.history;
