package org.spatialplan.lake;

/**
 * A file of a lake beside those of the layers.
 *
 * @param path within the lake
 * @param sha256 of its bytes, hexadecimal
 */
public record LakeFile(String path, String sha256) {}
