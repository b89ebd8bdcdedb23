package org.spatialplan.app.command;

import picocli.CommandLine.IVersionProvider;

/** Finds the version of the jar for {@code --version}. */
final class ServiceVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ServiceVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Spatial Plan " + (version == null ? "(not built into a jar)" : version)};
    }
}
