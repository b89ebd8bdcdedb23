package org.spatialplan.app.server;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The setting of the proxies names something that is neither an address nor a network. */
final class ProxySettingException extends CodedException {

    ProxySettingException(String written) {
        super("bad-setting", Messages.of("app.proxy-setting", written));
    }
}
