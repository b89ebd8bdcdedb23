/** Readers and writers of file formats, one class a format. */
package org.spatialplan.format.city;
