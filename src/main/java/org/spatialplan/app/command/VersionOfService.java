package org.spatialplan.app.command;

import picocli.CommandLine.IVersionProvider;

/** The jar's version. */
final class VersionOfService implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = VersionOfService.class.getPackage().getImplementationVersion();
        return new String[] {"Spatial Plan " + (version == null ? "(not built into a jar)" : version)};
    }
}
