package org.spatialplan.submission.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.spatialplan.format.gdal.MapInfoReader;
import org.spatialplan.format.read.ParcelSource;

/** A table of MapInfo, which is several files of one name in an archive. */
final class MapInfoTable implements PartedFormat {

    /** The endings of the parts by that of the file that heads a table. */
    private static final Map<String, Set<String>> PARTS =
            Map.of("tab", Set.of("tab", "dat", "map", "id"), "mif", Set.of("mif", "mid"));

    @Override
    public String code() {
        return "mapinfo";
    }

    @Override
    public boolean fits(Glance glance) {
        return false;
    }

    @Override
    public List<Parts> in(List<String> members) {
        List<Parts> found = new ArrayList<>();
        for (String head : members) {
            Set<String> endings = PARTS.get(ending(head));
            if (endings != null) {
                Map<String, String> parts = new LinkedHashMap<>();
                members.stream()
                        .filter(part ->
                                endings.contains(ending(part)) && stem(part).equalsIgnoreCase(stem(head)))
                        .forEach(part -> parts.putIfAbsent("sent." + ending(part), part));
                found.add(new Parts(stem(head), parts));
            }
        }
        return found;
    }

    @Override
    public ParcelSource open(FileContent folder, ReadingChoice wanted) {
        return MapInfoReader.open(folder.name(), "", folder.path(), folder.folderForConversions());
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX_PACKED;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
