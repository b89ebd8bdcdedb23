package org.spatialplan.app.auditlog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit log.
 *
 * @param keep how long an entry stays at least; older ones leave by the command {@code audit-log shorten} only
 */
@ConfigurationProperties("spatialplan.audit-log")
public record AuditLogSettings(@DefaultValue("1096d") Duration keep) {}
