package org.spatialplan.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/** The proxies whose headers are heeded: addresses and networks, IPv4 and IPv6. Immutable. */
final class TrustedProxies {

    private static final Pattern V4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,45}");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    private final List<NetMask> networks;

    private TrustedProxies(List<NetMask> networks) {
        this.networks = networks;
    }

    /**
     * Reads the setting.
     *
     * @param written addresses such as {@code 10.1.2.3} and networks such as {@code 10.0.0.0/8} or {@code fd00::/8}
     * @throws ProxySettingException naming what is neither
     */
    static TrustedProxies of(List<String> written) {
        return new TrustedProxies(written.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(TrustedProxies::network)
                .toList());
    }

    /** Reads one of them. Names are refused, because whoever answers for a name would be trusted. */
    private static NetMask network(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        if (parse(address).isEmpty()
                || address.contains("%")
                || slash >= 0 && !BITS.matcher(written.substring(slash + 1)).matches()) {
            throw new ProxySettingException(written);
        }
        try {
            return new NetMask(written);
        } catch (IllegalArgumentException e) {
            throw new ProxySettingException(written);
        }
    }

    /** Whether an address is that of a proxy; false for what is no address. */
    boolean trusts(String address) {
        return parse(address).filter(this::trusts).isPresent();
    }

    boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    /**
     * Reads an address as connections and headers have it: with brackets or none, with a port or none. It never asks a
     * name server. An IPv4 address within IPv6 becomes IPv4.
     *
     * @param written may be null
     */
    static Optional<InetAddress> parse(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String bare = bare(written.strip());
        try {
            return V4.matcher(bare).matches() || V6.matcher(bare).matches()
                    ? Optional.of(InetAddress.getByName(bare))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String bare(String written) {
        String address = written;
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            address = end < 0 ? "" : address.substring(1, end);
        } else if (address.indexOf(':') == address.lastIndexOf(':') && address.indexOf(':') > 0) {
            address = address.substring(0, address.indexOf(':'));
        }
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
