package org.spatialplan.format.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.read.TextLines;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** The rows of a text whose cells are parted by commas, semicolons, tabs or blanks. */
final class TextTable implements ListTable {

    private static final int HEAD_BYTES = 1 << 16;
    private static final int MAX_SAMPLE = 200;

    private final String fileName;
    private final InputStream bytes;
    private final TextEncoding encoding;
    private final TextLines lines;
    private final Notes notes = new Notes();
    private final Deque<String> sample = new ArrayDeque<>();
    private final Deque<ListRow> waiting = new ArrayDeque<>();
    private final Separator separator;
    private long number;

    private TextTable(String fileName, InputStream bytes, TextEncoding encoding) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.encoding = encoding;
        this.lines = new TextLines(
                fileName, new InputStreamReader(bytes, encoding.charset().newDecoder()));
        for (Optional<String> line = read(); line.isPresent(); line = read()) {
            sample.add(line.get());
            if (sample.size() == MAX_SAMPLE) {
                break;
            }
        }
        List<String> first = List.copyOf(sample);
        this.separator =
                Separator.of(first).or(() -> Separator.ofNumbers(first)).orElse(Separator.COMMA);
    }

    /**
     * Opens a text.
     *
     * @param stream closed with the table, and if this fails
     * @throws DataFileException if it is no text
     */
    static TextTable open(String fileName, InputStream stream) {
        try {
            PushbackInputStream bytes = new PushbackInputStream(stream, HEAD_BYTES);
            byte[] head = bytes.readNBytes(HEAD_BYTES);
            bytes.unread(head);
            TextEncoding encoding = TextEncoding.of(head).orElseThrow(() -> noText(fileName, null));
            TextTable table = new TextTable(fileName, bytes, encoding);
            table.noteEncoding();
            return table;
        } catch (IOException e) {
            close(stream);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(stream);
            throw e;
        }
    }

    private void noteEncoding() {
        if (encoding != TextEncoding.UTF_8) {
            notes.info("encoding", "", Messages.of("format.encoding.file", encoding.label()));
        }
    }

    @Override
    public Optional<ListRow> next() {
        while (waiting.isEmpty()) {
            Optional<String> line = sample.isEmpty() ? read() : Optional.of(sample.poll());
            if (line.isEmpty()) {
                return Optional.empty();
            }
            number++;
            List<List<String>> rows = separator.rows(line.get().replace('\u00A0', ' '));
            rows.forEach(cells -> waiting.add(new ListRow(number, cells)));
            if (rows.isEmpty()) {
                waiting.add(new ListRow(number, List.of()));
            }
        }
        return Optional.of(waiting.poll());
    }

    private Optional<String> read() {
        try {
            return lines.next().map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (CharacterCodingException e) {
            throw noText(fileName, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFileException noText(String fileName, CharacterCodingException cause) {
        return new DataFileException(fileName, 0, Messages.of("format.text-neither-utf-8"), cause);
    }

    @Override
    public String place(long row, int column) {
        return "line " + row;
    }

    @Override
    public String columnName(int column) {
        return Integer.toString(column + 1);
    }

    @Override
    public Optional<TextEncoding> encoding() {
        return Optional.of(encoding);
    }

    @Override
    public List<Finding> notes() {
        return notes.all();
    }

    @Override
    public void close() {
        close(bytes);
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
