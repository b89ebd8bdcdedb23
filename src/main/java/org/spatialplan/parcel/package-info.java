/** One piece of ground as somebody sends it: its outline, its names, and the area that it declares. */
package org.spatialplan.parcel;
