/** What every face that people read shares: values of features in words. */
package org.spatialplan.ogc.words;
