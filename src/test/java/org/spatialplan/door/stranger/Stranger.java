package org.spatialplan.door.stranger;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.spatialplan.run.Patience;

/**
 * One request on a connection of its own, over the line as it is.
 *
 * @param name what it is, for people
 * @param head without the lines that its body gives and without the last empty one
 * @param body null for none
 */
public record Stranger(String name, String head, Body body) {

    static Stranger get(String name, String target) {
        return new Stranger(name, "GET " + target + " HTTP/1.1", null);
    }

    static Stranger post(String name, String target, Body body) {
        return new Stranger(name, "POST " + target + " HTTP/1.1", body);
    }

    Stranger with(String header) {
        return new Stranger(name, head + "\r\n" + header, body);
    }

    /**
     * Sends it and takes what comes back. A service may answer before all has come, and close; so it is listened to meanwhile.
     *
     * @param listeners runs what listens
     */
    public Answer ask(int port, Executor listeners) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> Answer.read(socket), listeners);
            try {
                send(socket.getOutputStream());
            } catch (IOException e) {
                // it does not want the rest; what it says is what counts
            }
            return answer.join();
        } catch (IOException e) {
            return new Answer(0, java.util.Map.of(), e.toString());
        }
    }

    private void send(OutputStream out) throws IOException {
        String lines = head + "\r\nHost: localhost\r\nConnection: close\r\n"
                + (body == null ? "" : "Content-Type: " + body.type() + "\r\nContent-Length: " + body.length() + "\r\n")
                + "\r\n";
        out.write(lines.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        if (body != null) {
            body.writeTo(out);
        }
    }
}
