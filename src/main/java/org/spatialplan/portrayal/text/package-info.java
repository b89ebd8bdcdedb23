/** Fonts, outlines of text, and places for labels. */
package org.spatialplan.portrayal.text;
