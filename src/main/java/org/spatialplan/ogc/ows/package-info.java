/** What the services at {@code /ows} share: the dispatcher, key-value parameters, exception reports (OGC 06-121r9, 05-008). */
package org.spatialplan.ogc.ows;
