package rangefinder.ingest.page;

/**
 * What an element's tag and attributes say about it.
 *
 * @param byline       holds an author
 * @param date         may hold the date
 * @param elsewhere    for comments, other articles, navigation: no byline in it is the article's
 * @param declaredDate declares the publication date (schema.org's datePublished)
 */
record Signs(Role role, boolean byline, boolean date, boolean elsewhere, boolean declaredDate) {

    static final Signs NONE = new Signs(Role.PLAIN, false, false, false, false);
    static final Signs OUTSIDE = NONE.withRole(Role.OUTSIDE);
    static final Signs DOUBTFUL = NONE.withRole(Role.DOUBTFUL);
    static final Signs BODY = NONE.withRole(Role.BODY);
    static final Signs BYLINE = new Signs(Role.PLAIN, true, false, false, false);
    static final Signs DATE = new Signs(Role.PLAIN, false, true, false, false);
    static final Signs DECLARED_DATE = new Signs(Role.PLAIN, false, false, false, true);
    static final Signs ELSEWHERE = new Signs(Role.PLAIN, false, false, true, false);

    Signs withRole(Role other) {
        return other == role ? this : new Signs(other, byline, date, elsewhere, declaredDate);
    }

    Signs and(Signs other) {
        if (this == NONE) {
            return other;
        }
        return other == NONE ? this : new Signs(stronger(role, other.role), byline || other.byline, date || other.date,
            elsewhere || other.elsewhere, declaredDate || other.declaredDate);
    }

    /** Of the roles of several words: BODY where any speaks for it, else the one furthest from the article. */
    private static Role stronger(Role a, Role b) {
        if (a == Role.BODY || b == Role.BODY) {
            return Role.BODY;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
