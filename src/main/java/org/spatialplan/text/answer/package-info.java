/** Texts as members of answers in JSON. */
package org.spatialplan.text.answer;
