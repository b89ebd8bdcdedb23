/** What is at a submitted site and what is planned there, beside the verdict on it. */
package org.spatialplan.query.site;
