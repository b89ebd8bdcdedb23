/** Checks one ground after the other. Knows no files and no requests: a batch outside this service uses it too. */
package org.spatialplan.conflict.ground;
