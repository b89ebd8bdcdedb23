/** Finds out who the caller of a request is, and holds handlers to the rights that they require. The only room that knows Spring Security. */
package org.spatialplan.app.access;
