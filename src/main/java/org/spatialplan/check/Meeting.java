package org.spatialplan.check;

import java.util.List;
import org.spatialplan.index.Coverage;

/**
 * What one place has with one layer.
 *
 * @param met the features that it meets or may meet, by their numbers
 * @param together what it shares with all of them: where features overlap each other, the ground counts once
 */
record Meeting(List<Met> met, Coverage together) {

    static final Meeting NONE = new Meeting(List.of(), Coverage.NONE);
}
