package org.spatialplan.portrayal;

/** The languages of styles' titles. */
public enum PortrayalLanguage {
    ZH,
    EN
}
