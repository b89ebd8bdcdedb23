package org.spatialplan.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The audit of a layer as one page in both languages, to read and to print. Stateless, thread-safe. */
public final class AuditHtml {

    private static final String TEMPLATE = "/report/audit.html.mustache";
    private static final Map<String, String> STATES = Map.of(
            "conflict", "面积减少 / reduced",
            "conditional", "总面积未减少，须说明依据 / not reduced in all; grounds needed",
            "not-checked", "未能核对 / not checked",
            "no-data", "无数据 / no data",
            "clear", "未减少 / not reduced");
    private static final Template COMPILED = compile();

    private AuditHtml() {}

    public static String of(AuditAnswer audit) {
        return COMPILED.execute(Map.of("audit", audit, "state", state(audit)));
    }

    private static String state(AuditAnswer audit) {
        String certainty = audit.certainty() == null
                ? ""
                : audit.certainty().equals("certain") ? "（确定 / certain）" : "（可能 / possible）";
        return STATES.get(audit.state()) + certainty;
    }

    private static Template compile() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AuditHtml.class.getResourceAsStream(TEMPLATE)), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .withFormatter(AuditHtml::written)
                    .compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%,.4f", number) : String.valueOf(value);
    }
}
