/** The Web Feature Service 2.0.0 (09-025r2) and 1.1.0 (04-094): one class an operation, one parser a parameter. */
package org.spatialplan.ogc.wfs;
