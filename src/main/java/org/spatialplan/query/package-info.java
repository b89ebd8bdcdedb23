/** Spatial and plain questions over plan and layers: values in, values out. */
package org.spatialplan.query;
