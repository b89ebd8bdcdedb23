/**
 * The one entry to the conflict check of submitted parcels, for HTTP, jobs and the command line: read the file, diagnose it, choose
 * layers and rules, check parcel by parcel within limits, put the report together as values. It writes no documents.
 */
package org.spatialplan.conflict;
