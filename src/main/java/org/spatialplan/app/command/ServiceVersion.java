package org.spatialplan.app.command;

import org.spatialplan.report.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program. */
final class ServiceVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Spatial Plan " + ProgramVersion.get()};
    }
}
