/**
 * The REST resources with their parameters and problem details. Resources ask questions of the map and never access the
 * storage.
 */
package org.spatialplan.web;
