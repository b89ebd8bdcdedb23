package org.spatialplan.app.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network that one client has to itself: an IPv4 address, or the first 64 bits of an IPv6 address, since a client
 * chooses the others as it likes. Stateless and thread-safe.
 */
final class ClientNetwork {

    /** Only such texts are parsed, as a name would be looked up in the network. */
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F:.]{2,45})(%\\w*)?]?");

    private static final int PREFIX_BYTES = 8;
    private static final int MAX_LENGTH = 64;

    private ClientNetwork() {}

    static String of(String address) {
        String known = String.valueOf(address);
        if (known.indexOf(':') >= 0 && IPV6.matcher(known).matches()) {
            return prefix(IPV6.matcher(known).replaceFirst("$1"));
        }
        return known.substring(0, Math.min(known.length(), MAX_LENGTH));
    }

    private static String prefix(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return bytes.length <= 4
                    ? parsed.getHostAddress() // an IPv4 address that is written as IPv6
                    : HexFormat.of().formatHex(bytes, 0, PREFIX_BYTES) + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
