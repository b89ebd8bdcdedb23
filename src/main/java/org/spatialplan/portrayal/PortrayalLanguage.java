package org.spatialplan.portrayal;

/** The languages in which styles are titled. */
public enum PortrayalLanguage {
    ZH,
    EN
}
