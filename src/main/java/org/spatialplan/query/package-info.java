/** Answers spatial and other questions about plan and layers: values in, values out. */
package org.spatialplan.query;
