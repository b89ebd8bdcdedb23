package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.spatialplan.app.SampleCity;
import org.spatialplan.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that lays out the folder of a city. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Lays out a folder with plan, layers, rules and styles: an invented city that starts at once, with what to know of"
                    + " every column. Nothing is overwritten.",
            "新建本市数据文件夹：虚构的小城市，可直接启动，附各列说明；不覆盖任何文件"
        },
        footer = {
            "%nExample:",
            "  spatial-plan city init my-city",
            "  spatial-plan city check my-city",
            "  spatial-plan --spatialplan.geodata=my-city --spatialplan.data=my-city-data"
        })
final class CityInitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<folder>", description = "The folder; it is made if it is not there.")
    private Path folder;

    @Override
    public Integer call() {
        List<Path> written = SampleCity.writeTo(folder);
        PrintWriter out = spec.commandLine().getOut();
        written.forEach(file -> out.println(folder.resolve(file)));
        spec.commandLine()
                .getErr()
                .println(Messages.of("app.city.written", written.size(), folder).both());
        return ExitCode.DONE;
    }
}
