/** Reports that the service keeps under an address of their own, so that it shows the same report again. */
package org.spatialplan.report.kept;
