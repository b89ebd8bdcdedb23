package org.spatialplan.app.access;

import org.jspecify.annotations.NonNull;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Checks rights on the management port, which has a context and a servlet of its own that Spring makes. Listed in
 * {@code META-INF/spring}.
 */
@Conditional(ManagementPort.OfItsOwn.class)
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementPort {

    /** Holds in the management port's context, which has the service's as its parent, and not in the service's own. */
    static final class OfItsOwn implements Condition {

        @Override
        public boolean matches(ConditionContext context, @NonNull AnnotatedTypeMetadata metadata) {
            ConfigurableListableBeanFactory beans = context.getBeanFactory();
            return beans != null && beans.getParentBeanFactory() != null;
        }
    }

    @Bean
    static InstantiationAwareBeanPostProcessor rightsOnManagementPort(ObjectProvider<RightCheck> check) {
        return new InstantiationAwareBeanPostProcessor() {
            @Override
            public boolean postProcessAfterInstantiation(@NonNull Object bean, @NonNull String name) {
                if (bean instanceof AbstractHandlerMapping mapping) {
                    mapping.setInterceptors(check.getObject());
                }
                return true;
            }
        };
    }

    @Bean
    SmartInitializingSingleton everyHandlerOnManagementPortHasARight(
            DeclaredHandlers handlers, ApplicationContext context) {
        return () -> handlers.require(context);
    }
}
