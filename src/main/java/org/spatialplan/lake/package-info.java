/**
 * A city's layers and rules in the files of a data lake, for checks outside this service. This package reads what a check
 * needs of them; {@code lake.write} writes them.
 */
package org.spatialplan.lake;
