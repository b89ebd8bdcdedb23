package org.spatialplan.report.paper;

/**
 * Where the service shows a kept report again.
 *
 * @param url the address
 * @param qrCode the address as a QR code, a data URI of a picture
 */
public record KeptAddress(String url, String qrCode) {}
