package org.spatialplan.spark;

import org.spatialplan.parcel.Parcel;

/**
 * A parcel as its row has it.
 *
 * @param county by which the summary is divided; null if there is none
 * @param fault why the program could not read it; null if it could. A fault of the parcel itself is in the parcel
 */
record ReadParcel(Parcel parcel, String county, Throwable fault) {}
