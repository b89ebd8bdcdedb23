/**
 * What those who run the service look at: figures for Prometheus, and backups. Other rooms know nothing of it; it asks them,
 * or they tell a watch of their own.
 */
package org.spatialplan.app.operation;
