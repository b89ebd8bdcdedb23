package org.spatialplan.app.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.app.server.ForwardedAddress.Place;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/**
 * Reads the headers of proxies: {@code X-Forwarded-*}, or {@code Forwarded} (RFC 7239) if there is none of them. Each
 * proxy adds to the right end of a list, so lists are read from there, and only as far as trusted proxies wrote them:
 * the rest is what the client sent. Immutable.
 */
final class ForwardedHeaders {

    static final String PREFIX = "X-Forwarded-Prefix";

    private static final String FORWARDED = "Forwarded";
    private static final String FOR = "X-Forwarded-For";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final List<String> PLAIN = List.of(FOR, HOST, PORT, PREFIX, PROTO);

    /** All of them. */
    static final List<String> NAMES = Stream.concat(PLAIN.stream(), Stream.of(FORWARDED, "X-Forwarded-Ssl"))
            .toList();

    private static final int MAX_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    /** Segments of a path (RFC 3986), without the colon of schemes. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+;=@/-]|%[0-9A-Fa-f]{2}){0,200}+");

    private final TrustedProxies proxies;

    ForwardedHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /**
     * A request as a proxy sent it on.
     *
     * @param peer address of the proxy
     * @param host without port
     * @param hostPort 0 if the header Host has no port
     * @param headers all values of a header, in their order
     */
    record Received(String peer, String scheme, String host, int hostPort, Function<String, List<String>> headers) {}

    /**
     * Reads what the proxies tell.
     *
     * @param received from a trusted proxy
     * @throws BadParameterException naming the header that cannot be understood
     */
    ForwardedAddress read(Received received) {
        boolean isPlain = PLAIN.stream().anyMatch(name -> !list(received, name).isEmpty());
        return isPlain ? plain(received) : ofStandard(received);
    }

    private ForwardedAddress plain(Received received) {
        Sender sender = sender(received.peer(), list(received, FOR));
        Optional<String> proto = sender.told(list(received, PROTO));
        Optional<String> host = sender.told(list(received, HOST));
        Optional<String> port = sender.told(list(received, PORT));
        return new ForwardedAddress(
                sender.address(),
                place(received, new Told(PROTO, proto), new Told(HOST, host), new Told(PORT, port)),
                sender.allTold(list(received, PREFIX)).stream()
                        .map(ForwardedHeaders::prefix)
                        .collect(Collectors.joining()));
    }

    private ForwardedAddress ofStandard(Received received) {
        List<ForwardedElement> elements =
                ForwardedElement.parse(received.headers().apply(FORWARDED));
        Sender sender = sender(
                received.peer(), elements.stream().map(ForwardedElement::sender).toList());
        List<ForwardedElement> told = sender.allTold(elements);
        Optional<String> proto = first(told, ForwardedElement::proto);
        Optional<String> host = first(told, ForwardedElement::host);
        Place place = place(
                received, new Told(FORWARDED, proto), new Told(FORWARDED, host), new Told(FORWARDED, Optional.empty()));
        return new ForwardedAddress(sender.address(), place, "");
    }

    private static Optional<String> first(List<ForwardedElement> told, Function<ForwardedElement, String> part) {
        return told.stream().map(part).filter(Objects::nonNull).findFirst();
    }

    /** The values of a header, of all its lines, without empty ones. */
    private static List<String> list(Received received, String name) {
        return received.headers().apply(name).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Goes from proxy to proxy towards the client, up to the first address that is not trusted. */
    private Sender sender(String peer, List<String> senders) {
        String client = peer;
        int trusted = 1;
        for (int i = senders.size() - 1; i >= 0; i--) {
            Optional<InetAddress> next = TrustedProxies.parse(senders.get(i));
            if (next.isEmpty()) {
                break;
            }
            client = next.get().getHostAddress();
            if (!proxies.trusts(next.get())) {
                break;
            }
            trusted++;
        }
        return new Sender(client, trusted);
    }

    /**
     * Who sent a request.
     *
     * @param trusted number of trusted proxies on the way
     */
    private record Sender(String address, int trusted) {

        /** What the outermost trusted proxy added to a list. */
        Optional<String> told(List<String> list) {
            return allTold(list).stream().findFirst();
        }

        /** What trusted proxies added to a list. */
        <T> List<T> allTold(List<T> list) {
            return list.subList(Math.max(0, list.size() - trusted), list.size());
        }
    }

    /** A value of a header. */
    private record Told(String name, Optional<String> value) {

        BadParameterException bad() {
            return new BadParameterException(name, value.orElse(""), Messages.of("query.expected.forwarded"));
        }
    }

    private static Place place(Received received, Told proto, Told host, Told port) {
        if (proto.value().isEmpty() && host.value().isEmpty() && port.value().isEmpty()) {
            return null;
        }
        String scheme = proto.value().orElse(received.scheme()).toLowerCase(Locale.ROOT);
        if (!SCHEME.matcher(scheme).matches()) {
            throw proto.bad();
        }
        int told = port.value().isEmpty() ? 0 : port(port);
        if (host.value().isEmpty()) {
            return Place.of(scheme, received.host(), received.hostPort(), told);
        }
        URI address = address(host);
        return Place.of(scheme, address.getHost(), Math.max(0, address.getPort()), told);
    }

    /** The address with a host and an optional port; one with a user or a path is refused. */
    private static URI address(Told host) {
        try {
            URI address = new URI("http://" + host.value().orElseThrow() + "/");
            boolean isHostAndPort = address.getHost() != null
                    && address.getUserInfo() == null
                    && "/".equals(address.getPath())
                    && address.getPort() != 0
                    && address.getPort() <= MAX_PORT;
            if (isHostAndPort) {
                return address;
            }
            throw host.bad();
        } catch (URISyntaxException e) {
            throw host.bad();
        }
    }

    private static int port(Told port) {
        String text = port.value().orElseThrow();
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number == 0 || number > MAX_PORT) {
            throw port.bad();
        }
        return number;
    }

    private static String prefix(String sent) {
        if (!PATH.matcher(sent).matches()) {
            throw new BadParameterException(PREFIX, sent, Messages.of("query.expected.path"));
        }
        String bare = sent.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
