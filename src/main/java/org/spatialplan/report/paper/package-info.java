/**
 * A finished check as a bureau files and signs it: one page for HTML and PDF, in Chinese or English. Each section of the page is a
 * class that turns the report into texts; the template {@code report/report.html.mustache} puts them in their places.
 */
package org.spatialplan.report.paper;
