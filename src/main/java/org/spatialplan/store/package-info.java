/** The store interfaces over JDBC: embedded database by default; migrations; one dialect class for each database. */
package org.spatialplan.store;
