package org.spatialplan.door;

import java.nio.file.Path;
import java.util.List;

class NginxTest extends ProxyTest {

    @Override
    String name() {
        return "nginx";
    }

    @Override
    String version() {
        return "-v";
    }

    @Override
    String configuration(String block, int port) {
        return "daemon off; master_process off; pid nginx.pid; error_log stderr;\nevents {}\nhttp { access_log off;"
                + " client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;"
                + " scgi_temp_path scgi;\n"
                + block.replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                        .replace("gis.example;", "localhost;")
                + "}\n";
    }

    @Override
    List<String> command(Path folder, Path configuration) {
        return List.of("nginx", "-p", folder.toString(), "-c", configuration.toString());
    }
}
