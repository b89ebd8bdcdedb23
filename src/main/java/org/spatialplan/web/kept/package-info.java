/** What the service keeps on disk beside its database: one folder for each job or import. */
package org.spatialplan.web.kept;
