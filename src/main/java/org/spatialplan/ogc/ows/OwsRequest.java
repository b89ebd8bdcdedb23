package org.spatialplan.ogc.ows;

import java.util.Optional;

/**
 * A request at {@code /ows}.
 *
 * @param kvp of the query or of a form
 * @param xml the body, if it is a document
 * @param address of {@code /ows} as the client reached it, without a query
 */
public record OwsRequest(Kvp kvp, Optional<XmlBody> xml, String address) {}
