/**
 * What the OpenAPI document says of every operation of the service: schemas of answers as they are written, refusals,
 * and parameters as they are read. It is made of the records and parameters themselves.
 */
package org.spatialplan.web.description;
