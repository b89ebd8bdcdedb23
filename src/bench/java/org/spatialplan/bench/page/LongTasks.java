package org.spatialplan.bench.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tasks of the page of more than 50 ms, during which it answers nobody, from a trace of Chromium. Beside the time on the clock
 * stands the processor's time for the task: the rest is waiting for the threads that put the picture on the screen, and for whatever
 * else the machine does.
 *
 * @param clock how long each took, ms
 * @param work how long the processor worked for each, ms
 */
record LongTasks(List<Double> clock, List<Double> work) {

    private static final double MAX_MS = 50;

    /** @param trace the events of the category toplevel, JSON */
    static LongTasks of(byte[] trace) {
        JsonNode events = JsonMapper.shared().readTree(trace).path("traceEvents");
        JsonNode thread = StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("name").asString().equals("thread_name"))
                .filter(event -> event.path("args").path("name").asString().equals("CrRendererMain"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the trace names no thread of the page"));
        List<JsonNode> tasks = StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("pid").equals(thread.path("pid")))
                .filter(event -> event.path("tid").equals(thread.path("tid")))
                .filter(event -> event.path("name").asString().endsWith("RunTask"))
                .filter(event -> milliseconds(event, "dur") > MAX_MS)
                .toList();
        return new LongTasks(
                tasks.stream().map(task -> milliseconds(task, "dur")).toList(),
                tasks.stream().map(task -> milliseconds(task, "tdur")).toList());
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "tasks over 50 ms meanwhile: %d, longest %,.0f ms; most work in one of them %,.0f ms%n",
                clock.size(),
                longest(clock),
                longest(work));
    }

    private static double milliseconds(JsonNode event, String field) {
        return event.path(field).asDouble() / 1000;
    }

    private static double longest(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
