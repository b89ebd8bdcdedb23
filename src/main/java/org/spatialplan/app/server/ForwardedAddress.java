package org.spatialplan.app.server;

/**
 * What trusted proxies tell of a request: who sent it, and to which address.
 *
 * @param client address of the client; of the last proxy that is known, if the client is not
 * @param place the address that the client used; null if the proxies tell nothing of it
 * @param prefix path that a proxy took away, with a slash at its beginning and none at its end; empty if there is none
 */
record ForwardedAddress(String client, Place place, String prefix) {

    /**
     * The beginning of an address.
     *
     * @param scheme {@code http} or {@code https}
     * @param host a name or an IP address, IPv6 in brackets
     */
    record Place(String scheme, String host, int port) {

        static final String HTTPS = "https";

        private static final int HTTP_PORT = 80;
        private static final int HTTPS_PORT = 443;

        /**
         * Chooses the port. A port beside the host is the one that the client used. A port in a header of its own may
         * be that of an inner proxy; 80 for HTTPS and 443 for HTTP always are.
         *
         * @param besideHost 0 if there is none
         * @param told 0 if there is none
         */
        static Place of(String scheme, String host, int besideHost, int told) {
            int usual = scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
            boolean isInner = told == 0 || told == HTTP_PORT + HTTPS_PORT - usual;
            int port = besideHost != 0 ? besideHost : isInner ? usual : told;
            return new Place(scheme, host, port);
        }

        boolean isSecure() {
            return scheme.equals(HTTPS);
        }
    }
}
