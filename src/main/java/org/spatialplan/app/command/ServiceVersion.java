package org.spatialplan.app.command;

import picocli.CommandLine.IVersionProvider;

/** The jar's version. */
final class ServiceVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ServiceVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Spatial Plan " + (version == null ? "(not built into a jar)" : version)};
    }
}
