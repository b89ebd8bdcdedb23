package org.spatialplan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folder that a city begins with: a small invented city, complete and with what to know of every column. The classes of
 * activity and the norm of planning databases are those of the service's own data, as they are national. Stateless.
 */
public final class SampleCity {

    private static final String ROOT = "classpath:/city/";
    private static final List<String> SHARED =
            List.of("rules/activities.yaml", "standards/municipal-plan-database.yaml");

    private SampleCity() {}

    /**
     * Writes the files.
     *
     * @param folder made if it is not there; files of other names in it are left alone
     * @return what was written, in the folder
     * @throws CityFolderException if one of the files is there: then nothing is written
     */
    public static List<Path> writeTo(Path folder) {
        try {
            Map<String, Resource> files = files();
            List<String> there = files.keySet().stream()
                    .filter(name -> Files.exists(folder.resolve(name)))
                    .toList();
            if (!there.isEmpty()) {
                throw CityFolderException.notEmpty(folder, there);
            }
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                try (InputStream content = file.getValue().getInputStream()) {
                    Files.copy(content, target); // fails if it is there
                }
            }
            return files.keySet().stream().map(Path::of).toList();
        } catch (IOException e) {
            throw CityFolderException.unwritable(folder, e);
        }
    }

    private static Map<String, Resource> files() throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        Map<String, Resource> files = new TreeMap<>();
        Arrays.stream(resources.getResources(ROOT.replace("classpath:/", "classpath*:") + "**/*.*"))
                .forEach(file -> files.put(name(file), file));
        SHARED.forEach(name -> files.put(name, resources.getResource("classpath:/geodata/" + name)));
        return files;
    }

    private static String name(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf("/city/") + "/city/".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
