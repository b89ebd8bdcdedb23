package org.spatialplan.format.gdal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands of util-linux that stand before a program: {@code unshare} takes the network from it, {@code setpriv} ends
 * it with this process and lets it gain no rights, {@code prlimit} bounds what it takes. Immutable.
 *
 * @param before the commands that work on this machine, without the limits
 * @param prlimit the path of {@code prlimit}
 * @param isWithoutNetwork whether the program has no network; where the machine forbids that to a user, as Docker does,
 *     only the choice of drivers keeps it from the network
 */
record Confinement(List<String> before, Path prlimit, boolean isWithoutNetwork) {

    private static final List<Path> FOLDERS =
            Stream.of("/usr/bin", "/bin", "/usr/local/bin").map(Path::of).toList();
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final int OPEN_FILES = 512;

    /** The confinement of this machine; empty if it cannot bound a program, so that none may run. */
    static Optional<Confinement> find() {
        return find("prlimit").flatMap(prlimit -> find("true").map(probe -> of(prlimit, probe)));
    }

    private static Confinement of(Path prlimit, Path probe) {
        List<String> last = find("setpriv")
                .map(setpriv -> List.of(setpriv.toString(), "--pdeathsig", "KILL", "--no-new-privs"))
                .filter(command -> works(command, probe))
                .orElse(List.of());
        for (List<String> options : List.of(List.of("--net"), List.of("--user", "--map-current-user", "--net"))) {
            Optional<List<String>> without = find("unshare")
                    .map(unshare -> joined(List.of(unshare.toString()), options))
                    .filter(command -> works(command, probe));
            if (without.isPresent()) {
                return new Confinement(joined(without.get(), last), prlimit, true);
            }
        }
        return new Confinement(last, prlimit, false);
    }

    private static boolean works(List<String> command, Path probe) {
        try {
            return ConfinedProcess.run(joined(command, List.of(probe.toString())), Map.of(), Path.of("/"), MOST)
                    .isDone();
        } catch (IOException e) {
            return false;
        }
    }

    /** Finds a program in the folders of the system. */
    static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The command that runs a program within the limits of the settings. */
    List<String> command(List<String> program, GdalSettings settings) {
        List<String> limits = List.of(
                prlimit.toString(),
                "--as=" + settings.mostMemory(),
                "--fsize=" + settings.mostOutput(),
                "--cpu=" + (settings.mostTime().toSeconds() + 1),
                "--nofile=" + OPEN_FILES,
                "--core=0",
                "--");
        return joined(joined(before, limits), program);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
