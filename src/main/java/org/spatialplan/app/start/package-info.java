/** The main class: the service, or one command. */
package org.spatialplan.app.start;
