package org.spatialplan.report;

/**
 * Where the service shows a kept report again.
 *
 * @param url the address
 * @param qrCode the address as a QR code, a data URI of a picture
 * @param number of the kept report; empty if it has none
 */
public record KeptAddress(String url, String qrCode, String number) {}
