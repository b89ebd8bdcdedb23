/**
 * Indicators of the plan that geometry can answer, computed from the layers of one map. Values and pure functions; the
 * method of each indicator is data ({@code geodata/plan/computed-indicators.yaml}).
 */
package org.spatialplan.indicator;
