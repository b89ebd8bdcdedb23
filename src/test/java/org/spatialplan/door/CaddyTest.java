package org.spatialplan.door;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("lengthy")
class CaddyTest extends ProxyTest {

    @Override
    String name() {
        return "caddy";
    }

    @Override
    String version() {
        return "version";
    }

    @Override
    String configuration(String block, int port) {
        return "{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n"
                + block.replace("gis.example {", "localhost:" + port + " {");
    }

    @Override
    List<String> command(Path folder, Path configuration) {
        return List.of("caddy", "run", "--adapter", "caddyfile", "--config", configuration.toString());
    }
}
