package org.spatialplan.format.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a Shapefile by their extension, to be changed and zipped again. */
public record ZippedParts(Map<String, byte[]> parts) {

    public static final Path GOLDEN = Path.of("src/test/resources/golden/parcels");

    public static ZippedParts of(String golden) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(GOLDEN.resolve(golden).toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String name = entry.getName();
                parts.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        zip.getInputStream(entry).readAllBytes());
            }
            return new ZippedParts(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ZippedParts without(String extension) {
        Map<String, byte[]> fewer = new TreeMap<>(parts);
        fewer.remove(extension);
        return new ZippedParts(fewer);
    }

    public ZippedParts with(String extension, byte[] bytes) {
        Map<String, byte[]> changed = new TreeMap<>(parts);
        changed.put(extension, bytes);
        return new ZippedParts(changed);
    }

    public ZippedParts with(String extension, String text) {
        return with(extension, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Overwrites bytes of one part. */
    public ZippedParts patched(String extension, int at, int... bytes) {
        byte[] changed = parts.get(extension).clone();
        for (int i = 0; i < bytes.length; i++) {
            changed[at + i] = (byte) bytes[i];
        }
        return with(extension, changed);
    }

    public byte[] zipped() {
        return zip(named("a."), StandardCharsets.UTF_8);
    }

    /** The parts under full names. @param stem with the dot */
    public Map<String, byte[]> named(String stem) {
        Map<String, byte[]> named = new TreeMap<>();
        parts.forEach((extension, bytes) -> named.put(stem + extension, bytes));
        return named;
    }

    public static byte[] zip(Map<String, byte[]> entries, Charset names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Not packed: what a byte means does not hang on those before it. */
    public static byte[] stored(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path written(Path folder, byte[] zip) {
        try {
            return Files.write(folder.resolve("sample.zip"), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
