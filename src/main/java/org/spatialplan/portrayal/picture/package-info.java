/** Pictures as files. */
package org.spatialplan.portrayal.picture;
