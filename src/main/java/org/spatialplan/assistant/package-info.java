/**
 * The questions that assistants ask, as tools: few, the same as those of the API, with short answers that say how sure they are. It
 * knows neither HTTP nor the protocol that carries them.
 */
package org.spatialplan.assistant;
