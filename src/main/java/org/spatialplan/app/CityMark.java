package org.spatialplan.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spatialplan.job.PrivateFiles;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.text.Messages;

/**
 * Says in a file of the data folder whose city it is, so that no other city's plan and layers are loaded beside those of the
 * first. A folder without the file becomes the first city's that uses it.
 *
 * @param folder the data folder
 */
record CityMark(Path folder) {

    private static final String FILE = "city.txt";

    CityMark {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Requires that the folder is this city's, or nobody's yet. Nothing is written.
     *
     * @throws DataFolderException if it is another city's
     */
    void require(Catalogue city) {
        try {
            Optional<String> marked = read();
            if (marked.isPresent() && !marked.get().equals(name(city))) {
                throw DataFolderException.otherCity(folder, marked.get(), name(city), file());
            }
        } catch (IOException e) {
            throw DataFolderException.unusable(folder, e);
        }
    }

    /** Marks the folder as this city's, unless it is marked. */
    void write(Catalogue city) {
        try {
            if (read().isEmpty()) {
                String told = "# " + Messages.of("app.city-mark.text").both().replace(" / ", "\n# ");
                PrivateFiles.folder(folder);
                PrivateFiles.replace(file(), (told + "\n" + name(city) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw DataFolderException.unusable(folder, e);
        }
    }

    /** The first line that is no comment. */
    private Optional<String> read() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        return new String(Files.readAllBytes(file()), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst();
    }

    private static String name(Catalogue city) {
        return city.cityZh() + " " + city.cityEn();
    }

    private Path file() {
        return folder.resolve(FILE);
    }
}
