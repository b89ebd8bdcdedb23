package org.spatialplan.door;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.spatialplan.door.RawClient.RawAnswer;
import org.spatialplan.run.Seeds;

/**
 * Asks a service many things that make no sense, over connections that are kept. Each request is drawn from the run's seed and its
 * own number alone, so that one can be sent again without those before it.
 *
 * @param keys what lets callers do more than read; without them such doors are asked in vain
 * @param errors what the service logged as an error since it was asked last; a service in another process answers none
 */
record DoorFuzz(URI service, List<Offer> offers, Bodies bodies, List<String> keys, Supplier<List<String>> errors) {

    /** An answer that takes longer is a fault. */
    private static final long MAX_MILLIS = 30_000;

    /** Sends the requests with these numbers, over as many connections as stated. */
    void run(long from, long count, int connections, FuzzReport report) throws InterruptedException {
        AtomicLong next = new AtomicLong(from);
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            clients.submit(() -> ask(next, from + count, report));
        }
        clients.shutdown();
        clients.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    /** The request of this number, and the door that it goes to. */
    Drawn draw(long number) {
        Random random = Seeds.random("doors " + number);
        Offer offer = Samples.one(offers, random);
        return new Drawn(offer, FuzzedRequest.of(offer, bodies, keys, random));
    }

    record Drawn(Offer offer, FuzzedRequest request) {}

    private Void ask(AtomicLong next, long end, FuzzReport report) throws IOException {
        try (RawClient client = new RawClient(service)) {
            for (long number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                Drawn drawn = draw(number);
                String fault = ask(client, number, drawn, report);
                if (!fault.isEmpty()) {
                    report.addFault(new FuzzReport.Fault(number, fault, drawn.request()));
                }
            }
        }
        return null;
    }

    private String ask(RawClient client, long number, Drawn drawn, FuzzReport report) throws IOException {
        FuzzedRequest request = drawn.request();
        long begin = System.nanoTime();
        int status = 0;
        String fault;
        try {
            RawAnswer answer = client.send(request.bytes(), request.isHead());
            status = answer.status();
            fault = AnswerRules.fault(request, answer);
        } catch (IOException | RuntimeException e) {
            client.close();
            fault = "no answer: " + e;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        report.add(number, drawn.offer(), request, status, millis);
        List<String> logged = errors.get();
        fault += logged.isEmpty() ? "" : " logged: " + logged;
        return millis > MAX_MILLIS ? fault + " after " + millis + " ms" : fault;
    }
}
