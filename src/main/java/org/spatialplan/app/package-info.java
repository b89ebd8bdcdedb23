/** Main class, typed configuration, loading of the bundled data, wiring. */
package org.spatialplan.app;
