package rangefinder.aggregate;

/**
 * What a generation may write.
 *
 * @param term  number of its service; null while it does not serve
 * @param freed whether the generation that served before has stopped, and this one has read all that the other had
 */
record Service(Long term, boolean freed) {

    static final Service NONE = new Service(null, false);
}
