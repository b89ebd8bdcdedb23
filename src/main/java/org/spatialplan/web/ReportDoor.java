package org.spatialplan.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.FaultDialect;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The page for people who come to a kept report from the code on its paper and cannot see it: it says that they must sign in,
 * or that there is none for them. Programs, which do not ask for a page, get a problem detail. Stateless and thread-safe.
 */
@Component
final class ReportDoor implements FaultDialect {

    private static final Pattern ADDRESS = Pattern.compile("/reports/[0-9a-f]{40}|/shared/report");
    private static final Template PAGE = compile();

    private static Template compile() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportDoor.class.getResourceAsStream("/report/door.html.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isSpokenAt(String path) {
        return ADDRESS.matcher(path).matches()
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && isPageWanted(current.getRequest());
    }

    private static boolean isPageWanted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public Told tell(ProblemDetail problem, String query) {
        Map<String, Object> view = new LinkedHashMap<>();
        Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        boolean english = Objects.equals(problem.getDetail(), properties.get("en"));
        view.put("language", english ? "en" : "zh-CN");
        view.put("title", problem.getTitle());
        view.put("detail", problem.getDetail());
        LocalizedText hint = Messages.of(
                problem.getStatus() == HttpStatus.UNAUTHORIZED.value()
                        ? "web.report-door.sign-in"
                        : "web.report-door.other");
        view.put("zh", Language.ZH.text(hint));
        view.put("en", Language.EN.text(hint));
        view.put("code", properties.get("code"));
        return new Told("text/html;charset=UTF-8", PAGE.execute(view).getBytes(StandardCharsets.UTF_8));
    }
}
