/** REST resources, parameters and problem details. Asks the questions; never sees the storage. */
package org.spatialplan.web;
