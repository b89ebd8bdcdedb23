package org.spatialplan.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links that are shared on purpose, as records in a folder. A link holds a secret of 160 random bits, of which only a hash is
 * kept. Several processes may use the folder. Thread-safe.
 */
public final class SharedLinks {

    /** The largest number of valid links to one thing. */
    public static final int MAX_LINKS = 50;

    /** How long a link that is over is listed, and says so. */
    private static final Duration LISTED = Duration.ofDays(90);

    private static final String RECORD = "link.json";
    private static final int ID_LENGTH = 40;

    private final RecordFolders<SharedLink> folders;
    private final Clock clock;

    /** Uses a folder, which need not exist. */
    public SharedLinks(Path folder, JsonMapper mapper, Clock clock) {
        this.folders = new RecordFolders<>(
                folder, RECORD, mapper.getTypeFactory().constructType(SharedLink.class), SharedLink::id, mapper);
        this.clock = clock;
    }

    /**
     * A link that was made.
     *
     * @param secret which only its address holds
     */
    public record MadeLink(SharedLink link, String secret) {}

    /**
     * Makes a link.
     *
     * @param subject what it shows
     * @param by identifies who makes it
     * @throws SharedLinkException too-many-links
     * @throws NoRoomException if the disk is full
     */
    public synchronized MadeLink make(String subject, Instant expires, String by) {
        Instant now = clock.instant();
        folders.list().stream()
                .filter(link -> end(link).isBefore(now.minus(LISTED)))
                .forEach(link -> folders.delete(link.id()));
        if (list(subject).stream().filter(link -> link.isValid(now)).count() >= MAX_LINKS) {
            throw SharedLinkException.tooMany(MAX_LINKS);
        }
        String secret = RecordFolders.newId();
        SharedLink link = new SharedLink(id(secret), subject, now, expires, by, null);
        folders.create(link.id());
        folders.save(link);
        return new MadeLink(link, secret);
    }

    private static Instant end(SharedLink link) {
        return link.revoked() == null ? link.expires() : link.revoked();
    }

    /** The links to a thing, the newest first, also those that are over. */
    public List<SharedLink> list(String subject) {
        return folders.list().stream()
                .filter(link -> link.subject().equals(subject))
                .sorted(Comparator.comparing(SharedLink::made).reversed().thenComparing(SharedLink::id))
                .toList();
    }

    /**
     * Finds the link of a secret.
     *
     * @param kind what its subject begins with
     * @throws SharedLinkException no-such-link, link-over
     */
    public SharedLink use(String secret, String kind) {
        SharedLink link = folders.find(id(secret))
                .filter(known -> known.subject().startsWith(kind))
                .orElseThrow(SharedLinkException::unknown);
        if (!link.isValid(clock.instant())) {
            throw SharedLinkException.over();
        }
        return link;
    }

    /**
     * Revokes a link.
     *
     * @throws SharedLinkException no-such-link
     */
    public synchronized SharedLink revoke(String subject, String id) {
        SharedLink link = folders.find(id)
                .filter(known -> known.subject().equals(subject))
                .orElseThrow(SharedLinkException::unknown);
        SharedLink revoked = link.revoked(clock.instant());
        folders.save(revoked);
        return revoked;
    }

    private static String id(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
