package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are one client's. */
class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::1, 20010db800010002/64",
        "[2001:db8:1:2::1], 20010db800010002/64",
        "fe80::1%eth0, fe80000000000000/64",
        "::ffff:10.1.2.3, 10.1.2.3",
        "::1, 0000000000000000/64",
        "host.example, host.example",
        "host.example:80, host.example:80",
        "::zz, ::zz",
        "1:2:3, 1:2:3",
    })
    void anIpv6AddressIsItsFirstHalf(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }
}
