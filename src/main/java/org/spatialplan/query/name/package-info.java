/** Finds things of the plan and the map by their names, as people type them: Chinese, pinyin or English. */
package org.spatialplan.query.name;
