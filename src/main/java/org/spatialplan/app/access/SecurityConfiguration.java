package org.spatialplan.app.access;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.WrongKeyBrake;
import org.spatialplan.web.imports.ImportSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sets up how the caller of a request is found. What the caller may do is checked at the handlers, see {@link
 * HandlerConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    /**
     * The filters of every request. A login by token or session puts its filters before {@link CallerFilter} and its
     * result into a {@link CallerAuthentication}.
     */
    @Bean
    SecurityFilterChain requests(
            HttpSecurity http,
            KnownKeys keys,
            LoginSettings login,
            AccessSettings settings,
            Clock clock,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        Persons persons = new Persons(login, settings);
        Optional<Tokens> tokens = login.takesTokens() ? Optional.of(new Tokens(login, persons)) : Optional.empty();
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new CallerFilter(keys, persons, tokens, settings, clock), ExceptionTranslationFilter.class);
        if (login.hasPage()) {
            new PageLogin(login, problems).addTo(http);
        }
        return http.build();
    }

    @Bean
    HttpFirewall firewall() {
        return new LenientFirewall();
    }

    @Bean
    WrongKeyBrake wrongKeyBrake(Clock clock) {
        return new WrongKeyBrake(clock);
    }

    @Bean
    KnownKeys knownKeys(
            ImportSettings imports, KeyRing keys, WrongKeyBrake brake, ObjectProvider<AccessEvents> events) {
        ImportToken token = new ImportToken(imports.token());
        if (token.isSet()) {
            LOG.warn("spatialplan.imports.token goes on working as a key with the role editor and all layers, and is"
                    + " deprecated: make a key for each person or program, see docs/access.md");
        }
        return new KnownKeys(token, keys, brake, events.getIfAvailable(() -> AccessEvents.NONE));
    }
}
