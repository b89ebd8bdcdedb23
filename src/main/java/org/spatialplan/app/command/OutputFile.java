package org.spatialplan.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.format.MediaFormat;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes the output file of a command. The file is written whole or, if anything fails, stays as it was. */
final class OutputFile {

    private OutputFile() {}

    /** Writes the content to a stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the content to a file that does not exist yet. */
    interface NewFile {
        void writeTo(Path file) throws IOException;
    }

    /**
     * Finds the format that a file's ending names.
     *
     * @throws ParameterException if it names none of the formats
     */
    static MediaFormat format(Path path, List<MediaFormat> formats, CommandLine line) {
        return MediaFormat.ofFileName(path.getFileName().toString(), formats)
                .orElseThrow(() -> new ParameterException(
                        line,
                        "The ending of " + path + " names no format; known are "
                                + formats.stream().map(MediaFormat::ending).collect(Collectors.joining(", "))));
    }

    /**
     * Writes a file through a stream.
     *
     * @throws OutputRefusedException if it cannot be written
     */
    static void write(Path target, Content content) {
        create(target, part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
        });
    }

    /**
     * Writes a file by its path.
     *
     * @throws OutputRefusedException if it cannot be written
     */
    static void create(Path target, NewFile content) {
        Path absolute = target.toAbsolutePath();
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            try {
                Files.deleteIfExists(part);
                content.writeTo(part);
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new OutputRefusedException(target, e);
        }
    }
}
