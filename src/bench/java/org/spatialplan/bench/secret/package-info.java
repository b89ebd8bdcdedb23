/** Measures whether times tell what answers do not: a service with secret layers beside one that never had them. */
package org.spatialplan.bench.secret;
