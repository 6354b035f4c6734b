package rangefinder.enrich.claim;

import rangefinder.enrich.quantity.Figure;

/**
 * What one figure of a sentence states.
 *
 * @param event      what it is said of
 * @param basis      what kind of figure it is
 * @param goesOnFrom the figure before it, where it goes on with the list that this belongs to; else null
 */
record Statement(Figure figure, Event event, BasisReader.Reading basis, Figure goesOnFrom) {}
