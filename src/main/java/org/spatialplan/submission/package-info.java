/** What a caller submits: read, brought to the ground, and what looks wrong said in words before anything is decided. */
package org.spatialplan.submission;
