package org.spatialplan.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.spatialplan.app.server.ForwardedAddress.Place;
import org.spatialplan.app.server.ForwardedHeaders.Received;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.ForwardedFault;

/**
 * The one place that heeds the headers of proxies. A request from a trusted proxy gets the client's address and the
 * scheme, host and port that the client used; only a prefix stays in its header, in one form. From anybody else the
 * headers are removed, as if they had not been sent. It runs before everything else, so that links, owners of jobs,
 * limits for each address, logs and cookies go by the same address. Thread-safe.
 */
final class ProxyValve extends ValveBase {

    private static final String DONE = ProxyValve.class.getName();
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");

    private final TrustedProxies proxies;
    private final ForwardedHeaders headers;

    ProxyValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
        this.headers = new ForwardedHeaders(proxies);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders sent = request.getCoyoteRequest().getMimeHeaders();
        // the end of an answer that was made in the background comes here once more
        if (ForwardedHeaders.NAMES.stream().anyMatch(name -> sent.getHeader(name) != null)
                && request.getAttribute(DONE) == null) {
            request.setAttribute(DONE, true);
            ForwardedAddress told = proxies.trusts(request.getPeerAddr()) ? read(request) : null;
            ForwardedHeaders.NAMES.forEach(sent::removeHeader);
            if (told != null) {
                apply(told, request);
            }
        }
        getNext().invoke(request, response);
    }

    /** Reads the headers; null if they cannot be understood, which {@link ForwardedFault} tells to who answers. */
    private ForwardedAddress read(Request request) {
        try {
            return headers.read(new Received(
                    request.getPeerAddr(),
                    request.getScheme(),
                    request.getServerName(),
                    hostPort(request.getHeader("Host")),
                    name -> values(request, name)));
        } catch (BadParameterException e) {
            request.setAttribute(ForwardedFault.ATTRIBUTE, e);
            return null;
        }
    }

    /** The values of a header. Tomcat has none for a line with a NUL in it, and refuses the request a little later. */
    private static List<String> values(Request request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static int hostPort(String host) {
        Matcher port = PORT.matcher(host == null ? "" : host);
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    private static void apply(ForwardedAddress told, Request request) {
        request.setRemoteAddr(told.client());
        request.setRemoteHost(told.client());
        Place place = told.place();
        if (place != null) {
            request.setSecure(place.isSecure());
            request.getCoyoteRequest().scheme().setString(place.scheme());
            request.getCoyoteRequest().serverName().setString(place.host());
            request.getCoyoteRequest().setServerPort(place.port());
        }
        if (!told.prefix().isEmpty()) {
            request.getCoyoteRequest()
                    .getMimeHeaders()
                    .addValue(ForwardedHeaders.PREFIX)
                    .setString(told.prefix());
        }
    }
}
