package org.spatialplan.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each door that reads geometry from outside, with limits made so small that anything meets them. */
class GateApiTest extends HttpTest {

    private static final String TEXT = "text/plain";
    private static final Duration LONG = Duration.ofHours(1);
    private static final String PARCEL = "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.93, 118.68 24.92))";
    private static final String CHECK = "/api/conflicts";
    private static final String EXECUTION = "/ogc/processes/conflict-check/execution";

    @Autowired
    private Gate gate;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch finish = new CountDownLatch(1);
    private GateLimits usual;

    @BeforeEach
    void remember() {
        usual = gate.limit(limits(1000, LONG));
    }

    @AfterEach
    void asUsual() {
        finish.countDown();
        threads.shutdown();
        gate.limit(usual);
    }

    /** Of few processors and no patience. */
    private static GateLimits limits(long vertices, Duration request) {
        return new GateLimits(
                1, 1 << 20, 1 << 23, vertices, request, Duration.ZERO, Duration.ZERO, request, request, LONG);
    }

    /** A door and what is asked of it. */
    private record Door(String path, String... query) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Door[] doors() {
        return new Door[] {
            new Door(CHECK), new Door("/api/conflicts/changes", "layer", "red-lines", "zone", "other"),
        };
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsLargerThanMemoryAllowsIsRefusedWithWhatToDo(Door door) {
        gate.limit(limits(3, LONG));

        Answer answer = post(door.path(), TEXT, PARCEL, door.query());

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        JsonNode problem = answer.json();
        assertThat(problem.path("code").stringValue()).isEqualTo("too-many-vertices");
        assertThat(problem.path("zh").stringValue()).contains("超过 3 个", "请拆分或简化");
        assertThat(problem.path("en").stringValue()).contains("more than 3 vertices", "split or simplify");
        assertThat(problem.path("detail").stringValue().contains("/ogc/processes/conflict-check/execution"))
                .isEqualTo(door.path().equals(CHECK));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatTakesTooLongIsRefusedWithWhenToComeAgain(Door door) {
        gate.limit(limits(1000, Duration.ZERO));

        assertLater(post(door.path(), TEXT, PARCEL, door.query()), "takes-too-long");
    }

    /** A refusal reaches a person at the page and whoever wrote the program: both read what to do. */
    @Test
    void whatTakesTooLongTellsPeopleAndProgramsWhatToDo() {
        gate.limit(limits(1000, Duration.ZERO));

        JsonNode problem = post(CHECK, TEXT, PARCEL).json();

        assertThat(problem.path("zh").stringValue())
                .contains("请拆分或简化图形", "在地图页：把地块分成几块", "稍后重试", "用程序：", "Prefer: respond-async");
        assertThat(problem.path("en").stringValue())
                .contains("On the map page: check the ground in parts", "try again", "By program: send it as a job");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whereNoTurnComesTheServiceIsBusy(Door door) throws Exception {
        gate.limit(limits(20, LONG));
        occupy();

        assertLater(post(door.path(), TEXT, PARCEL.repeat(10), door.query()), "too-busy");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void bodiesThatFillMemoryAreRefusedAtOnce(Door door) {
        gate.limit(new GateLimits(1, 1 << 20, 10, 1000, LONG, LONG, LONG, LONG, LONG, LONG));

        assertLater(post(door.path(), TEXT, PARCEL, door.query()), "too-busy");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aBodyThatIsTooLargeIsRefused(Door door) {
        gate.limit(new GateLimits(1, 10, 1000, 1000, LONG, LONG, LONG, LONG, LONG, LONG));

        Answer answer = post(door.path(), TEXT, PARCEL, door.query());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("too-large");
        assertThat(answer.json().path("zh").stringValue()).contains("文件超过");
    }

    /** It is held several times, so it may not be as large. */
    @Test
    void aTextInAnotherCharsetMayBeSmaller() {
        gate.limit(new GateLimits(1, 200, 1 << 23, 1000, LONG, LONG, LONG, LONG, LONG, LONG));

        assertThat(post(CHECK, TEXT, PARCEL).status()).isEqualTo(200);
        Answer answer = post(CHECK, TEXT + ";charset=GBK", PARCEL);
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.json().path("en").stringValue()).contains("send it as UTF-8");
    }

    private static void assertLater(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.json().path("code").stringValue()).isEqualTo(code);
        assertThat(answer.json().path("zh").stringValue()).isNotEmpty();
    }

    /** No format reads as clear. */
    @Test
    void aParcelThatMeetsItsShareIsNotCheckedInAnyFormat() {
        gate.limit(new GateLimits(
                1, 1 << 20, 1 << 23, 1000, LONG, LONG, LONG, LONG, Duration.ofNanos(-1), Duration.ofDays(1)));

        JsonNode report = post(CHECK, TEXT, PARCEL).json();
        JsonNode ground = report.path("grounds").path(0);
        assertThat(report.path("state").stringValue()).isEqualTo("not-checked");
        assertThat(ground.path("conflict").path("reason").stringValue()).isEqualTo("over-limit");
        assertThat(ground.path("fault").path("reason").path("zh").stringValue()).contains("超出限额");
        assertThat(post(CHECK, TEXT, PARCEL, "f", "csv").body()).contains("not-checked,,over-limit", "超出限额");
        assertThat(post(CHECK, TEXT, PARCEL, "f", "html").body()).contains("不能视为不涉及", "未核查的原因：", "超出限额");
        assertThat(post(CHECK, TEXT, PARCEL, "f", "geojson").body()).contains("over-limit");
        assertThat(post(CHECK, TEXT, PARCEL, "f", "gpkg").body()).contains("over-limit");
    }

    /** It may be as large as the check's. */
    @Test
    void aProposedLayerIsReadWhole() {
        gate.limit(new GateLimits(1, 1 << 23, 1 << 26, 3, LONG, LONG, LONG, LONG, LONG, LONG));

        Answer answer = post(
                "/api/conflicts/changes", TEXT, PARCEL + " ".repeat(2 << 20), "layer", "red-lines", "zone", "other");

        assertThat(answer.json().path("code").stringValue()).as(answer.body()).isEqualTo("too-many-vertices");
    }

    /** In the words of that standard; a small one needs no turn. */
    @Test
    void aLargeFilterWaitsForItsTurn() throws Exception {
        gate.limit(limits(400, LONG));
        occupy();
        String body = "<wfs:GetFeature xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" service=\"WFS\" version=\"2.0.0\""
                + " count=\"1\"><wfs:Query typeNames=\"rivers\"/></wfs:GetFeature>";

        assertThat(post("/ows", "text/xml", body).status()).isEqualTo(200);
        Answer busy = post("/ows", "text/xml", body + " ".repeat(2000));
        assertThat(busy.status()).as(busy.body()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("10");
        assertThat(busy.body()).contains("ExceptionReport", "The service is busy");
    }

    /** In the form of that standard; the same file as a job has its answer. */
    @Test
    void anExecutionHasLimitsToo() throws Exception {
        gate.limit(limits(3, LONG));
        Answer large = execute();
        assertThat(large.status()).as(large.body()).isEqualTo(413);
        assertThat(large.json().path("type").stringValue()).endsWith("ogcapi-processes-1/1.0/too-many-vertices");
        assertThat(large.json().path("zh").stringValue()).contains("以任务方式提交");

        gate.limit(limits(1000, Duration.ZERO));
        assertLater(execute(), "takes-too-long");

        gate.limit(limits(1, LONG));
        occupy();
        assertLater(execute(), "too-busy");
    }

    @Test
    void aParcelOfAnExecutionThatMeetsItsShareIsOneRow() {
        gate.limit(new GateLimits(
                1, 1 << 20, 1 << 23, 1000, LONG, LONG, LONG, LONG, Duration.ofNanos(-1), Duration.ofDays(1)));

        assertThat(execute().body()).contains("\"state\":\"not-checked\"", "over-limit", "超出限额");
    }

    private Answer execute() {
        return postForm(EXECUTION, "parcels", "parcels.wkt", PARCEL.getBytes(StandardCharsets.UTF_8));
    }

    /** One that hangs up after it has sent its parcels is seen although it sent a body. */
    @Test
    void whoHangsUpWaitsNoLonger() throws Exception {
        gate.limit(new GateLimits(1, 1 << 20, 1 << 23, 20, LONG, LONG, LONG, LONG, LONG, LONG));
        occupy();
        String body = PARCEL.repeat(10);

        try (Socket socket = new Socket("localhost", URI.create(address(CHECK)).getPort())) {
            String head =
                    "POST /api/conflicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
                            + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            await(1);
        }
        await(0);
    }

    @Test
    void whatIsAnsweredIsHeldNoMore() throws Exception {
        assertThat(post(CHECK, TEXT, PARCEL).status()).isEqualTo(200);
        assertThat(post(CHECK, TEXT, "nothing").status()).isEqualTo(422);

        Patience.until("nothing is held", () -> gate.heldBytes() == 0);
    }

    /** How many wait, sooner or later. */
    private void await(int waiting) throws InterruptedException {
        Patience.until(waiting + " wait", () -> gate.waiting() == waiting);
    }

    /** The large lane, until the test is over. */
    private void occupy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> held = threads.submit(() -> gate.<Boolean>take(1000, () -> false, () -> {
            begun.countDown();
            try {
                return finish.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        begun.await();
        assertThat(held).isNotDone();
    }
}
