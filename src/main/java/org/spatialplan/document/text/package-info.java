/** Bytes become numbered lines: encodings, invisible characters, page numbers and running headers. */
package org.spatialplan.document.text;
