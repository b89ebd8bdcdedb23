/** The YAML files of a city: the catalogue of layers and the rules of control lines. */
package org.spatialplan.format.rules;
