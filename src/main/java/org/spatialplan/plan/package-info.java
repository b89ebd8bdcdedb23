/** The plan as values: projects, actions, pathways, indicators, bodies, and the links that tie them to features of the map. Immutable, without Spring, SQL, JSON or a clock. */
package org.spatialplan.plan;
