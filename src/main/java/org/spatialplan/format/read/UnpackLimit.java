package org.spatialplan.format.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Messages;

/**
 * The bounds of what one archive may unpack to, against bombs: so many members, so many bytes in all, and so many for a
 * member of a packed size. Used by one thread.
 */
public final class UnpackLimit {

    /** The largest size of a member as a multiple of its packed size. A table in text consists mostly of blanks. */
    public static final int TIMES_PACKED = 200;

    private static final int MAX_MEMBERS = 2_000;
    private static final long SMALL_BYTES = 10 << 20;
    /** The size in bytes that all members together may always have, and the multiple of the archive's size. */
    private static final long ANY_BYTES = 1 << 30;

    private static final int TIMES_ITS_SIZE = 20;
    private static final int SHOWN = 100;

    private final String fileName;
    private final long maxBytes;
    private long total;

    private UnpackLimit(String fileName, long maxBytes) {
        this.fileName = fileName;
        this.maxBytes = maxBytes;
    }

    /**
     * The bounds of an archive.
     *
     * @param fileName for messages
     * @throws IOException if its size cannot be found
     */
    public static UnpackLimit of(String fileName, Path archive) throws IOException {
        return new UnpackLimit(fileName, ANY_BYTES + TIMES_ITS_SIZE * Files.size(archive));
    }

    /**
     * Requires that an archive has no more members than it may.
     *
     * @throws DataFileException if it has
     */
    public void requireMembers(long count) {
        if (count > MAX_MEMBERS) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-more-than-files", MAX_MEMBERS));
        }
    }

    /** The largest size in bytes of a member of a packed size. */
    public static long ofPacked(long packed, int times) {
        return packed * times + SMALL_BYTES;
    }

    /**
     * The bytes of a member, which end with a {@link DataFileException} where they become too many.
     *
     * @param most the largest size of this member; all members together are bounded beside
     */
    public InputStream bounded(String member, InputStream bytes, long most) {
        return new Bounded(member, bytes, most);
    }

    /**
     * Copies a member.
     *
     * @param most the largest size of this member
     * @throws DataFileException if it is larger, or all members together are
     */
    public void copy(String member, InputStream bytes, OutputStream out, long most) throws IOException {
        bounded(member, bytes, most).transferTo(out);
    }

    private final class Bounded extends BoundedStream {

        private final String member;
        private final long most;
        private long taken;

        Bounded(String member, InputStream bytes, long most) {
            super(bytes);
            this.member = member;
            this.most = most;
        }

        @Override
        protected void count(int more) {
            taken += more;
            total += more;
            if (taken > most || total > maxBytes) {
                String shown = Excerpt.of(member, SHOWN);
                throw new DataFileException(
                        fileName, 0, Messages.of("format.unpacks-more-than-bytes", shown, Math.min(most, maxBytes)));
            }
        }
    }
}
