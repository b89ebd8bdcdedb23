/** The map page in a real Chromium. */
package org.spatialplan.browser;
