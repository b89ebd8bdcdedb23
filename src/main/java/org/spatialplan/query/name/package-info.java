/** Finds things of the plan and the map by their names, as users type them: Chinese, pinyin or English. */
package org.spatialplan.query.name;
