/**
 * Who may do what: rights, roles, keys and the caller of a request. This room knows no HTTP; {@code app.access} finds
 * out who the caller is.
 */
package org.spatialplan.access;
