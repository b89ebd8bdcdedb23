package org.spatialplan.submission.format;

import java.util.Optional;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.TableStatement;

/**
 * What the caller says of how a file is to be read.
 *
 * @param crs the system that the caller states, for formats whose axis order depends on it
 * @param table which of several tables, layers or files is read
 * @param datum the shift of a Chinese web map that the caller states, for formats that may state one themselves
 * @param stated what the caller says of a table that does not tell it itself
 */
public record ReadingChoice(Optional<Crs> crs, TableChoice table, Optional<ChinaOffset> datum, TableStatement stated) {}
