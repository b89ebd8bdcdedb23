package org.spatialplan.app.access;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps what {@link LoginProvider} is made of out of the services under test: it is on the class path of the tests alone. Each
 * service would draw an RSA key, which takes as long as half of its start. Registered in {@code META-INF/spring.factories}.
 */
final class NoProviderInTheService implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String PARTS = ".oauth2.server.authorization.";

    private boolean provider;

    @Override
    public void setEnvironment(Environment environment) {
        provider = LoginProvider.CONFIG_NAME.equals(environment.getProperty("spring.config.name"));
    }

    @Override
    public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] match = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            match[i] = provider || classes[i] == null || !classes[i].contains(PARTS);
        }
        return match;
    }
}
