package org.spatialplan.format.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;

/** Spoils a sample many times, the same way in every run; a reader may answer with parcels or say that the file is broken. */
public record ParcelMutations(byte[] sample, long seed) {

    private static final int RUNS = 500;

    /** @return how many spoiled samples could still be read; any exception but the allowed one comes through */
    public int readable(Function<byte[], ParcelSource> reader) {
        Random random = new Random(seed);
        int readable = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] spoiled = spoil(random);
            try {
                drain(reader.apply(spoiled));
                readable++;
            } catch (DataFileException expected) {
                // The file says that it is broken, which is right.
            }
        }
        return readable;
    }

    private static void drain(ParcelSource opened) {
        try (ParcelSource source = opened) {
            TableHead.of("file", source, List.of());
            Optional<Parcel> parcel = source.next();
            while (parcel.isPresent()) {
                if (parcel.get().geometry().isPresent() == parcel.get().fault().isPresent()) {
                    throw new AssertionError("either a geometry or a fault: " + parcel.get());
                }
                parcel = source.next();
            }
            source.notes();
        }
    }

    private byte[] spoil(Random random) {
        byte[] spoiled = sample.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoiled = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(spoiled, random.nextInt(spoiled.length) + 1);
                case 1 -> repeated(spoiled, random);
                case 2 -> replaced(spoiled, random);
                default -> flipped(spoiled, random);
            };
        }
        return spoiled;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    /** A character that means something to one of the formats. */
    private static byte[] replaced(byte[] bytes, Random random) {
        String telling = "0123456789.,-eEN{}[]()\":;=@ \n";
        bytes[random.nextInt(bytes.length)] = (byte) telling.charAt(random.nextInt(telling.length()));
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from) + 1;
        byte[] result = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, result, to, bytes.length - from);
        return result;
    }
}
