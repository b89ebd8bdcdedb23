/** Place names in the plan's words are matched to features and proposed as links, with evidence, for a person to accept. */
package org.spatialplan.document.place;
