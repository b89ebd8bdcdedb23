package org.spatialplan.bench.load;

import java.io.IOException;
import java.util.function.Supplier;
import org.spatialplan.bench.load.LoadAnswers.Answer;
import org.spatialplan.bench.request.KeptClient;

/** Asks without pause until it is time, and again after a refusal when it was told to. */
record LoadClient(int port, Supplier<byte[]> requests, long pauseMillis, LoadAnswers answers) {

    /** @param end of {@link System#nanoTime} */
    void run(long end) {
        try (KeptClient client = new KeptClient(port)) {
            while (System.nanoTime() < end) {
                Answer answer = ask(client);
                answers.add(answer);
                Thread.sleep(answer.status() == 503 ? 1000L * client.retryAfter() : pauseMillis);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer ask(KeptClient client) throws IOException {
        byte[] request = requests.get();
        long begin = System.nanoTime();
        int status;
        try {
            status = client.ask(request);
        } catch (IOException e) {
            client.close();
            status = 0;
        }
        return new Answer(status, client.retryAfter() > 0, (System.nanoTime() - begin) / 1e9);
    }
}
